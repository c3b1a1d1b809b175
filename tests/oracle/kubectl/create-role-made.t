Roles and bindings, made and looked at
  $ kubectl create role dev --verb=get,list,watch --resource=pods,services,deployments
  role.rbac.authorization.k8s.io/dev created
  $ kubectl get role dev -o yaml | sed -n '/^rules/,$p'
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    - services
    verbs:
    - get
    - list
    - watch
  - apiGroups:
    - apps
    resources:
    - deployments
    verbs:
    - get
    - list
    - watch
  $ kubectl describe role dev
  Name:         dev
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources         Non-Resource URLs  Resource Names  Verbs
    ---------         -----------------  --------------  -----
    pods              []                 []              [get list watch]
    services          []                 []              [get list watch]
    deployments.apps  []                 []              [get list watch]
  $ kubectl create role sub --verb=get,update --resource=deployments/scale,pods/status --resource-name=web
  role.rbac.authorization.k8s.io/sub created
  $ kubectl describe role sub
  Name:         sub
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources               Non-Resource URLs  Resource Names  Verbs
    ---------               -----------------  --------------  -----
    pods/status             []                 [web]           [get update]
    deployments.apps/scale  []                 [web]           [get update]
  $ kubectl create rolebinding dev --role=dev --user=jim --group=devs --serviceaccount=kube-system:default
  rolebinding.rbac.authorization.k8s.io/dev created
  $ kubectl describe rolebinding dev
  Name:         dev
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  dev
  Subjects:
    Kind            Name     Namespace
    ----            ----     ---------
    User            jim      
    Group           devs     
    ServiceAccount  default  kube-system
  $ kubectl get rolebinding -o wide
  NAME   ROLE       AGE   USERS   GROUPS   SERVICEACCOUNTS
  dev    Role/dev   0s    jim     devs     kube-system/default
  $ kubectl get role,rolebinding
  NAME                                 CREATED AT
  role.rbac.authorization.k8s.io/dev   2026-11-28T16:26:41Z
  role.rbac.authorization.k8s.io/sub   2026-11-28T16:26:41Z
  
  NAME                                        ROLE       AGE
  rolebinding.rbac.authorization.k8s.io/dev   Role/dev   0s
  $ kubectl auth can-i list deployments.apps --as=jim
  yes
  $ kubectl auth can-i list deployments --as=nobody --as-group=devs
  yes
  $ kubectl auth can-i update deployments/scale --as=jim
  no
  [1]
  $ kubectl create role dev --verb=get --resource=pods
  ! Error from server (AlreadyExists): roles.rbac.authorization.k8s.io "dev" already exists
  [1]
  $ kubectl create role x --verb=get --resource=pods.v1.apps
  ! the server doesn't have a resource type "pods" in group "v1.apps"
  [1]
  $ kubectl delete role,rolebinding dev
  role.rbac.authorization.k8s.io "dev" deleted from default namespace
  rolebinding.rbac.authorization.k8s.io "dev" deleted from default namespace
