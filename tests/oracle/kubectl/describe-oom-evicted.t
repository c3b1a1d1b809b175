describe of containers that were killed
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: killed}
  > spec:
  >   restartPolicy: Never
  >   containers: [{name: c, image: busybox, command: [sh, -c, "kill -9 1; sleep 1; exit 137"]}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: late}
  > spec:
  >   activeDeadlineSeconds: 4
  >   terminationGracePeriodSeconds: 1
  >   containers: [{name: c, image: busybox, command: [sleep, "3600"]}]
  > EOF
  pod/killed created
  pod/late created
  @wait 8
  @settle
  $ kubectl get pods
  NAME     READY   STATUS   RESTARTS   AGE
  killed   0/1     Error    0          11s
  late     0/1     Error    0          11s
  $ kubectl describe pod killed | sed -n '/State:/,/Ready:/p' | grep -v -E 'Started|Finished'
      State:          Terminated
        Reason:       Error
        Exit Code:    137
      Ready:          False
  $ kubectl describe pod late | grep -E '^(Status|Reason|Message)'
  Status:           Failed
  Reason:           DeadlineExceeded
  Message:          Pod was active on the node longer than the specified deadline
  $ kubectl get pod late -o jsonpath='{.status.phase} {.status.reason} {.status.message}{"\n"}'
  Failed DeadlineExceeded Pod was active on the node longer than the specified deadline
  $ kubectl get pod late -o jsonpath='{.status.containerStatuses[0].state.terminated.exitCode} {.status.containerStatuses[0].state.terminated.reason}{"\n"}'
  137 Error
  $ kubectl get events --field-selector involvedObject.name=late -o custom-columns=T:.type,R:.reason,M:.message --no-headers | grep -v -E 'Pull|Scheduled'
  Normal   Created            Container created
  Normal   Started            Container started
  Normal   DeadlineExceeded   Pod was active on the node longer than the specified deadline
  Normal   Killing            Stopping container c
  $ kubectl delete pods --all
  pod "killed" deleted from default namespace
  pod "late" deleted from default namespace
