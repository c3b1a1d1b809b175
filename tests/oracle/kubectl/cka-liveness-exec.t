Exercise: a liveness probe that runs a command
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: live}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     args: [sh, -c, 'touch /tmp/healthy; sleep 5; rm -f /tmp/healthy; sleep 600']
  >     livenessProbe: {exec: {command: [cat, /tmp/healthy]}, initialDelaySeconds: 2, periodSeconds: 2, failureThreshold: 2}
  >   terminationGracePeriodSeconds: 1
  > EOF
  pod/live created
  @settle
  $ kubectl get pod live
  NAME   READY   STATUS    RESTARTS   AGE
  live   1/1     Running   0          5s
  $ kubectl describe pod live | grep -E 'Liveness'
      Liveness:       exec [cat /tmp/healthy] delay=2s timeout=1s period=2s successThreshold=1 failureThreshold=2
  @wait 12
  $ kubectl get pod live -o jsonpath='{.status.containerStatuses[0].restartCount} {.status.containerStatuses[0].lastState.terminated.exitCode} {.status.containerStatuses[0].lastState.terminated.reason}{"\n"}'
  1 137 Error
  $ kubectl get events --field-selector reason=Killing -o custom-columns=M:.message --no-headers
  Container c failed liveness probe, will be restarted
  $ kubectl get events --field-selector reason=Unhealthy -o custom-columns=M:.message --no-headers | head -1
  Liveness probe failed: cat: can't open '/tmp/healthy': No such file or directory
  $ kubectl delete pod live --force
  pod "live" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
