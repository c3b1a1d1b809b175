Roles that are gathered from others, and verbs on single objects
  $ kubectl create clusterrole monitoring --aggregation-rule="example.com/monitoring=true"
  clusterrole.rbac.authorization.k8s.io/monitoring created
  $ kubectl get clusterrole monitoring -o jsonpath='{.rules}{"\n"}'
  null
  $ kubectl create clusterrole endpoints-reader --verb=get,list --resource=endpoints,services
  clusterrole.rbac.authorization.k8s.io/endpoints-reader created
  $ kubectl label clusterrole endpoints-reader example.com/monitoring=true
  clusterrole.rbac.authorization.k8s.io/endpoints-reader labeled
  @wait 2
  @settle
  $ kubectl describe clusterrole monitoring
  Name:         monitoring
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources  Non-Resource URLs  Resource Names  Verbs
    ---------  -----------------  --------------  -----
    endpoints  []                 []              [get list]
    services   []                 []              [get list]
  $ kubectl create clusterrolebinding mon --clusterrole=monitoring --user=eve
  clusterrolebinding.rbac.authorization.k8s.io/mon created
  $ kubectl auth can-i list services --as=eve
  yes
  $ kubectl auth can-i list secrets --as=eve
  no
  [1]
  $ kubectl create role one --verb=get,delete --resource=configmaps --resource-name=mine
  role.rbac.authorization.k8s.io/one created
  $ kubectl create rolebinding one --role=one --user=eve
  rolebinding.rbac.authorization.k8s.io/one created
  $ kubectl create cm mine; kubectl create cm other
  configmap/mine created
  configmap/other created
  $ kubectl get cm mine --as=eve -o name
  configmap/mine
  $ kubectl get cm other --as=eve
  ! Error from server (Forbidden): configmaps "other" is forbidden: User "eve" cannot get resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl get cm --as=eve
  ! Error from server (Forbidden): configmaps is forbidden: User "eve" cannot list resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl delete cm mine --as=eve
  configmap "mine" deleted from default namespace
  $ kubectl delete clusterrole monitoring endpoints-reader
  clusterrole.rbac.authorization.k8s.io "monitoring" deleted
  clusterrole.rbac.authorization.k8s.io "endpoints-reader" deleted
  $ kubectl delete clusterrolebinding mon
  clusterrolebinding.rbac.authorization.k8s.io "mon" deleted
