Exercise: who uses what
  $ kubectl run a --image=nginx --overrides='{"spec":{"nodeName":"node01","containers":[{"name":"a","image":"nginx","resources":{"requests":{"cpu":"1","memory":"1Gi"}}}]}}'
  pod/a created
  $ kubectl run b --image=nginx --overrides='{"spec":{"nodeName":"node01","containers":[{"name":"b","image":"nginx","resources":{"requests":{"cpu":"3500m"}}}]}}'
  pod/b created
  @settle
  $ kubectl get pods
  NAME   READY   STATUS     RESTARTS   AGE
  a      1/1     Running    0          4s
  b      0/1     OutOfcpu   0          4s
  $ kubectl get pods --field-selector status.phase=Failed
  NAME   READY   STATUS     RESTARTS   AGE
  b      0/1     OutOfcpu   0          5s
  $ kubectl delete pod b
  pod "b" deleted from default namespace
  $ kubectl get pods -o custom-columns=N:.metadata.name,C:.spec.containers[*].resources.requests.cpu,M:.spec.containers[*].resources.requests.memory
  N     C     M
  a     1     1Gi
  $ kubectl get node node01 -o jsonpath='{.status.allocatable.cpu} {.status.allocatable.pods} {.status.capacity.hugepages-2Mi}{"\n"}'
  4 110 0
  $ kubectl delete pod a --now
  pod "a" deleted from default namespace
