Exercise: more pods by three ways
  $ kubectl create deployment web --image=nginx
  deployment.apps/web created
  $ kubectl scale deploy web --replicas=2
  deployment.apps/web scaled
  $ kubectl patch deploy web -p '{"spec":{"replicas":3}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o yaml | sed 's/replicas: 3/replicas: 4/' | kubectl apply -f -
  deployment.apps/web configured
  ! Warning: resource deployments/web is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    4/4     4            4           2s
  $ kubectl describe deploy web | grep -c ScalingReplicaSet
  4
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl get deploy,rs
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   0/0     0            0           8s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   0         0         0       8s
  $ kubectl get rs -l app=web -o jsonpath='{.items[0].metadata.annotations}{"\n"}'
  {"deployment.kubernetes.io/desired-replicas":"0","deployment.kubernetes.io/max-replicas":"0","deployment.kubernetes.io/revision":"1"}
