delete of a deployment takes its replica sets and pods with it
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  @settle
  $ kubectl delete deployment web
  deployment.apps "web" deleted from default namespace
  @settle
  $ kubectl get all
  NAME                 TYPE        CLUSTER-IP     EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1      <none>        443/TCP   44s
  service/web          ClusterIP   10.109.39.94   <none>        80/TCP    10s
  $ kubectl get ep web
  NAME   ENDPOINTS   AGE
  web    <none>      10s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl delete svc web
  service "web" deleted from default namespace
  $ kubectl delete svc web
  ! Error from server (NotFound): services "web" not found
  [1]
  $ kubectl delete deployment web --ignore-not-found
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  @settle
  $ kubectl delete rs -l app=web
  replicaset.apps "web-5fc9f4bf66" deleted from default namespace
  @settle
  $ kubectl get deploy,rs --no-headers | awk '{print $2,$3,$4}'
  1/1 1 1
  1 1 1
  $ kubectl delete deploy --all
  deployment.apps "web" deleted from default namespace
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
