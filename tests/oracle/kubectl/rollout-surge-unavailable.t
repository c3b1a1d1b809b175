maxSurge and maxUnavailable
  $ kubectl create deployment web --image=nginx:1.26 --replicas=3
  deployment.apps/web created
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":0}}}}'
  ! The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0
  [1]
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":"120%","maxUnavailable":"120%"}}}}'
  ! The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "120%": must not be greater than 100%
  [1]
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":"one"}}}}'
  ! The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxSurge: Invalid value: "one": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  [1]
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":"100%","maxUnavailable":0}}}}'
  deployment.apps/web patched
  $ kubectl set image deploy/web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  @settle
  $ kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=M:.message --no-headers | sed 's/web-[0-9a-z]*/RS/'
  Scaled up replica set RS from 0 to 3
  Scaled up replica set RS from 0 to 3
  Scaled down replica set RS from 3 to 2
  Scaled down replica set RS from 2 to 0
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}' | sort
  0 0 0
  3 3 3
  $ kubectl describe deploy web | grep -E 'Strategy|Replicas:|NewReplicaSet:|OldReplicaSets:'
  Replicas:               3 desired | 3 updated | 3 total | 3 available | 0 unavailable
  StrategyType:           RollingUpdate
  RollingUpdateStrategy:  0 max unavailable, 100% max surge
  OldReplicaSets:  web-68cdd476b5 (0/0 replicas created)
  NewReplicaSet:   web-69c6f74b8b (3/3 replicas created)
