config: clusters, users and contexts of one's own
  $ kubectl config set-cluster dev --server=https://dev.example.com:6443
  Cluster "dev" set.
  $ kubectl config set-credentials ann --token=secret
  User "ann" set.
  $ kubectl config set-context dev --cluster=dev --user=ann --namespace=team
  Context "dev" created.
  $ kubectl config get-contexts
  CURRENT   NAME                          CLUSTER      AUTHINFO           NAMESPACE
            dev                           dev          ann                team
  *         kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   
  $ kubectl config use-context dev
  Switched to context "dev".
  $ kubectl config current-context
  dev
  $ kubectl config view --minify
  apiVersion: v1
  clusters:
  - cluster:
      server: https://dev.example.com:6443
    name: dev
  contexts:
  - context:
      cluster: dev
      namespace: team
      user: ann
    name: dev
  current-context: dev
  kind: Config
  users:
  - name: ann
    user:
      token: REDACTED
  $ kubectl config set-context --current --namespace=other
  Context "dev" modified.
  $ kubectl config view --minify -o jsonpath='{..namespace}{"\n"}'
  other
  $ kubectl config use-context kubernetes-admin@kubernetes
  Switched to context "kubernetes-admin@kubernetes".
  $ kubectl config rename-context dev prod
  Context "dev" renamed to "prod".
  $ kubectl config get-contexts -o name
  kubernetes-admin@kubernetes
  prod
  $ kubectl config delete-context prod
  deleted context prod from /root/.kube/config
  $ kubectl config delete-cluster dev
  deleted cluster dev from /root/.kube/config
  $ kubectl config delete-user ann
  deleted user ann from /root/.kube/config
  $ kubectl config get-users
  NAME
  kubernetes-admin
  $ kubectl config use-context nowhere
  ! error: no context exists with the name: "nowhere"
  [1]
