What create refuses of roles and bindings
  $ kubectl create role r
  ! error: at least one verb must be specified
  [1]
  $ kubectl create role r --verb=get
  ! error: at least one resource must be specified
  [1]
  $ kubectl create role r --verb=get --resource=widgets
  ! the server doesn't have a resource type "widgets"
  [1]
  $ kubectl create role r --verb=fly --resource=pods
  role.rbac.authorization.k8s.io/r created
  ! Warning: 'fly' is not a standard resource verb
  $ kubectl create role r --resource=pods
  ! error: at least one verb must be specified
  [1]
  $ kubectl create role r --verb=get --resource=pods/log,pods/exec
  ! Error from server (AlreadyExists): roles.rbac.authorization.k8s.io "r" already exists
  [1]
  $ kubectl get role r -o jsonpath='{.rules}{"\n"}'
  [{"apiGroups":[""],"resources":["pods"],"verbs":["fly"]}]
  $ kubectl create role r --verb=get --resource=pods
  ! Error from server (AlreadyExists): roles.rbac.authorization.k8s.io "r" already exists
  [1]
  $ kubectl create clusterrole c --verb=get --non-resource-url=healthz
  ! error: nonResourceURL should start with /
  [1]
  $ kubectl create clusterrole c --verb=get --resource=nodes --non-resource-url=/healthz
  clusterrole.rbac.authorization.k8s.io/c created
  $ kubectl create clusterrole c --verb=use --resource=pods
  ! error: can not perform 'use' on 'pods' in group ''
  [1]
  $ kubectl create rolebinding b
  ! error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding b --user=ada
  ! error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding b --role=r --clusterrole=view --user=ada
  ! error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding b --role=r --serviceaccount=robot
  ! error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl create rolebinding b --role=r --user=ada --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/b created
  $ kubectl describe rolebinding b
  Name:         b
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  r
  Subjects:
    Kind            Name   Namespace
    ----            ----   ---------
    User            ada    
    ServiceAccount  robot  default
  $ kubectl create clusterrolebinding b --user=ada
  ! error: required flag(s) "clusterrole" not set
  [1]
