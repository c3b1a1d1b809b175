delete: what is printed, kind by kind
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl expose deploy web --port=80
  service/web exposed
  $ kubectl create cm a; kubectl create cm b; kubectl create secret generic s
  configmap/a created
  configmap/b created
  secret/s created
  @settle
  $ kubectl delete deploy web --dry-run=client
  deployment.apps "web" deleted from default namespace (dry run)
  $ kubectl delete deploy/web svc/web --dry-run=server
  deployment.apps "web" deleted from default namespace (server dry run)
  service "web" deleted from default namespace (server dry run)
  $ kubectl delete deploy web --cascade=foreground
  deployment.apps "web" deleted from default namespace
  $ kubectl delete cm,secret a s
  configmap "a" deleted from default namespace
  secret "s" deleted from default namespace
  ! Error from server (NotFound): configmaps "s" not found
  ! Error from server (NotFound): secrets "a" not found
  [1]
  $ kubectl delete cm/b secret/s
  configmap "b" deleted from default namespace
  ! Error from server (NotFound): secrets "s" not found
  [1]
  $ kubectl delete svc --all
  service "kubernetes" deleted from default namespace
  service "web" deleted from default namespace
  $ kubectl delete svc kubernetes --wait=false -o name
  ! Error from server (NotFound): services "kubernetes" not found
  [1]
  @settle
  $ kubectl delete pods --all
  No resources found
  $ kubectl delete deploy,rs,pods --all
  No resources found
  $ kubectl delete sa default
  serviceaccount "default" deleted from default namespace
  $ kubectl delete ns kube-public --dry-run=client
  namespace "kube-public" deleted (dry run)
  $ kubectl delete node node03 --dry-run=client
  node "node03" deleted (dry run)
  $ kubectl delete ns default kube-system
  ! Error from server (Forbidden): namespaces "default" is forbidden: this namespace may not be deleted
  ! Error from server (Forbidden): namespaces "kube-system" is forbidden: this namespace may not be deleted
  [1]
  $ kubectl delete pv none
  ! Error from server (NotFound): persistentvolumes "none" not found
  [1]
  $ kubectl delete clusterrole none
  ! Error from server (NotFound): clusterroles.rbac.authorization.k8s.io "none" not found
  [1]
  $ kubectl delete crd none
  ! Error from server (NotFound): customresourcedefinitions.apiextensions.k8s.io "none" not found
  [1]
  $ kubectl delete --all
  ! error: at least one resource must be specified to use a selector
  [1]
