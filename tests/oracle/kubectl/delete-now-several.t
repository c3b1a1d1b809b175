delete --now, several kinds at once, and by file
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  $ kubectl run a --image=nginx; kubectl run b --image=nginx
  pod/a created
  pod/b created
  @settle
  $ kubectl delete pod a b --now
  pod "a" deleted from default namespace
  pod "b" deleted from default namespace
  $ kubectl delete deploy,svc -l app=web
  deployment.apps "web" deleted from default namespace
  service "web" deleted from default namespace
  $ kubectl get all
  NAME                       READY   STATUS      RESTARTS   AGE
  pod/web-5fc9f4bf66-8ckzr   0/1     Completed   0          6s
  
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   3m50s
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl create cm x; kubectl create secret generic x
  configmap/x created
  secret/x created
  $ kubectl delete cm/x secret/x
  configmap "x" deleted from default namespace
  secret "x" deleted from default namespace
  $ kubectl delete cm x secret x
  ! Error from server (NotFound): configmaps "x" not found
  ! Error from server (NotFound): configmaps "secret" not found
  ! Error from server (NotFound): configmaps "x" not found
  [1]
  $ kubectl delete all --all
  service "kubernetes" deleted from default namespace
