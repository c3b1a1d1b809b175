Exercise: an object that will not go because of a finalizer
  $ kubectl create cm stuck
  configmap/stuck created
  $ kubectl patch cm stuck -p '{"metadata":{"finalizers":["example.com/wait"]}}'
  configmap/stuck patched
  $ kubectl delete cm stuck --timeout=2s
  configmap "stuck" deleted from default namespace
  ! error: timed out waiting for the condition on configmaps/stuck
  [1]
  $ kubectl get cm stuck -o jsonpath='{.metadata.finalizers} {.metadata.deletionGracePeriodSeconds}{"\n"}'
  ["example.com/wait"] 0
  $ kubectl delete cm stuck --wait=false
  configmap "stuck" deleted from default namespace
  $ kubectl label cm stuck a=b
  configmap/stuck labeled
  $ kubectl patch cm stuck -p '{"metadata":{"finalizers":["example.com/wait","example.com/more"]}}'
  ! The ConfigMap "stuck" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/more"}
  [1]
  $ kubectl patch cm stuck --type=merge -p '{"metadata":{"finalizers":null}}'
  configmap/stuck patched
  $ kubectl get cm stuck
  ! Error from server (NotFound): configmaps "stuck" not found
  [1]
