describe of a quota and of a limit range
  $ kubectl create quota q --hard=cpu=2,memory=4Gi,pods=5,services=2
  resourcequota/q created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: lims}
  > spec:
  >   limits:
  >   - type: Container
  >     default: {cpu: 200m, memory: 256Mi}
  >     defaultRequest: {cpu: 100m, memory: 128Mi}
  >     max: {cpu: "1"}
  >   - type: PersistentVolumeClaim
  >     max: {storage: 2Gi}
  > EOF
  limitrange/lims created
  @settle
  $ kubectl describe quota q
  Name:       q
  Namespace:  default
  Resource    Used  Hard
  --------    ----  ----
  cpu         0     2
  memory      0     4Gi
  pods        0     5
  services    1     2
  $ kubectl describe limitrange lims
  Name:                  lims
  Namespace:             default
  Type                   Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
  ----                   --------  ---  ---  ---------------  -------------  -----------------------
  Container              cpu       -    1    100m             200m           -
  Container              memory    -    -    128Mi            256Mi          -
  PersistentVolumeClaim  storage   -    2Gi  -                -              -
  $ kubectl describe limits
  Name:                  lims
  Namespace:             default
  Type                   Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
  ----                   --------  ---  ---  ---------------  -------------  -----------------------
  Container              cpu       -    1    100m             200m           -
  Container              memory    -    -    128Mi            256Mi          -
  PersistentVolumeClaim  storage   -    2Gi  -                -              -
  $ kubectl get quota,limits
  NAME              REQUEST                                             LIMIT   AGE
  resourcequota/q   cpu: 0/2, memory: 0/4Gi, pods: 0/5, services: 1/2           3s
  
  NAME              CREATED AT
  limitrange/lims   2026-11-28T11:41:47Z
  $ kubectl run web --image=nginx
  pod/web created
  $ kubectl get pod web -o jsonpath='{.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"200m","memory":"256Mi"},"requests":{"cpu":"100m","memory":"128Mi"}}
  $ kubectl describe quota q
  Name:       q
  Namespace:  default
  Resource    Used   Hard
  --------    ----   ----
  cpu         100m   2
  memory      128Mi  4Gi
  pods        1      5
  services    1      2
  $ kubectl get pod web -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubernetes.io/limit-ranger":"LimitRanger plugin set: cpu, memory request for container web; cpu, memory limit for container web"}
