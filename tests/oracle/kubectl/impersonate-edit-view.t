What the roles view, edit and admin may do
  $ kubectl create rolebinding v --clusterrole=view --user=vic
  rolebinding.rbac.authorization.k8s.io/v created
  $ kubectl create rolebinding e --clusterrole=edit --user=eve
  rolebinding.rbac.authorization.k8s.io/e created
  $ kubectl create rolebinding a --clusterrole=admin --user=ada
  rolebinding.rbac.authorization.k8s.io/a created
  $ kubectl auth can-i get pods --as=vic
  yes
  $ kubectl auth can-i get secrets --as=vic
  no
  [1]
  $ kubectl auth can-i create pods --as=vic
  no
  [1]
  $ kubectl auth can-i get secrets --as=eve
  yes
  $ kubectl auth can-i create deployments --as=eve
  yes
  $ kubectl auth can-i create rolebindings --as=eve
  no
  [1]
  $ kubectl auth can-i create rolebindings --as=ada
  yes
  $ kubectl auth can-i create resourcequotas --as=ada
  no
  [1]
  $ kubectl auth can-i get pods --as=ada -n kube-system
  no
  [1]
  $ kubectl create cm x --as=vic
  ! error: failed to create configmap: configmaps is forbidden: User "vic" cannot create resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl create cm x --as=eve
  configmap/x created
  $ kubectl delete cm x --as=vic
  ! Error from server (Forbidden): configmaps "x" is forbidden: User "vic" cannot delete resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl create rolebinding z --clusterrole=cluster-admin --user=ada --as=ada
  ! error: failed to create rolebinding: rolebindings.rbac.authorization.k8s.io "z" is forbidden: user "ada" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  ! {APIGroups:["*"], Resources:["*"], Verbs:["*"]}
  ! {NonResourceURLs:["*"], Verbs:["*"]}
  [1]
  $ kubectl create rolebinding z --clusterrole=view --user=bob --as=ada
  rolebinding.rbac.authorization.k8s.io/z created
  $ kubectl get pods --as=vic --as-group=system:masters -n kube-system -o name | wc -l
  10
  $ kubectl get cm x --as-group=devs
  ! error: requesting uid, groups or user-extra for kubernetes-admin without impersonating a user
  [1]
