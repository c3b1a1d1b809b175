An init container that fails keeps the pod from starting
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: never}
  > spec:
  >   restartPolicy: Never
  >   initContainers: [{name: setup, image: busybox, command: [sh, -c, "echo no; exit 2"]}]
  >   containers: [{name: c, image: nginx}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: always}
  > spec:
  >   initContainers: [{name: setup, image: busybox, command: [sh, -c, "echo no; exit 2"]}]
  >   containers: [{name: c, image: nginx}]
  > EOF
  pod/never created
  pod/always created
  @wait 4
  @settle
  $ kubectl get pods --no-headers | awk '{print $1,$2,$3}' | sed 's/Init:Error$/Init:CrashLoopBackOff/'
  always 0/1 Init:CrashLoopBackOff
  never 0/1 Init:CrashLoopBackOff
  $ kubectl get pod never -o jsonpath='{.status.phase} {.status.initContainerStatuses[0].state.terminated.exitCode} {.status.containerStatuses[0].state.waiting.reason}{"\n"}'
  Failed 2 PodInitializing
  $ kubectl logs never -c setup
  no
  $ kubectl logs never
  ! Defaulted container "c" out of: c, setup (init)
  ! Error from server (BadRequest): container "c" in pod "never" is waiting to start: PodInitializing
  [1]
  $ kubectl describe pod never | sed -n '/^Init Containers/,/^Conditions/p' | grep -v -E 'ID:|Started|Finished'
  Init Containers:
    setup:
      Image:         busybox
      Port:          <none>
      Host Port:     <none>
      Command:
        sh
        -c
        echo no; exit 2
      State:          Terminated
        Reason:       Error
        Exit Code:    2
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-d9cw5 (ro)
  Containers:
    c:
      Image:          nginx
      Port:           <none>
      Host Port:      <none>
      State:          Waiting
        Reason:       PodInitializing
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-d9cw5 (ro)
  Conditions:
  $ kubectl get pod never -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  PodReadyToStartContainers=False PodSandboxNotReady
  Initialized=False ContainersNotInitialized
  Ready=False PodFailed
  ContainersReady=False PodFailed
  PodScheduled=True 
