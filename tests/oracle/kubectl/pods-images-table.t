Pods of several containers: columns and counts
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: three}
  > spec:
  >   containers:
  >   - {name: a, image: nginx}
  >   - {name: b, image: redis}
  >   - {name: c, image: busybox, command: [sh, -c, 'exit 0']}
  >   restartPolicy: Never
  > EOF
  pod/three created
  @settle
  $ kubectl get pod three
  NAME    READY   STATUS     RESTARTS   AGE
  three   2/3     NotReady   0          6s
  $ kubectl get pod three -o jsonpath='{range .spec.containers[*]}{.name}={.image}{"\n"}{end}'
  a=nginx
  b=redis
  c=busybox
  $ kubectl get pod three -o jsonpath='{range .status.containerStatuses[*]}{.name} {.ready} {.restartCount}{"\n"}{end}'
  a true 0
  b true 0
  c false 0
  $ kubectl get pod three -o jsonpath='{.status.containerStatuses[?(@.name=="c")].state.terminated.reason}{"\n"}'
  Completed
  $ kubectl get pods -o custom-columns='POD:.metadata.name,IMAGES:.spec.containers[*].image,READY:.status.containerStatuses[*].ready'
  POD     IMAGES                READY
  three   nginx,redis,busybox   true,true,false
  $ kubectl get pod three -o jsonpath='{range .status.conditions[*]}{.type}={.status} {end}{"\n"}'
  PodReadyToStartContainers=True Initialized=True Ready=False ContainersReady=False PodScheduled=True 
  $ kubectl describe pod three | sed -n '/^Conditions/,/^Volumes/p'
  Conditions:
    Type                        Status
    PodReadyToStartContainers   True 
    Initialized                 True 
    Ready                       False 
    ContainersReady             False 
    PodScheduled                True 
  Volumes:
  $ kubectl wait pod three --for=condition=Ready --timeout=1s
  ! error: timed out waiting for the condition on pods/three
  [1]
  $ kubectl wait pod three --for=condition=Initialized --timeout=1s
  pod/three condition met
  $ kubectl delete pod three --now
  pod "three" deleted from default namespace
