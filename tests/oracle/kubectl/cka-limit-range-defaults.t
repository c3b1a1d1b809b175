Exercise: a limit range fills in what pods leave out
  $ kubectl create ns lim
  namespace/lim created
  $ kubectl apply -n lim -f - <<EOF
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: cpu}
  > spec:
  >   limits:
  >   - type: Container
  >     default: {cpu: 400m, memory: 100Mi}
  >     defaultRequest: {cpu: 200m, memory: 50Mi}
  >     max: {cpu: 800m}
  >     maxLimitRequestRatio: {cpu: "4"}
  > EOF
  limitrange/cpu created
  $ kubectl run a --image=nginx -n lim
  pod/a created
  $ kubectl get pod a -n lim -o jsonpath='{.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"400m","memory":"100Mi"},"requests":{"cpu":"200m","memory":"50Mi"}}
  $ kubectl get pod a -n lim -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubernetes.io/limit-ranger":"LimitRanger plugin set: cpu, memory request for container a; cpu, memory limit for container a"}
  $ kubectl run b --image=nginx -n lim --overrides='{"spec":{"containers":[{"name":"b","image":"nginx","resources":{"limits":{"cpu":"2"}}}]}}'
  ! Error from server (Forbidden): pods "b" is forbidden: maximum cpu usage per Container is 800m, but limit is 2
  [1]
  $ kubectl run c --image=nginx -n lim --overrides='{"spec":{"containers":[{"name":"c","image":"nginx","resources":{"requests":{"cpu":"50m"}}}]}}'
  ! Error from server (Forbidden): pods "c" is forbidden: cpu max limit to request ratio per Container is 4, but provided ratio is 8.000000
  [1]
  $ kubectl describe limits cpu -n lim
  Name:       cpu
  Namespace:  lim
  Type        Resource  Min  Max   Default Request  Default Limit  Max Limit/Request Ratio
  ----        --------  ---  ---   ---------------  -------------  -----------------------
  Container   cpu       -    800m  200m             400m           4
  Container   memory    -    -     50Mi             100Mi          -
  $ kubectl get limits -n lim
  NAME   CREATED AT
  cpu    2026-11-28T18:55:53Z
  $ kubectl describe ns lim
  Name:         lim
  Labels:       kubernetes.io/metadata.name=lim
  Annotations:  <none>
  Status:       Active
  
  No resource quota.
  
  Resource Limits
   Type       Resource  Min  Max   Default Request  Default Limit  Max Limit/Request Ratio
   ----       --------  ---  ---   ---------------  -------------  -----------------------
   Container  cpu       -    800m  200m             400m           4
   Container  memory    -    -     50Mi             100Mi          -
