Exercise: how many pods may be missing, and how many too many
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 4
  >   strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 50%}}
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec: {containers: [{name: web, image: "nginx:1.26"}]}
  > EOF
  deployment.apps/web created
  $ kubectl rollout status deploy/web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl describe deploy web | grep -i -A1 strategy
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  50% max unavailable, 1 max surge
  Pod Template:
  $ kubectl set image deploy/web web=nginx:1.27
  deployment.apps/web image updated
  $ kubectl rollout status deploy/web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl get rs -l app=web --sort-by=.spec.replicas -o custom-columns=R:.spec.replicas,I:.spec.template.spec.containers[0].image
  R     I
  0     nginx:1.26
  4     nginx:1.27
  $ kubectl rollout history deploy/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl annotate deploy/web kubernetes.io/change-cause='nginx 1.27'
  deployment.apps/web annotated
  $ kubectl rollout history deploy/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         nginx 1.27
  
  $ kubectl rollout undo deploy/web --to-revision=1
  deployment.apps/web rolled back
  ! Warning: resource deployments/web was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  $ kubectl rollout status deploy/web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl rollout history deploy/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         nginx 1.27
  3         <none>
  
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":0}}}}'
  ! The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0
  [1]
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"type":"Recreate","rollingUpdate":null}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.strategy}{"\n"}'
  {"type":"Recreate"}
