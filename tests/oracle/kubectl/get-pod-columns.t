Columns of pods that have several containers, that ended, that are on their way
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: three, labels: {app: three}}
  > spec:
  >   initContainers: [{name: i, image: busybox, command: ["true"]}]
  >   containers:
  >   - {name: a, image: nginx}
  >   - {name: b, image: busybox, command: [sleep, "3600"]}
  >   - {name: c, image: busybox, command: [sleep, "3600"]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: half}
  > spec:
  >   restartPolicy: Never
  >   containers:
  >   - {name: a, image: nginx}
  >   - {name: b, image: busybox, command: ["true"]}
  > EOF
  pod/three created
  pod/half created
  $ kubectl run ended --image=busybox --restart=Never -- sh -c 'exit 0'
  pod/ended created
  @settle
  $ kubectl get pods
  NAME    READY   STATUS      RESTARTS   AGE
  ended   0/1     Completed   0          6s
  half    1/2     NotReady    0          6s
  three   3/3     Running     0          6s
  $ kubectl get pods -o wide --no-headers | awk '{print $1,$2,$3,$8,$9}'
  ended 0/1 Completed <none> <none>
  half 1/2 NotReady <none> <none>
  three 3/3 Running <none> <none>
  $ kubectl get pod three -o jsonpath='{.status.containerStatuses[*].name} {.status.initContainerStatuses[*].state.terminated.reason}{"\n"}'
  a b c Completed
  $ kubectl get pod half -o jsonpath='{.status.phase} {.status.conditions[?(@.type=="Ready")].reason}: {.status.conditions[?(@.type=="Ready")].message}{"\n"}'
  Running ContainersNotReady: containers with unready status: [b]
  $ kubectl get pod ended -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  PodReadyToStartContainers=False PodSandboxNotReady
  Initialized=True PodCompleted
  Ready=False PodCompleted
  ContainersReady=False PodCompleted
  PodScheduled=True 
  $ kubectl get pods --field-selector=status.phase==Running -o name
  pod/half
  pod/three
  $ kubectl get pods --field-selector=spec.restartPolicy=Never -o name
  pod/ended
  pod/half
  $ kubectl get pods --show-labels --no-headers | awk '{print $1,$NF}'
  ended run=ended
  half <none>
  three app=three
  $ kubectl get pods -A --no-headers | wc -l
  13
