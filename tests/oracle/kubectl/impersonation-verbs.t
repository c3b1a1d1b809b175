What a user with a few rights is told, verb by verb
  $ kubectl create role few --verb=get,list,create --resource=pods,configmaps
  role.rbac.authorization.k8s.io/few created
  $ kubectl create rolebinding few --role=few --user=joe
  rolebinding.rbac.authorization.k8s.io/few created
  $ kubectl get pods --as=joe
  ! No resources found in default namespace.
  $ kubectl get pods,deploy --as=joe
  ! Error from server (Forbidden): deployments.apps is forbidden: User "joe" cannot list resource "deployments" in API group "apps" in the namespace "default"
  [1]
  $ kubectl get pods -n kube-system --as=joe
  ! Error from server (Forbidden): pods is forbidden: User "joe" cannot list resource "pods" in API group "" in the namespace "kube-system"
  [1]
  $ kubectl get all --as=joe
  ! Error from server (Forbidden): replicationcontrollers is forbidden: User "joe" cannot list resource "replicationcontrollers" in API group "" in the namespace "default"
  ! Error from server (Forbidden): services is forbidden: User "joe" cannot list resource "services" in API group "" in the namespace "default"
  ! Error from server (Forbidden): daemonsets.apps is forbidden: User "joe" cannot list resource "daemonsets" in API group "apps" in the namespace "default"
  ! Error from server (Forbidden): deployments.apps is forbidden: User "joe" cannot list resource "deployments" in API group "apps" in the namespace "default"
  ! Error from server (Forbidden): replicasets.apps is forbidden: User "joe" cannot list resource "replicasets" in API group "apps" in the namespace "default"
  ! Error from server (Forbidden): statefulsets.apps is forbidden: User "joe" cannot list resource "statefulsets" in API group "apps" in the namespace "default"
  ! Error from server (Forbidden): horizontalpodautoscalers.autoscaling is forbidden: User "joe" cannot list resource "horizontalpodautoscalers" in API group "autoscaling" in the namespace "default"
  ! Error from server (Forbidden): cronjobs.batch is forbidden: User "joe" cannot list resource "cronjobs" in API group "batch" in the namespace "default"
  ! Error from server (Forbidden): jobs.batch is forbidden: User "joe" cannot list resource "jobs" in API group "batch" in the namespace "default"
  [1]
  $ kubectl create cm mine --from-literal=a=1 --as=joe
  configmap/mine created
  $ kubectl label cm mine a=b --as=joe
  ! Error from server (Forbidden): configmaps "mine" is forbidden: User "joe" cannot patch resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl patch cm mine -p '{"data":{"a":"2"}}' --as=joe
  ! Error from server (Forbidden): configmaps "mine" is forbidden: User "joe" cannot patch resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl delete cm mine --as=joe
  ! Error from server (Forbidden): configmaps "mine" is forbidden: User "joe" cannot delete resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl create secret generic s --as=joe
  ! error: failed to create secret secrets is forbidden: User "joe" cannot create resource "secrets" in API group "" in the namespace "default"
  [1]
  $ kubectl create deployment d --image=nginx --as=joe
  ! error: failed to create deployment: deployments.apps is forbidden: User "joe" cannot create resource "deployments" in API group "apps" in the namespace "default"
  [1]
  $ kubectl scale deploy d --replicas=2 --as=joe
  ! Error from server (Forbidden): deployments.apps "d" is forbidden: User "joe" cannot get resource "deployments" in API group "apps" in the namespace "default"
  [1]
  $ kubectl run p --image=nginx --as=joe --dry-run=server
  pod/p created (server dry run)
  $ kubectl exec p --as=joe -- ls
  ! Error from server (NotFound): pods "p" not found
  [1]
  $ kubectl logs p --as=joe
  ! error: error from server (NotFound): pods "p" not found in namespace "default"
  [1]
  $ kubectl describe cm mine --as=joe
  ! Error from server (Forbidden): events is forbidden: User "joe" cannot list resource "events" in API group "" in the namespace "default"
  [1]
  $ kubectl get nodes node01 --as=joe
  ! Error from server (Forbidden): nodes "node01" is forbidden: User "joe" cannot get resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl drain node01 --as=joe
  ! Error from server (Forbidden): nodes "node01" is forbidden: User "joe" cannot get resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl cordon node01 --as=joe
  ! Error from server (Forbidden): nodes "node01" is forbidden: User "joe" cannot get resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl auth can-i create pods --as=joe
  yes
  $ kubectl apply -f none.yaml --as=joe
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl create cm mine --dry-run=client -o yaml --as=joe | kubectl apply --as=joe -f -
  ! Warning: resource configmaps/mine is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  ! Error from server (Forbidden): error when applying patch:
  ! {"metadata":{"annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"mine\",\"namespace\":\"default\"}}\n"}}}
  ! to:
  ! Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  ! Name: "mine", Namespace: "default"
  ! for: "STDIN": error when patching "STDIN": configmaps "mine" is forbidden: User "joe" cannot patch resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl get --raw /api/v1/nodes --as=joe
  ! Error from server (Forbidden): nodes is forbidden: User "joe" cannot list resource "nodes" in API group "" at the cluster scope
  [1]
