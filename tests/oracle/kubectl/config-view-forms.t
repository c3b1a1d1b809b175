config view: forms, what it hides, contexts
  $ kubectl config view -o jsonpath='{.clusters[*].name} {.users[*].name}{"\n"}'
  kubernetes kubernetes-admin
  $ kubectl config view -o json | head -12
  {
      "kind": "Config",
      "apiVersion": "v1",
      "clusters": [
          {
              "name": "kubernetes",
              "cluster": {
                  "server": "https://172.30.1.2:6443",
                  "certificate-authority-data": "DATA+OMITTED"
              }
          }
      ],
  $ kubectl config view --minify | head -8
  apiVersion: v1
  clusters:
  - cluster:
      certificate-authority-data: DATA+OMITTED
      server: https://172.30.1.2:6443
    name: kubernetes
  contexts:
  - context:
  $ kubectl config view --raw -o jsonpath='{.clusters[0].cluster.server}{"\n"}'
  https://172.30.1.2:6443
  $ kubectl config get-clusters
  NAME
  kubernetes
  $ kubectl config get-users
  NAME
  kubernetes-admin
  $ kubectl config get-contexts --no-headers
  *     kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   
  $ kubectl config get-contexts kubernetes-admin@kubernetes
  CURRENT   NAME                          CLUSTER      AUTHINFO           NAMESPACE
  *         kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   
  $ kubectl config get-contexts none
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  ! error: context none not found
  [1]
  $ kubectl config current-context extra
  kubernetes-admin@kubernetes
  $ kubectl config set clusters.extra.server https://10.9.9.9:6443
  Property "clusters.extra.server" set.
  $ kubectl config get-clusters
  NAME
  extra
  kubernetes
  $ kubectl config unset clusters.extra
  Property "clusters.extra" unset.
  $ kubectl config get-clusters
  NAME
  kubernetes
  $ kubectl config delete-cluster none
  ! error: cannot delete cluster none, not in /root/.kube/config
  [1]
  $ kubectl config delete-user none
  ! error: cannot delete user none, not in /root/.kube/config
  [1]
  $ kubectl config rename-context kubernetes-admin@kubernetes admin
  Context "kubernetes-admin@kubernetes" renamed to "admin".
  $ kubectl config current-context
  admin
  $ kubectl config rename-context admin kubernetes-admin@kubernetes
  Context "admin" renamed to "kubernetes-admin@kubernetes".
