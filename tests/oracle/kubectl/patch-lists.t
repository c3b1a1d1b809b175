patch: how lists are merged, by key or as a whole
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"side","image":"redis"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  side nginx
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"nginx","env":[{"name":"A","value":"1"}],"ports":[{"containerPort":80}]}]}}}}'
  deployment.apps/web patched
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"nginx","env":[{"name":"B","value":"2"}]}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[?(@.name=="nginx")].env}{"\n"}'
  [{"name":"B","value":"2"},{"name":"A","value":"1"}]
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"side","$patch":"delete"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  nginx
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"tolerations":[{"key":"a","operator":"Exists"}]}}}}'
  deployment.apps/web patched
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"tolerations":[{"key":"b","operator":"Exists"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.tolerations}{"\n"}'
  [{"key":"b","operator":"Exists"}]
  $ kubectl patch deploy web --type=merge -p '{"spec":{"template":{"spec":{"containers":[{"name":"only","image":"httpd"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers}{"\n"}'
  [{"image":"httpd","imagePullPolicy":"Always","name":"only","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}]
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"image":"httpd"}]}}}}'
  ! Error from server: map: map[image:httpd] does not contain declared merge key: name
  [1]
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":null}}}}'
  ! The Deployment "web" is invalid: spec.template.spec.containers: Required value
  [1]
