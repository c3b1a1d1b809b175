kubectl create clusterrolebinding
  $ kubectl create clusterrolebinding ops --clusterrole=view --user=ada --group=ops
  clusterrolebinding.rbac.authorization.k8s.io/ops created
  $ kubectl get clusterrolebinding ops -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    creationTimestamp: "2026-11-28T11:24:52Z"
    name: ops
    resourceVersion: "1991"
    uid: 014ca44f-d741-451e-b43a-da4692d2d24c
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: view
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: ada
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: ops
  $ kubectl create clusterrolebinding ops --clusterrole=edit --user=bob
  ! error: failed to create clusterrolebinding: clusterrolebindings.rbac.authorization.k8s.io "ops" already exists
  [1]
  $ kubectl create clusterrolebinding sa --clusterrole=view --serviceaccount=kube-system:default --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    name: sa
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: view
  subjects:
  - kind: ServiceAccount
    name: default
    namespace: kube-system
  $ kubectl create clusterrolebinding sa --clusterrole=view --serviceaccount=default
  ! error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl create clusterrolebinding none --user=ada
  ! error: required flag(s) "clusterrole" not set
  [1]
  $ kubectl create clusterrolebinding
  ! error: required flag(s) "clusterrole" not set
  [1]
  $ kubectl get clusterrolebinding ops -o wide
  NAME   ROLE               AGE   USERS   GROUPS   SERVICEACCOUNTS
  ops    ClusterRole/view   0s    ada     ops      
  $ kubectl describe clusterrolebinding ops
  Name:         ops
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  ClusterRole
    Name:  view
  Subjects:
    Kind   Name  Namespace
    ----   ----  ---------
    User   ada   
    Group  ops   
  $ kubectl auth can-i list pods -A --as=ada
  yes
  $ kubectl auth can-i delete pods -A --as=ada
  no
  [1]
  $ kubectl delete clusterrolebinding ops
  clusterrolebinding.rbac.authorization.k8s.io "ops" deleted
