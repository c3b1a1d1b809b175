Exercise: a stateful set is updated in part
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: web}
  > spec:
  >   replicas: 3
  >   podManagementPolicy: Parallel
  >   selector: {matchLabels: {app: web}}
  >   updateStrategy: {rollingUpdate: {partition: 2}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: "nginx:1.26"}]}
  > EOF
  statefulset.apps/web created
  $ kubectl rollout status sts/web --timeout=60s | tail -1
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl set image sts/web c=nginx:1.27
  statefulset.apps/web image updated
  @settle
  $ kubectl get pods -o custom-columns=N:.metadata.name,I:.spec.containers[0].image
  N       I
  web-0   nginx:1.26
  web-1   nginx:1.26
  web-2   nginx:1.27
  $ kubectl rollout status sts/web --timeout=30s
  partitioned roll out complete: 1 new pods have been updated...
  $ kubectl get sts web -o jsonpath='{.status.updatedReplicas} {.status.readyReplicas}{"\n"}'
  1 3
  $ kubectl patch sts web -p '{"spec":{"updateStrategy":{"rollingUpdate":{"partition":0}}}}'
  statefulset.apps/web patched
  $ kubectl rollout status sts/web --timeout=60s | tail -1
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl get pods -o custom-columns=N:.metadata.name,I:.spec.containers[0].image
  N       I
  web-0   nginx:1.27
  web-1   nginx:1.27
  web-2   nginx:1.27
  $ kubectl rollout history sts/web
  statefulset.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl get sts web -o wide
  NAME   READY   AGE   CONTAINERS   IMAGES
  web    3/3     10s   c            nginx:1.27
  $ kubectl patch sts web -p '{"spec":{"serviceName":"x"}}'
  ! The StatefulSet "web" is invalid: spec.serviceName: Invalid value: "x": field is immutable
  [1]
