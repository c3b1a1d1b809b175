events: of one object, of a type, of every namespace
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl scale deploy web --replicas=2
  deployment.apps/web scaled
  $ kubectl run bad --image=nginx --overrides='{"spec":{"nodeSelector":{"disk":"none"}}}'
  pod/bad created
  @settle
  $ kubectl events --for deployment/web
  LAST SEEN   TYPE     REASON              OBJECT           MESSAGE
  4s          Normal   ScalingReplicaSet   Deployment/web   Scaled up replica set web-5fc9f4bf66 from 0 to 2
  $ kubectl events --for pod/bad
  LAST SEEN   TYPE      REASON             OBJECT    MESSAGE
  4s          Warning   FailedScheduling   Pod/bad   0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl events --for pod/none
  ! No events found in default namespace.
  $ kubectl events --types=Warning
  LAST SEEN   TYPE      REASON             OBJECT    MESSAGE
  4s          Warning   FailedScheduling   Pod/bad   0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl events --types=Warning,Normal --no-headers | wc -l | sed 's/[0-9][0-9]*/some/'
  some
  $ kubectl get events --field-selector reason=ScalingReplicaSet -o custom-columns=M:.message,C:.source.component --no-headers | sed 's/web-[0-9a-f]*/RS/'
  Scaled up replica set RS from 0 to 2   deployment-controller
  $ kubectl get events --field-selector involvedObject.kind=ReplicaSet,reason=SuccessfulCreate --no-headers | wc -l
  2
  $ kubectl get events --field-selector type!=Normal -o custom-columns=K:.involvedObject.kind,N:.involvedObject.name,R:.reason
  K     N     R
  Pod   bad   FailedScheduling
  $ kubectl get events -A --field-selector involvedObject.name=bad --no-headers | awk '{print $1,$3,$4,$5}'
  default Warning FailedScheduling pod/bad
  $ kubectl events -n nowhere
  ! No events found in nowhere namespace.
  $ kubectl events --for bad
  ! error: --for must be in resource/name form
  [1]
  $ kubectl get ev --sort-by=.metadata.name --field-selector reason=Nothing
  ! Warning: short name "ev" could also match lower priority resource events.events.k8s.io
  ! No resources found in default namespace.
