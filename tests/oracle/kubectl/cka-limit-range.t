Exercise: defaults and bounds of a namespace
  $ kubectl create ns bounds
  namespace/bounds created
  $ kubectl apply -n bounds -f - <<EOF
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: cpu-range}
  > spec:
  >   limits:
  >   - type: Container
  >     default: {cpu: 500m}
  >     defaultRequest: {cpu: 200m}
  >     max: {cpu: "1"}
  >     min: {cpu: 100m}
  >   - type: PersistentVolumeClaim
  >     max: {storage: 2Gi}
  > EOF
  limitrange/cpu-range created
  $ kubectl describe limitrange cpu-range -n bounds
  Name:                  cpu-range
  Namespace:             bounds
  Type                   Resource  Min   Max  Default Request  Default Limit  Max Limit/Request Ratio
  ----                   --------  ---   ---  ---------------  -------------  -----------------------
  Container              cpu       100m  1    200m             500m           -
  PersistentVolumeClaim  storage   -     2Gi  -                -              -
  $ kubectl describe ns bounds
  Name:         bounds
  Labels:       kubernetes.io/metadata.name=bounds
  Annotations:  <none>
  Status:       Active
  
  No resource quota.
  
  Resource Limits
   Type                   Resource  Min   Max  Default Request  Default Limit  Max Limit/Request Ratio
   ----                   --------  ---   ---  ---------------  -------------  -----------------------
   Container              cpu       100m  1    200m             500m           -
   PersistentVolumeClaim  storage   -     2Gi  -                -              -
  $ kubectl run plain --image=nginx -n bounds --dry-run=server -o jsonpath='{.spec.containers[0].resources} {.metadata.annotations}{"\n"}'
  {"limits":{"cpu":"500m"},"requests":{"cpu":"200m"}} {"kubernetes.io/limit-ranger":"LimitRanger plugin set: cpu request for container plain; cpu limit for container plain"}
  $ kubectl run big --image=nginx -n bounds --overrides='{"spec":{"containers":[{"name":"big","image":"nginx","resources":{"limits":{"cpu":"2"}}}]}}'
  ! Error from server (Forbidden): pods "big" is forbidden: maximum cpu usage per Container is 1, but limit is 2
  [1]
  $ kubectl run small --image=nginx -n bounds --overrides='{"spec":{"containers":[{"name":"small","image":"nginx","resources":{"requests":{"cpu":"10m"}}}]}}'
  ! Error from server (Forbidden): pods "small" is forbidden: minimum cpu usage per Container is 100m, but request is 10m
  [1]
  $ kubectl run half --image=nginx -n bounds --dry-run=server -o jsonpath='{.spec.containers[0].resources}{"\n"}' --overrides='{"spec":{"containers":[{"name":"half","image":"nginx","resources":{"limits":{"cpu":"300m"}}}]}}'
  {"limits":{"cpu":"300m"},"requests":{"cpu":"300m"}}
  $ kubectl create deployment web --image=nginx -n bounds
  deployment.apps/web created
  $ kubectl set resources deploy web --limits=cpu=3 -n bounds
  deployment.apps/web resource requirements updated
  @settle
  $ kubectl get events -n bounds --field-selector reason=FailedCreate -o jsonpath='{.items[0].message}{"\n"}' | sed 's/web-[a-z0-9-]*/POD/g'
  Error creating: pods "POD" is forbidden: maximum cpu usage per Container is 1, but limit is 3
  $ printf 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: p}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}\n' | kubectl apply -n bounds -f -
  ! Error from server (Forbidden): error when creating "STDIN": persistentvolumeclaims "p" is forbidden: maximum storage usage per PersistentVolumeClaim is 2Gi, but request is 5Gi
  [1]
  $ kubectl get limits -n bounds
  NAME        CREATED AT
  cpu-range   2026-11-28T15:21:30Z
  $ kubectl delete ns bounds
  namespace "bounds" deleted
