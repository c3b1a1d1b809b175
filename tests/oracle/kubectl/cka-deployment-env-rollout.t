Exercise: a configmap changes, and the deployment is told
  $ kubectl create configmap conf --from-literal=MODE=dev
  configmap/conf created
  $ kubectl create deployment app --image=busybox --replicas=1 -- sh -c 'echo mode $MODE; sleep 3600'
  deployment.apps/app created
  $ kubectl set env deployment/app --from=configmap/conf
  deployment.apps/app env updated
  $ kubectl rollout status deploy app --timeout=60s | tail -1
  deployment "app" successfully rolled out
  @settle
  $ kubectl logs deploy/app
  mode
  ! Found 2 pods, using pod/app-55685c847c-mzqvl
  $ kubectl create configmap conf --from-literal=MODE=prod --dry-run=client -o yaml | kubectl apply -f -
  configmap/conf configured
  ! Warning: resource configmaps/conf is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl rollout restart deployment app
  deployment.apps/app restarted
  $ kubectl rollout status deploy app --timeout=90s | tail -1
  deployment "app" successfully rolled out
  $ kubectl rollout history deploy app
  deployment.apps/app 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  3         <none>
  
  $ kubectl get deploy app -o jsonpath='{.spec.template.spec.containers[0].env}{"\n"}'
  [{"name":"MODE","valueFrom":{"configMapKeyRef":{"key":"MODE","name":"conf"}}}]
