describe of accounts, roles, bindings, secrets, leases, requests
  $ kubectl create sa robot
  serviceaccount/robot created
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl create clusterrole reader --verb=get,list --resource=pods,deploy --dry-run=client -o yaml | kubectl apply -f -
  clusterrole.rbac.authorization.k8s.io/reader created
  $ kubectl describe clusterrole reader
  Name:         reader
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources         Non-Resource URLs  Resource Names  Verbs
    ---------         -----------------  --------------  -----
    pods              []                 []              [get list]
    deployments.apps  []                 []              [get list]
  $ kubectl create clusterrole urls --verb=get --non-resource-url=/metrics
  clusterrole.rbac.authorization.k8s.io/urls created
  $ kubectl describe clusterrole urls
  Name:         urls
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
               [/metrics]         []              [get]
  $ kubectl create clusterrolebinding crb --clusterrole=reader --user=ada --group=devs --serviceaccount=default:robot
  clusterrolebinding.rbac.authorization.k8s.io/crb created
  $ kubectl describe clusterrolebinding crb
  Name:         crb
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  ClusterRole
    Name:  reader
  Subjects:
    Kind            Name   Namespace
    ----            ----   ---------
    User            ada    
    Group           devs   
    ServiceAccount  robot  default
  $ kubectl get clusterrolebinding crb -o wide
  NAME   ROLE                 AGE   USERS   GROUPS   SERVICEACCOUNTS
  crb    ClusterRole/reader   0s    ada     devs     default/robot
  $ kubectl get clusterrole reader urls
  NAME     CREATED AT
  reader   2026-11-28T03:47:42Z
  urls     2026-11-28T03:47:42Z
  $ kubectl create role one --verb='*' --resource='*' --resource-name=x
  role.rbac.authorization.k8s.io/one created
  $ kubectl describe role one
  Name:         one
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
    *          []                 [x]             [*]
  $ kubectl get role one -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    creationTimestamp: "2026-11-28T03:47:43Z"
    name: one
    namespace: default
    resourceVersion: "10403"
    uid: 5ae7eb5c-9121-4e74-be48-b293c02a4444
  rules:
  - apiGroups:
    - ""
    resourceNames:
    - x
    resources:
    - '*'
    verbs:
    - '*'
  $ kubectl describe secret
  ! No resources found in default namespace.
  $ kubectl describe controllerrevision -n kube-system | head -6
  Name:         kube-proxy-5499867df
  Namespace:    kube-system
  Labels:       controller-revision-hash=5499867df
                k8s-app=kube-proxy
  Annotations:  deprecated.daemonset.template.generation: 1
  API Version:  apps/v1
