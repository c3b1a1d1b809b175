Exercise: a user may read nodes and the volumes, in the whole cluster
  $ kubectl create clusterrole reader --verb=get,list,watch --resource=nodes,persistentvolumes
  clusterrole.rbac.authorization.k8s.io/reader created
  $ kubectl create clusterrolebinding reader --clusterrole=reader --user=eve
  clusterrolebinding.rbac.authorization.k8s.io/reader created
  $ kubectl get nodes --as=eve -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get pv --as=eve
  ! No resources found
  $ kubectl get pods --as=eve
  ! Error from server (Forbidden): pods is forbidden: User "eve" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl delete node node01 --as=eve
  ! Error from server (Forbidden): nodes "node01" is forbidden: User "eve" cannot delete resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl auth can-i --list --as=eve | head -3
  Resources                                       Non-Resource URLs   Resource Names   Verbs
  selfsubjectreviews.authentication.k8s.io        []                  []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                  []               [create]
  $ kubectl describe clusterrole reader
  Name:         reader
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources          Non-Resource URLs  Resource Names  Verbs
    ---------          -----------------  --------------  -----
    nodes              []                 []              [get list watch]
    persistentvolumes  []                 []              [get list watch]
  $ kubectl get clusterrolebinding reader -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    creationTimestamp: "2026-11-28T19:00:58Z"
    name: reader
    resourceVersion: "1372"
    uid: 6f9bb1e5-e1fb-4d71-b13b-fd57ec37b9da
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: reader
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: eve
  $ kubectl create rolebinding eve --clusterrole=edit --user=eve -n kube-public
  rolebinding.rbac.authorization.k8s.io/eve created
  $ kubectl auth can-i create deployments --as=eve -n kube-public
  yes
  $ kubectl auth can-i create deployments --as=eve
  no
  [1]
  $ kubectl auth can-i create roles --as=eve -n kube-public
  no
  [1]
  $ kubectl create role x --verb=get --resource=pods -n kube-public --as=eve
  ! Error from server (Forbidden): roles.rbac.authorization.k8s.io is forbidden: User "eve" cannot create resource "roles" in API group "rbac.authorization.k8s.io" in the namespace "kube-public"
  [1]
  $ kubectl delete clusterrole,clusterrolebinding reader
  clusterrole.rbac.authorization.k8s.io "reader" deleted
  clusterrolebinding.rbac.authorization.k8s.io "reader" deleted
