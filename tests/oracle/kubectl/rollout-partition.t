A partition holds back part of a stateful set
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   serviceName: db
  >   replicas: 3
  >   selector: {matchLabels: {app: db}}
  >   updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers: [{name: c, image: "nginx:1.26"}]
  > EOF
  statefulset.apps/db created
  $ kubectl rollout status sts db --timeout=60s | tail -1
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl set image sts db c=nginx:1.27
  statefulset.apps/db image updated
  @settle
  $ kubectl rollout status sts db --timeout=60s
  partitioned roll out complete: 1 new pods have been updated...
  $ kubectl get pods -o custom-columns=N:.metadata.name,I:.spec.containers[0].image
  N      I
  db-0   nginx:1.26
  db-1   nginx:1.26
  db-2   nginx:1.27
  $ kubectl patch sts db -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":0}}}}'
  statefulset.apps/db patched
  @settle
  $ kubectl rollout status sts db --timeout=60s
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl get pods -o custom-columns=N:.metadata.name,I:.spec.containers[0].image
  N      I
  db-0   nginx:1.27
  db-1   nginx:1.27
  db-2   nginx:1.27
  $ kubectl rollout history sts db
  statefulset.apps/db 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl get sts db -o jsonpath='{.status.currentRevision}={.status.updateRevision} {.status.updatedReplicas}{"\n"}' | sed 's/db-[0-9a-z]*/REV/g'
  REV=REV 3
