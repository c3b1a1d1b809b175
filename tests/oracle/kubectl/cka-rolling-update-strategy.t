Exercise: how many may be missing, how many too many

  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: frontend}
  > spec:
  >   replicas: 4
  >   minReadySeconds: 2
  >   strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
  >   selector: {matchLabels: {name: webapp}}
  >   template:
  >     metadata: {labels: {name: webapp}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: simple, image: nginx:1.26, ports: [{containerPort: 80}]}]}
  > EOF
  deployment.apps/frontend created
  $ kubectl rollout status deployment frontend --timeout=90s | tail -1
  deployment "frontend" successfully rolled out
  $ kubectl describe deployment frontend | grep -E 'Strategy|MinReady'
  StrategyType:           RollingUpdate
  MinReadySeconds:        2
  RollingUpdateStrategy:  25% max unavailable, 25% max surge
  $ kubectl set image deployment frontend simple=nginx:1.27
  deployment.apps/frontend image updated
  $ kubectl rollout status deployment frontend --timeout=90s | tail -1
  deployment "frontend" successfully rolled out
  @settle
  $ kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=M:.message --no-headers | sed 's/frontend-[0-9a-z]*/RS/'
  Scaled up replica set RS from 0 to 4
  Scaled up replica set RS from 0 to 1
  Scaled down replica set RS from 4 to 3
  Scaled up replica set RS from 1 to 2
  Scaled down replica set RS from 3 to 1
  Scaled up replica set RS from 2 to 4
  Scaled down replica set RS from 1 to 0
  $ kubectl patch deployment frontend -p '{"spec":{"strategy":{"type":"Recreate"}}}'
  ! The Deployment "frontend" is invalid: spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'
  [1]
  $ kubectl patch deployment frontend -p '{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}}'
  deployment.apps/frontend patched
  $ kubectl get deployment frontend -o jsonpath='{.spec.strategy}{"\n"}'
  {"type":"Recreate"}
