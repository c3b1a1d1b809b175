patch: lists merged by key, replaced, and taken apart
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"side","image":"busybox"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  side nginx
  $ kubectl patch deploy web --type=merge -p '{"spec":{"template":{"spec":{"containers":[{"name":"only","image":"redis"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  only
  $ kubectl patch deploy web --type=json -p '[{"op":"replace","path":"/spec/template/spec/containers/0/image","value":"redis:7"},{"op":"add","path":"/metadata/labels/x","value":"y"}]'
  deployment.apps/web patched
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"only","$patch":"delete"}]}}}}'
  ! The Deployment "web" is invalid: spec.template.spec.containers: Required value
  [1]
  $ kubectl patch deploy web --type=json -p '[{"op":"remove","path":"/metadata/labels/none"}]'
  ! The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"x":null}}}'
  deployment.apps/web patched
  $ kubectl get deploy web --show-labels
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  web    0/0     0            0           1s    app=web
  $ kubectl patch deploy web -p '{"spec":{"replicas":0}}'
  deployment.apps/web patched (no change)
  $ kubectl patch deploy web --type=apply -p '{}'
  ! error: --type must be one of [json merge strategic], not "apply"
  [1]
  $ kubectl patch deploy/web -p 'spec: {paused: true}' -o jsonpath='{.spec.paused}{"\n"}'
  true
  $ kubectl patch deploy none -p '{}'
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
