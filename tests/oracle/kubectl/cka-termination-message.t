Exercise: why a container ended
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: says}
  > spec:
  >   restartPolicy: Never
  >   containers: [{name: c, image: busybox, command: [sh, -c, "echo 'out of coffee' > /dev/termination-log; exit 7"]}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: logs}
  > spec:
  >   restartPolicy: Never
  >   containers: [{name: c, image: busybox, command: [sh, -c, "echo last words; exit 1"], terminationMessagePolicy: FallbackToLogsOnError}]
  > EOF
  pod/says created
  pod/logs created
  @settle
  $ kubectl get pods
  NAME   READY   STATUS   RESTARTS   AGE
  logs   0/1     Error    0          5s
  says   0/1     Error    0          5s
  $ kubectl get pod says -o go-template='{{range .status.containerStatuses}}{{.state.terminated.message}}{{end}}'
  out of coffee
  $ kubectl get pod logs -o jsonpath='{.status.containerStatuses[0].state.terminated.message}'
  last words
  $ kubectl describe pod says | sed -n '/State:/,/Restart/p' | grep -v -E 'Started|Finished'
      State:      Terminated
        Reason:   Error
        Message:  out of coffee
  
        Exit Code:    7
      Ready:          False
      Restart Count:  0
  $ kubectl get pods -o custom-columns=N:.metadata.name,P:.status.phase,X:.status.containerStatuses[*].state.terminated.exitCode
  N      P        X
  logs   Failed   1
  says   Failed   7
  $ kubectl logs says
  $ kubectl logs logs
  last words
  $ kubectl get pod says -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  PodReadyToStartContainers=False PodSandboxNotReady
  Initialized=True 
  Ready=False PodFailed
  ContainersReady=False PodFailed
  PodScheduled=True 
  $ kubectl exec says -- true
  ! error: cannot exec into a container in a completed pod; current phase is Failed
  [1]
  $ kubectl delete pods --field-selector status.phase=Failed
  pod "logs" deleted from default namespace
  pod "says" deleted from default namespace
