describe of quotas and limit ranges
  $ kubectl create quota q --hard=pods=4,requests.cpu=2,limits.memory=4Gi,services.nodeports=1
  resourcequota/q created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: lim}
  > spec:
  >   limits:
  >   - type: Container
  >     default: {cpu: 500m, memory: 256Mi}
  >     defaultRequest: {cpu: 100m}
  >     max: {cpu: "2"}
  >     min: {cpu: 50m}
  >   - type: PersistentVolumeClaim
  >     max: {storage: 2Gi}
  > EOF
  limitrange/lim created
  $ kubectl run web --image=nginx
  pod/web created
  @settle
  $ kubectl describe quota q
  Name:               q
  Namespace:          default
  Resource            Used   Hard
  --------            ----   ----
  limits.memory       256Mi  4Gi
  pods                1      4
  requests.cpu        100m   2
  services.nodeports  0      1
  $ kubectl describe limitrange lim
  Name:                  lim
  Namespace:             default
  Type                   Resource  Min  Max  Default Request  Default Limit  Max Limit/Request Ratio
  ----                   --------  ---  ---  ---------------  -------------  -----------------------
  Container              cpu       50m  2    100m             500m           -
  Container              memory    -    -    256Mi            256Mi          -
  PersistentVolumeClaim  storage   -    2Gi  -                -              -
  $ kubectl get quota,limits
  NAME              REQUEST                                                    LIMIT                      AGE
  resourcequota/q   pods: 1/4, requests.cpu: 100m/2, services.nodeports: 0/1   limits.memory: 256Mi/4Gi   4s
  
  NAME             CREATED AT
  limitrange/lim   2026-11-28T18:31:02Z
  $ kubectl run big --image=nginx --overrides='{"spec":{"containers":[{"name":"big","image":"nginx","resources":{"requests":{"cpu":"3"}}}]}}'
  ! The Pod "big" is invalid: spec.containers[0].resources.requests: Invalid value: "3": must be less than or equal to cpu limit of 500m
  [1]
  $ kubectl describe pod web | sed -n '/Limits/,/Environment/p'
      Limits:
        cpu:     500m
        memory:  256Mi
      Requests:
        cpu:        100m
        memory:     256Mi
      Environment:  <none>
