Exercise: pull policies, and what the events tell
  $ kubectl run always --image=nginx:1.27 --image-pull-policy=Always --overrides='{"spec":{"nodeName":"node01"}}'
  pod/always created
  @settle
  $ kubectl run present --image=nginx:1.27 --overrides='{"spec":{"nodeName":"node01"}}'
  pod/present created
  $ kubectl run never --image=memcached --image-pull-policy=Never --overrides='{"spec":{"nodeName":"node01"}}'
  pod/never created
  @settle
  $ kubectl get pods -o custom-columns=N:.metadata.name,P:.spec.containers[0].imagePullPolicy,S:.status.phase
  N         P              S
  always    Always         Running
  never     Never          Pending
  present   IfNotPresent   Running
  $ kubectl get events --field-selector involvedObject.name=present,reason=Pulled -o jsonpath='{.items[0].message}{"\n"}'
  Container image "nginx:1.27" already present on machine and can be accessed by the pod
  $ kubectl get pod never -o jsonpath='{.status.containerStatuses[0].state.waiting.reason}: {.status.containerStatuses[0].state.waiting.message}{"\n"}'
  ErrImageNeverPull: Container image "memcached" is not present with pull policy of Never
  $ kubectl get events --field-selector involvedObject.name=never,type=Warning -o custom-columns=R:.reason,M:.message --no-headers
  ErrImageNeverPull   Container image "memcached" is not present with pull policy of Never
  Failed              Error: ErrImageNeverPull
  $ kubectl run latest --image=nginx --dry-run=server -o jsonpath='{.spec.containers[0].imagePullPolicy}{"\n"}'
  Always
  $ kubectl run tagged --image=nginx:1.27 --dry-run=server -o jsonpath='{.spec.containers[0].imagePullPolicy}{"\n"}'
  IfNotPresent
