Exercise: a pod of a higher class
  $ kubectl create priorityclass high --value=1000 --description='important'
  priorityclass.scheduling.k8s.io/high created
  $ kubectl get pc
  NAME                      VALUE        GLOBAL-DEFAULT   AGE    PREEMPTIONPOLICY
  high                      1000         false            0s     PreemptLowerPriority
  system-cluster-critical   2000000000   false            101s   PreemptLowerPriority
  system-node-critical      2000001000   false            101s   PreemptLowerPriority
  $ kubectl get pc high -o yaml
  apiVersion: scheduling.k8s.io/v1
  description: important
  kind: PriorityClass
  metadata:
    creationTimestamp: "2026-11-28T18:59:42Z"
    generation: 1
    name: high
    resourceVersion: "1047"
    uid: 928ecf5e-9e26-4af2-aa27-752c8ec3b221
  preemptionPolicy: PreemptLowerPriority
  value: 1000
  $ kubectl describe pc high
  Name:              high
  Value:             1000
  GlobalDefault:     false
  PreemptionPolicy:  PreemptLowerPriority
  Description:       important
  Annotations:       <none>
  Events:            <none>
  $ kubectl run vip --image=nginx --overrides='{"spec":{"priorityClassName":"high"}}'
  pod/vip created
  @settle
  $ kubectl get pod vip -o jsonpath='{.spec.priority} {.spec.preemptionPolicy}{"\n"}'
  1000 PreemptLowerPriority
  $ kubectl describe pod vip | grep Priority
  Priority:             1000
  Priority Class Name:  high
  $ kubectl run none --image=nginx --overrides='{"spec":{"priorityClassName":"none"}}'
  ! Error from server (Forbidden): pods "none" is forbidden: no PriorityClass with name none was found
  [1]
  $ kubectl patch pc high -p '{"value":5}'
  ! The PriorityClass "high" is invalid: value: Forbidden: may not be changed in an update.
  [1]
  $ kubectl create priorityclass system-x --value=1
  ! error: failed to create priorityclass: PriorityClass.scheduling.k8s.io "system-x" is invalid: metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-x is not a known system priority class
  [1]
  $ kubectl create priorityclass other --value=1 --global-default
  priorityclass.scheduling.k8s.io/other created
  $ kubectl create priorityclass third --value=1 --global-default
  ! error: failed to create priorityclass: priorityclasses.scheduling.k8s.io "third" is forbidden: PriorityClass other is already marked as default. Only one default can exist
  [1]
  $ kubectl get pc
  NAME                      VALUE        GLOBAL-DEFAULT   AGE    PREEMPTIONPOLICY
  high                      1000         false            6s     PreemptLowerPriority
  other                     1            true             0s     PreemptLowerPriority
  system-cluster-critical   2000000000   false            107s   PreemptLowerPriority
  system-node-critical      2000001000   false            107s   PreemptLowerPriority
  $ kubectl delete pc high other
  priorityclass.scheduling.k8s.io "high" deleted
  priorityclass.scheduling.k8s.io "other" deleted
