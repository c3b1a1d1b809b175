delete: grace, force, waiting, finalizers

  $ kubectl run a --image=nginx; kubectl run b --image=nginx; kubectl run c --image=nginx
  pod/a created
  pod/b created
  pod/c created
  @settle
  $ kubectl delete pod a --grace-period=1
  pod "a" deleted from default namespace
  $ kubectl delete pod b --force
  pod "b" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  $ kubectl delete pod c --wait=false
  pod "c" deleted from default namespace
  $ kubectl get pod c
  NAME   READY   STATUS      RESTARTS   AGE
  c      0/1     Completed   0          5s
  $ kubectl delete pod c --grace-period=0
  pod "c" deleted from default namespace
  $ kubectl create cm stuck
  configmap/stuck created
  $ kubectl patch cm stuck -p '{"metadata":{"finalizers":["example.com/hold"]}}'
  configmap/stuck patched
  $ kubectl delete cm stuck --timeout=2s
  configmap "stuck" deleted from default namespace
  ! error: timed out waiting for the condition on configmaps/stuck
  [1]
  $ kubectl get cm stuck -o jsonpath='{.metadata.finalizers} {.metadata.deletionGracePeriodSeconds}{"\n"}'
  ["example.com/hold"] 0
  $ kubectl delete cm stuck --wait=false
  configmap "stuck" deleted from default namespace
  $ kubectl patch cm stuck --type=merge -p '{"metadata":{"finalizers":null}}'
  configmap/stuck patched
  $ kubectl get cm stuck
  ! Error from server (NotFound): configmaps "stuck" not found
  [1]
  $ kubectl delete pods --all --now
  No resources found
  $ kubectl delete pod --field-selector=status.phase=Running
  No resources found
