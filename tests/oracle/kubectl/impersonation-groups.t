Acting as others: users, groups, service accounts
  $ kubectl create clusterrolebinding devs --clusterrole=edit --group=devs
  clusterrolebinding.rbac.authorization.k8s.io/devs created
  $ kubectl get pods --as=ann
  ! Error from server (Forbidden): pods is forbidden: User "ann" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl get pods --as=ann --as-group=devs
  ! No resources found in default namespace.
  $ kubectl get nodes --as=ann --as-group=devs
  ! Error from server (Forbidden): nodes is forbidden: User "ann" cannot list resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl create cm x --as=ann --as-group=devs
  configmap/x created
  $ kubectl delete cm x --as=ann
  ! Error from server (Forbidden): configmaps "x" is forbidden: User "ann" cannot delete resource "configmaps" in API group "" in the namespace "default"
  [1]
  $ kubectl auth whoami --as=ann --as-group=devs --as-group=ops
  ATTRIBUTE   VALUE
  Username    ann
  Groups      [devs ops system:authenticated]
  $ kubectl auth can-i create deployments --as=ann --as-group=devs
  yes
  $ kubectl auth can-i get secrets -n kube-system --as=ann --as-group=devs
  yes
  $ kubectl get pods --as-group=devs
  ! error: requesting uid, groups or user-extra for kubernetes-admin without impersonating a user
  [1]
  $ kubectl get pods --as=system:serviceaccount:default:default
  ! Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:default:default" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl get cm --as=ann --as-group=system:masters -o name
  configmap/kube-root-ca.crt
  configmap/x
  $ kubectl auth whoami --as=system:serviceaccount:default:default -o json | head -12
  {
      "kind": "SelfSubjectReview",
      "apiVersion": "authentication.k8s.io/v1",
      "metadata": {
          "creationTimestamp": "2026-11-28T12:33:51Z"
      },
      "status": {
          "userInfo": {
              "username": "system:serviceaccount:default:default",
              "groups": [
                  "system:serviceaccounts",
                  "system:serviceaccounts:default",
