config: users, clusters, contexts made by hand
  $ kubectl config set-cluster lab --server=https://10.0.0.1:6443 --insecure-skip-tls-verify=true
  Cluster "lab" set.
  $ kubectl config set-credentials ann --token=abc
  User "ann" set.
  $ kubectl config set-credentials bob --username=bob --password=pw
  User "bob" set.
  $ kubectl config set-context lab --cluster=lab --user=ann
  Context "lab" created.
  $ kubectl config get-clusters
  NAME
  kubernetes
  lab
  $ kubectl config get-users
  NAME
  ann
  bob
  kubernetes-admin
  $ kubectl config get-contexts lab
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
            lab    lab       ann        
  $ kubectl config view -o jsonpath='{.users[*].name}{"\n"}'
  ann bob kubernetes-admin
  $ kubectl config rename-context lab test
  Context "lab" renamed to "test".
  $ kubectl config rename-context lab test
  ! error: cannot rename the context "lab", it's not in /root/.kube/config
  [1]
  $ kubectl config get-contexts none
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  ! error: context none not found
  [1]
  $ kubectl config view --context=test --minify
  apiVersion: v1
  clusters:
  - cluster:
      insecure-skip-tls-verify: true
      server: https://10.0.0.1:6443
    name: lab
  contexts:
  - context:
      cluster: lab
      user: ann
    name: test
  current-context: test
  kind: Config
  users:
  - name: ann
    user:
      token: REDACTED
  $ kubectl config unset users.ann
  Property "users.ann" unset.
  $ kubectl config delete-user bob
  deleted user bob from /root/.kube/config
  $ kubectl config delete-user bob
  ! error: cannot delete user bob, not in /root/.kube/config
  [1]
  $ kubectl config delete-cluster lab
  deleted cluster lab from /root/.kube/config
  $ kubectl config delete-cluster lab
  ! error: cannot delete cluster lab, not in /root/.kube/config
  [1]
  $ kubectl config delete-context test
  deleted context test from /root/.kube/config
  $ kubectl config get-contexts
  CURRENT   NAME                          CLUSTER      AUTHINFO           NAMESPACE
  *         kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   
