Exercise: the same names in several namespaces

  $ kubectl create ns finance; kubectl create ns marketing
  namespace/finance created
  namespace/marketing created
  $ kubectl run redis --image=redis -n finance
  pod/redis created
  $ kubectl create deployment blue --image=nginx -n marketing
  deployment.apps/blue created
  $ kubectl expose deployment blue --port=80 -n marketing
  service/blue exposed
  @settle
  $ kubectl get ns
  NAME              STATUS   AGE
  default           Active   50s
  finance           Active   5s
  kube-node-lease   Active   50s
  kube-public       Active   50s
  kube-system       Active   50s
  marketing         Active   4s
  $ kubectl get ns --no-headers | wc -l
  6
  $ kubectl get pods --all-namespaces | grep -E 'redis|blue' | awk '{print $1,$3,$4}'
  finance 1/1 Running
  marketing 1/1 Running
  $ kubectl get svc -A
  NAMESPACE     NAME         TYPE        CLUSTER-IP       EXTERNAL-IP   PORT(S)                  AGE
  default       kubernetes   ClusterIP   10.96.0.1        <none>        443/TCP                  49s
  kube-system   kube-dns     ClusterIP   10.96.0.10       <none>        53/UDP,53/TCP,9153/TCP   45s
  marketing     blue         ClusterIP   10.108.113.178   <none>        80/TCP                   4s
  $ kubectl get sa,cm -n finance
  NAME                     AGE
  serviceaccount/default   5s
  
  NAME                         DATA   AGE
  configmap/kube-root-ca.crt   1      5s
  $ kubectl config set-context --current --namespace=finance
  Context "kubernetes-admin@kubernetes" modified.
  $ kubectl get pods
  NAME    READY   STATUS    RESTARTS   AGE
  redis   1/1     Running   0          4s
  $ kubectl get pods -n default
  ! No resources found in default namespace.
  $ kubectl delete ns finance
  namespace "finance" deleted
  $ kubectl get pods
  ! No resources found in finance namespace.
  $ kubectl run x --image=nginx
  ! Error from server (NotFound): namespaces "finance" not found
  [1]
  $ kubectl config set-context --current --namespace=default
  Context "kubernetes-admin@kubernetes" modified.
