set subject and set selector
  $ kubectl create role r --verb=get --resource=pods
  role.rbac.authorization.k8s.io/r created
  $ kubectl create rolebinding rb --role=r --user=ann
  rolebinding.rbac.authorization.k8s.io/rb created
  $ kubectl set subject rolebinding rb --user=bob --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    creationTimestamp: "2026-11-28T12:05:12Z"
    name: rb
    namespace: default
    resourceVersion: "709"
    uid: b7848f6b-957d-47c0-99a9-3820eac97816
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: Role
    name: r
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: ann
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: bob
  $ kubectl set subject rolebinding rb --user=bob
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl set subject rolebinding rb --group=devs --serviceaccount=default:default
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl describe rolebinding rb
  Name:         rb
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  r
  Subjects:
    Kind            Name     Namespace
    ----            ----     ---------
    User            ann      
    User            bob      
    Group           devs     
    ServiceAccount  default  default
  $ kubectl set subject rolebinding rb
  ! error: you must specify at least one value of user, group or serviceaccount
  [1]
  $ kubectl create service clusterip web --clusterip=None
  service/web created
  $ kubectl set selector service web 'app=web,tier=front'
  service/web selector updated
  $ kubectl get svc web -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"web","tier":"front"}
  $ kubectl create service clusterip two --clusterip=None -o yaml --dry-run=client | kubectl set selector --local -f - 'environment=qa' -o yaml | kubectl create -f -
  service/two created
  $ kubectl get svc two -o wide
  NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE   SELECTOR
  two    ClusterIP   None         <none>        <none>    0s    environment=qa
  $ kubectl set selector deploy none a=b
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
