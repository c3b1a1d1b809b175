scale of stateful sets and what rollout says
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: redis}]}
  > EOF
  statefulset.apps/db created
  @settle
  $ kubectl get sts db
  NAME   READY   AGE
  db     1/1     5s
  $ kubectl scale sts db --replicas=3
  statefulset.apps/db scaled
  $ kubectl rollout status sts db --timeout=60s | tail -1
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl get pods -l app=db -o name
  pod/db-0
  pod/db-1
  pod/db-2
  $ kubectl scale sts/db --replicas=1 --current-replicas=2
  ! error: Expected replicas to be 2, was 3
  [1]
  $ kubectl scale sts/db --replicas=1 --current-replicas=3
  statefulset.apps/db scaled
  @settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          12s
  $ kubectl describe sts db | sed -n '/^Events/,$p'
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  12s   statefulset-controller  Create Pod db-0 in StatefulSet db successful
    Normal  SuccessfulCreate  7s    statefulset-controller  Create Pod db-1 in StatefulSet db successful
    Normal  SuccessfulCreate  7s    statefulset-controller  Create Pod db-2 in StatefulSet db successful
    Normal  SuccessfulDelete  6s    statefulset-controller  Delete Pod db-2 in StatefulSet db successful
    Normal  SuccessfulDelete  4s    statefulset-controller  Delete Pod db-1 in StatefulSet db successful
  $ kubectl rollout restart sts db
  statefulset.apps/db restarted
  $ kubectl rollout status sts db --timeout=60s | tail -1
  partitioned roll out complete: 1 new pods have been updated...
  $ kubectl delete sts db --cascade=orphan
  statefulset.apps "db" deleted from default namespace
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          1s
