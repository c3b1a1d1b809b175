create role, bindings: made, read, and made twice
  $ kubectl create clusterrole pv-reader --verb=get,list --resource=persistentvolumes
  clusterrole.rbac.authorization.k8s.io/pv-reader created
  $ kubectl create clusterrole pv-reader --verb=get --resource=persistentvolumes
  ! Error from server (AlreadyExists): clusterroles.rbac.authorization.k8s.io "pv-reader" already exists
  [1]
  $ kubectl create clusterrolebinding pv --clusterrole=pv-reader --serviceaccount=default:robot --group=storage
  clusterrolebinding.rbac.authorization.k8s.io/pv created
  $ kubectl get clusterrolebinding pv -o wide
  NAME   ROLE                    AGE   USERS   GROUPS    SERVICEACCOUNTS
  pv     ClusterRole/pv-reader   0s            storage   default/robot
  $ kubectl get clusterrole pv-reader -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    creationTimestamp: "2026-11-28T18:29:44Z"
    name: pv-reader
    resourceVersion: "899"
    uid: b8a7afb4-b13c-4271-bed9-e4bf0c2dd78b
  rules:
  - apiGroups:
    - ""
    resources:
    - persistentvolumes
    verbs:
    - get
    - list
  $ kubectl describe clusterrolebinding pv
  Name:         pv
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  ClusterRole
    Name:  pv-reader
  Subjects:
    Kind            Name     Namespace
    ----            ----     ---------
    Group           storage  
    ServiceAccount  robot    default
  $ kubectl create clusterrolebinding pv --clusterrole=pv-reader --user=x
  ! error: failed to create clusterrolebinding: clusterrolebindings.rbac.authorization.k8s.io "pv" already exists
  [1]
  $ kubectl create clusterrolebinding pv2 --role=x --user=x
  ! error: unknown flag: --role
  ! See 'kubectl create clusterrolebinding --help' for usage.
  [1]
  $ kubectl create clusterrolebinding
  ! error: required flag(s) "clusterrole" not set
  [1]
  $ kubectl create clusterrole x --resource=pods
  ! error: at least one verb must be specified
  [1]
  $ kubectl create clusterrole x --verb=get --resource=nodes --non-resource-url=/x
  clusterrole.rbac.authorization.k8s.io/x created
  $ kubectl create clusterrole x --verb=get --non-resource-url=metrics
  ! error: nonResourceURL should start with /
  [1]
  $ kubectl auth can-i list pv --as=jane --as-group=storage
  yes
  ! Warning: resource 'persistentvolumes' is not namespace scoped
  ! 
  $ kubectl delete clusterrole/pv-reader clusterrolebinding/pv
  clusterrole.rbac.authorization.k8s.io "pv-reader" deleted
  clusterrolebinding.rbac.authorization.k8s.io "pv" deleted
