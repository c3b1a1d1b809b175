An object with a finalizer waits for whoever put it there
  $ kubectl create cm held
  configmap/held created
  $ kubectl patch cm held --type=merge -p '{"metadata":{"finalizers":["example.com/hold"]}}'
  configmap/held patched
  $ kubectl delete cm held --wait=false
  configmap "held" deleted from default namespace
  $ kubectl get cm held
  NAME   DATA   AGE
  held   0      0s
  $ kubectl get cm held -o jsonpath='{.metadata.finalizers}{"\n"}'
  ["example.com/hold"]
  $ timeout 2 kubectl delete cm held
  configmap "held" deleted from default namespace
  [124]
  $ kubectl label cm held a=b
  configmap/held labeled
  $ kubectl patch cm held --type=merge -p '{"metadata":{"finalizers":["example.com/hold","example.com/more"]}}'
  ! The ConfigMap "held" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/more"}
  [1]
  $ kubectl create cm held
  ! error: failed to create configmap: object is being deleted: configmaps "held" already exists
  [1]
  $ kubectl patch cm held --type=json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
  configmap/held patched
  $ kubectl get cm held
  ! Error from server (NotFound): configmaps "held" not found
  [1]
