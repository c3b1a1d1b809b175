run: flags one after the other, really run
  $ kubectl run a --image=nginx --labels=app=a,tier=x --port=8080 --env=A=1
  pod/a created
  $ kubectl run b --image=busybox --restart=OnFailure --command -- sh -c 'echo $0 $1' one two
  pod/b created
  $ kubectl run c --image=busybox --annotations=note=hi --image-pull-policy=IfNotPresent -- sleep 3600
  pod/c created
  $ kubectl run d --image=nginx --privileged -o jsonpath='{.spec.containers[0].securityContext}{"\n"}'
  {"privileged":true}
  @settle
  $ kubectl get pods -L app,tier
  NAME   READY   STATUS      RESTARTS   AGE   APP   TIER
  a      1/1     Running     0          6s    a     x
  b      0/1     Completed   0          5s          
  c      1/1     Running     0          5s          
  d      1/1     Running     0          5s          
  $ kubectl get pod a -o jsonpath='{.spec.containers[0].ports} {.spec.containers[0].env}{"\n"}'
  [{"containerPort":8080,"protocol":"TCP"}] [{"name":"A","value":"1"}]
  $ kubectl logs b
  one two
  $ kubectl get pod c -o jsonpath='{.metadata.annotations} {.spec.containers[0].args} {.spec.containers[0].imagePullPolicy}{"\n"}'
  {"note":"hi"} ["sleep","3600"] IfNotPresent
  $ kubectl run e --image=nginx --labels='bad label=x'
  ! The Pod "e" is invalid: metadata.labels: Invalid value: "bad label": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl run f --image=nginx --restart=Never --rm
  ! error: --rm should only be used for attached containers
  [1]
  $ kubectl run g --image=nginx --expose
  ! error: --port must be set when exposing a service
  [1]
  $ kubectl run h --image=nginx --env=NOVALUE
  ! error: invalid env: NOVALUE
  [1]
  $ kubectl run i --image=nginx -n kube-system --dry-run=server -o jsonpath='{.metadata.namespace}{"\n"}'
  kube-system
  $ kubectl run j --image=nginx --field-manager=me -o name
  pod/j
  $ kubectl delete pod a b c d j --now
  pod "a" deleted from default namespace
  pod "b" deleted from default namespace
  pod "c" deleted from default namespace
  pod "d" deleted from default namespace
  pod "j" deleted from default namespace
