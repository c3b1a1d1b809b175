Exercise: a user who may look at nodes and volumes, and nothing else
  $ kubectl create clusterrole node-reader --verb=get,list,watch --resource=nodes,persistentvolumes
  clusterrole.rbac.authorization.k8s.io/node-reader created
  $ kubectl create clusterrolebinding node-reader --clusterrole=node-reader --user=michelle
  clusterrolebinding.rbac.authorization.k8s.io/node-reader created
  $ kubectl auth can-i list nodes --as=michelle
  yes
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  $ kubectl auth can-i list storageclasses --as=michelle
  no
  ! Warning: resource 'storageclasses' is not namespace scoped in group 'storage.k8s.io'
  ! 
  [1]
  $ kubectl get nodes --as=michelle -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get pods --as=michelle
  ! Error from server (Forbidden): pods is forbidden: User "michelle" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl get pv --as=michelle
  ! No resources found
  $ kubectl delete node node01 --as=michelle
  ! Error from server (Forbidden): nodes "node01" is forbidden: User "michelle" cannot delete resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl create clusterrole storage-admin --verb='*' --resource=storageclasses.storage.k8s.io --resource=pv --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: storage-admin
  rules:
  - apiGroups:
    - ""
    resources:
    - persistentvolumes
    verbs:
    - '*'
  - apiGroups:
    - storage.k8s.io
    resources:
    - storageclasses
    verbs:
    - '*'
  $ kubectl describe clusterrole node-reader
  Name:         node-reader
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources          Non-Resource URLs  Resource Names  Verbs
    ---------          -----------------  --------------  -----
    nodes              []                 []              [get list watch]
    persistentvolumes  []                 []              [get list watch]
  $ kubectl patch clusterrole node-reader --type=json -p '[{"op":"add","path":"/rules/0/resources/-","value":"namespaces"}]'
  clusterrole.rbac.authorization.k8s.io/node-reader patched
  $ kubectl get ns --as=michelle -o name
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
  $ kubectl get nodes --as=michelle --as-group=nobody -o name | wc -l
  4
