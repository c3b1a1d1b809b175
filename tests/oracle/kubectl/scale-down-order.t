A stateful set grows and shrinks in order; a deployment deletes the youngest
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 1
  >   serviceName: db
  >   podManagementPolicy: Parallel
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: redis}]}
  > EOF
  statefulset.apps/db created
  @settle
  $ kubectl scale sts db --replicas=3
  statefulset.apps/db scaled
  @settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          8s
  db-1   1/1     Running   0          4s
  db-2   1/1     Running   0          4s
  $ kubectl scale sts/db --current-replicas=2 --replicas=1
  ! error: Expected replicas to be 2, was 3
  [1]
  $ kubectl scale sts/db --current-replicas=3 --replicas=1
  statefulset.apps/db scaled
  @settle
  $ kubectl get sts,pods
  NAME                  READY   AGE
  statefulset.apps/db   1/1     13s
  
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-0   1/1     Running   0          13s
  $ kubectl patch sts db -p '{"spec":{"podManagementPolicy":"OrderedReady"}}'
  ! The StatefulSet "db" is invalid: spec.podManagementPolicy: Invalid value: "OrderedReady": field is immutable
  [1]
  $ kubectl patch sts db -p '{"spec":{"serviceName":"other"}}'
  ! The StatefulSet "db" is invalid: spec.serviceName: Invalid value: "other": field is immutable
  [1]
  $ kubectl get events --field-selector involvedObject.kind=StatefulSet --sort-by=.metadata.resourceVersion -o custom-columns=R:.reason,M:.message --no-headers | sort | uniq -c
        1 SuccessfulCreate   Create Pod db-0 in StatefulSet db successful
        1 SuccessfulCreate   Create Pod db-1 in StatefulSet db successful
        1 SuccessfulCreate   Create Pod db-2 in StatefulSet db successful
        1 SuccessfulDelete   Delete Pod db-1 in StatefulSet db successful
        1 SuccessfulDelete   Delete Pod db-2 in StatefulSet db successful
  $ kubectl scale sts db --replicas=0
  statefulset.apps/db scaled
  @settle
  $ kubectl get sts db
  NAME   READY   AGE
  db     0/0     17s
  $ kubectl delete sts db
  statefulset.apps "db" deleted from default namespace
