Exercise: classes of priority, and the default one
  $ kubectl create priorityclass high --value=1000 --description="important things"
  priorityclass.scheduling.k8s.io/high created
  $ kubectl create priorityclass usual --value=10 --global-default
  priorityclass.scheduling.k8s.io/usual created
  $ kubectl create priorityclass second --value=20 --global-default
  ! error: failed to create priorityclass: priorityclasses.scheduling.k8s.io "second" is forbidden: PriorityClass usual is already marked as default. Only one default can exist
  [1]
  $ kubectl run a --image=nginx
  pod/a created
  $ kubectl run b --image=nginx --overrides='{"spec":{"priorityClassName":"high"}}'
  pod/b created
  $ kubectl run c --image=nginx --overrides='{"spec":{"priorityClassName":"none"}}'
  ! Error from server (Forbidden): pods "c" is forbidden: no PriorityClass with name none was found
  [1]
  $ kubectl get pods -o custom-columns=N:.metadata.name,P:.spec.priority,C:.spec.priorityClassName
  N     P      C
  a     10     usual
  b     1000   high
  $ kubectl get priorityclass
  NAME                      VALUE        GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY
  high                      1000         false            1s    PreemptLowerPriority
  system-cluster-critical   2000000000   false            42s   PreemptLowerPriority
  system-node-critical      2000001000   false            42s   PreemptLowerPriority
  usual                     10           true             1s    PreemptLowerPriority
  $ kubectl describe priorityclass high
  Name:              high
  Value:             1000
  GlobalDefault:     false
  PreemptionPolicy:  PreemptLowerPriority
  Description:       important things
  Annotations:       <none>
  Events:            <none>
  $ kubectl patch priorityclass high -p '{"value":2000}'
  ! The PriorityClass "high" is invalid: value: Forbidden: may not be changed in an update.
  [1]
  $ kubectl delete priorityclass high usual
  priorityclass.scheduling.k8s.io "high" deleted
  priorityclass.scheduling.k8s.io "usual" deleted
  $ kubectl create priorityclass system-mine --value=5
  ! error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "system-mine" is invalid: metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-mine is not a known system priority class
  [1]
