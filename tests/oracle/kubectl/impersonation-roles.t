What the built-in roles allow

  $ kubectl create sa ci
  serviceaccount/ci created
  $ kubectl create rolebinding ci-view --clusterrole=view --serviceaccount=default:ci
  rolebinding.rbac.authorization.k8s.io/ci-view created
  $ kubectl auth can-i --list --as=system:serviceaccount:default:ci -n default | awk '{print $1}' | sort | head -8
  Resources
  [/.well-known/openid-configuration/]
  [/.well-known/openid-configuration]
  [/api/*]
  [/api]
  [/apis/*]
  [/apis]
  [/healthz]
  $ kubectl get pods --as=system:serviceaccount:default:ci
  ! No resources found in default namespace.
  $ kubectl get secrets --as=system:serviceaccount:default:ci
  ! Error from server (Forbidden): secrets is forbidden: User "system:serviceaccount:default:ci" cannot list resource "secrets" in API group "" in the namespace "default"
  [1]
  $ kubectl create cm x --as=system:serviceaccount:default:ci
  ! error: failed to create configmap: configmaps is forbidden: User "system:serviceaccount:default:ci" cannot create resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl create rolebinding ci-edit --clusterrole=edit --serviceaccount=default:ci
  rolebinding.rbac.authorization.k8s.io/ci-edit created
  $ kubectl create cm x --as=system:serviceaccount:default:ci
  configmap/x created
  $ kubectl create role r --verb=get --resource=pods --as=system:serviceaccount:default:ci
  ! Error from server (Forbidden): roles.rbac.authorization.k8s.io is forbidden: User "system:serviceaccount:default:ci" cannot create resource "roles" in API group "rbac.authorization.k8s.io" in the namespace "default"
  [1]
  $ kubectl create rolebinding mine --clusterrole=admin --user=me --as=system:serviceaccount:default:ci
  ! error: failed to create rolebinding: rolebindings.rbac.authorization.k8s.io is forbidden: User "system:serviceaccount:default:ci" cannot create resource "rolebindings" in API group "rbac.authorization.k8s.io" in the namespace "default"
  [1]
  $ kubectl create clusterrole c --verb=get --resource=nodes
  clusterrole.rbac.authorization.k8s.io/c created
  $ kubectl create rolebinding adm --clusterrole=admin --user=boss
  rolebinding.rbac.authorization.k8s.io/adm created
  $ kubectl create role r --verb=get --resource=nodes --as=boss
  ! Error from server (Forbidden): roles.rbac.authorization.k8s.io "r" is forbidden: user "boss" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  ! {APIGroups:[""], Resources:["nodes"], Verbs:["get"]}
  [1]
  $ kubectl create role r --verb=get --resource=pods --as=boss
  role.rbac.authorization.k8s.io/r created
  $ kubectl create rolebinding nn --clusterrole=c --user=me --as=boss
  ! error: failed to create rolebinding: rolebindings.rbac.authorization.k8s.io "nn" is forbidden: user "boss" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:
  ! {APIGroups:[""], Resources:["nodes"], Verbs:["get"]}
  [1]
  $ kubectl auth can-i '*' '*' --as=boss
  no
  [1]
  $ kubectl auth can-i create rolebindings --as=boss
  yes
  $ kubectl exec x --as=boss -- true
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl get nodes --as=boss
  ! Error from server (Forbidden): nodes is forbidden: User "boss" cannot list resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl scale deploy x --replicas=1 --as=system:serviceaccount:default:ci
  ! Error from server (NotFound): deployments.apps "x" not found
  [1]
