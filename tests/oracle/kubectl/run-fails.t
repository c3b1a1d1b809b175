Pods that fail at once, and what their restart policies make of it
  $ kubectl run a --image=busybox --restart=Never -- false
  pod/a created
  $ kubectl run b --image=busybox --restart=OnFailure -- sh -c 'echo tried; exit 3'
  pod/b created
  $ kubectl run c --image=busybox --restart=Never --command -- nosuch
  pod/c created
  $ kubectl run d --image=busybox --restart=OnFailure -- true
  pod/d created
  @wait 3
  @settle
  $ kubectl get pods --no-headers | awk '{print $1,$2,$3}' | sed 's/ Error$/ CrashLoopBackOff/'
  a 0/1 CrashLoopBackOff
  b 0/1 CrashLoopBackOff
  c 0/1 StartError
  d 0/1 Completed
  $ kubectl get pod a -o jsonpath='{.status.phase} {.status.containerStatuses[0].state.terminated.exitCode}{"\n"}'
  Failed 1
  $ kubectl get pod c -o jsonpath='{.status.containerStatuses[0].state.terminated.reason}: {.status.containerStatuses[0].state.terminated.message}{"\n"}'
  StartError: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH
  $ kubectl get pod d -o jsonpath='{.status.phase} {.status.containerStatuses[0].restartCount}{"\n"}'
  Succeeded 0
  $ kubectl logs b --tail=1
  tried
  $ kubectl get pods --field-selector=status.phase=Failed -o name
  pod/a
  pod/c
  $ kubectl get events --field-selector involvedObject.name=c -o custom-columns=T:.type,R:.reason --no-headers
  Normal    Scheduled
  Normal    Pulling
  Normal    Pulled
  Normal    Created
  Warning   Failed
