Exercise: init containers that wait for a service, and one that is wrong
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: orange}
  > spec:
  >   initContainers: [{name: warm-up, image: busybox, command: [sh, -c, "sleeeep 2"]}]
  >   containers: [{name: app, image: busybox, command: [sh, -c, "echo up; sleep 3600"]}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: purple}
  > spec:
  >   initContainers:
  >   - {name: one, image: busybox, command: [sh, -c, "echo first; sleep 1"]}
  >   - {name: two, image: busybox, command: [sh, -c, "echo second; sleep 600"]}
  >   containers: [{name: app, image: busybox, command: [sh, -c, "sleep 3600"]}]
  > EOF
  pod/orange created
  pod/purple created
  @wait 5
  $ kubectl get pod purple
  NAME     READY   STATUS     RESTARTS   AGE
  purple   0/1     Init:1/2   0          5s
  $ kubectl describe pod purple | grep -E '^(Status|Init Containers)|State:|Reason:'
  Status:           Pending
  Init Containers:
      State:          Terminated
        Reason:       Completed
      State:          Running
      State:          Waiting
        Reason:       PodInitializing
  $ kubectl logs purple -c one
  first
  $ kubectl logs purple
  ! Defaulted container "app" out of: app, one (init), two (init)
  ! Error from server (BadRequest): container "app" in pod "purple" is waiting to start: PodInitializing
  [1]
  $ kubectl logs orange -c warm-up
  sh: sleeeep: not found
  $ kubectl get pod orange --no-headers | awk '{print $2,$3}' | sed 's/Init:Error/Init:CrashLoopBackOff/'
  0/1 Init:CrashLoopBackOff
  $ kubectl get pod orange -o yaml | sed 's/sleeeep/sleep/' > fixed.yaml
  $ kubectl replace --force -f fixed.yaml
  pod "orange" deleted from default namespace
  pod/orange replaced
  @wait 4
  @settle
  $ kubectl get pod orange
  NAME     READY   STATUS    RESTARTS   AGE
  orange   1/1     Running   0          8s
  $ kubectl get pod orange -o jsonpath='{.status.initContainerStatuses[0].state.terminated.reason} {.status.conditions[?(@.type=="Initialized")].status}{"\n"}'
  Completed True
  $ kubectl delete pod orange purple --now
  pod "orange" deleted from default namespace
  pod "purple" deleted from default namespace
