Things that one does not get rid of
  $ kubectl delete ns kube-public kube-node-lease default --dry-run=server
  namespace "kube-node-lease" deleted (server dry run)
  ! Error from server (Forbidden): namespaces "kube-public" is forbidden: this namespace may not be deleted
  ! Error from server (Forbidden): namespaces "default" is forbidden: this namespace may not be deleted
  [1]
  $ kubectl delete ns kube-system
  ! Error from server (Forbidden): namespaces "kube-system" is forbidden: this namespace may not be deleted
  [1]
  $ kubectl delete svc kubernetes
  service "kubernetes" deleted from default namespace
  @wait 15
  @settle
  $ kubectl get svc
  NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   9s
  $ kubectl delete cm kube-root-ca.crt
  configmap "kube-root-ca.crt" deleted from default namespace
  @settle
  $ kubectl get cm
  NAME               DATA   AGE
  kube-root-ca.crt   1      4s
  $ kubectl delete sa default
  serviceaccount "default" deleted from default namespace
  @settle
  $ kubectl get sa
  NAME      AGE
  default   4s
  $ kubectl delete priorityclass system-node-critical
  ! Error from server (Forbidden): priorityclasses.scheduling.k8s.io "system-node-critical" is forbidden: this is a system priority class and cannot be deleted
  [1]
  $ kubectl delete clusterrole view --dry-run=client
  clusterrole.rbac.authorization.k8s.io "view" deleted (dry run)
  $ kubectl delete rs -n kube-system -l k8s-app=kube-dns --dry-run=client | sed 's/coredns-[0-9a-f]*/RS/'
  replicaset.apps "RS" deleted from kube-system namespace (dry run)
  $ kubectl delete node node09
  ! Error from server (NotFound): nodes "node09" not found
  [1]
