config: a file of one's own, from nothing
  $ export KUBECONFIG=$PWD/k.conf; kubectl config set-cluster a --server=https://1.2.3.4:6443; kubectl config set-credentials ann --client-certificate=ann.crt --client-key=ann.key; kubectl config set-context one --cluster=a --user=ann; kubectl config use-context one; kubectl config view
  Cluster "a" set.
  User "ann" set.
  Context "one" created.
  Switched to context "one".
  apiVersion: v1
  clusters:
  - cluster:
      server: https://1.2.3.4:6443
    name: a
  contexts:
  - context:
      cluster: a
      user: ann
    name: one
  current-context: one
  kind: Config
  users:
  - name: ann
    user:
      client-certificate: ann.crt
      client-key: ann.key
  $ cat k.conf
  apiVersion: v1
  clusters:
  - cluster:
      server: https://1.2.3.4:6443
    name: a
  contexts:
  - context:
      cluster: a
      user: ann
    name: one
  current-context: one
  kind: Config
  users:
  - name: ann
    user:
      client-certificate: ann.crt
      client-key: ann.key
  $ kubectl --kubeconfig=k.conf config set-cluster a --certificate-authority=ca.crt --embed-certs
  ! error: could not stat certificate-authority file ca.crt: stat ca.crt: no such file or directory
  [1]
  $ kubectl --kubeconfig=k.conf config set-cluster a --insecure-skip-tls-verify --certificate-authority=ca.crt
  ! error: you cannot specify a certificate authority and insecure mode at the same time
  [1]
  $ kubectl --kubeconfig=k.conf config set-cluster a --tls-server-name=x --proxy-url=http://p:3128
  Cluster "a" set.
  $ kubectl --kubeconfig=k.conf config set-credentials ann --token=t --username=u
  ! error: you cannot specify more than one authentication method at the same time: --token, --username/--password
  [1]
  $ kubectl --kubeconfig=k.conf config set-context two --namespace=n
  Context "two" created.
  $ kubectl --kubeconfig=k.conf config set-context
  ! error: you must specify a non-empty context name or --current
  [1]
  $ kubectl --kubeconfig=k.conf config set-context one --current
  ! error: you cannot specify both a context name and --current
  [1]
  $ kubectl --kubeconfig=k.conf config get-contexts
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  *         one    a         ann        
            two                         n
  $ kubectl --kubeconfig=k.conf config get-contexts two one
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  *         one    a         ann        
            two                         n
  $ kubectl --kubeconfig=k.conf config view --minify
  apiVersion: v1
  clusters:
  - cluster:
      proxy-url: http://p:3128
      server: https://1.2.3.4:6443
      tls-server-name: x
    name: a
  contexts:
  - context:
      cluster: a
      user: ann
    name: one
  current-context: one
  kind: Config
  users:
  - name: ann
    user:
      client-certificate: ann.crt
      client-key: ann.key
  $ kubectl --kubeconfig=k.conf config view --minify --context=two
  apiVersion: v1
  clusters: null
  contexts:
  - context:
      cluster: ""
      namespace: "n"
      user: ""
    name: two
  current-context: two
  kind: Config
  users: null
  $ kubectl --kubeconfig=k.conf config view --minify --context=three
  ! error: cannot locate context three
  [1]
  $ kubectl --kubeconfig=k.conf config set current-context two
  Property "current-context" set.
  $ kubectl --kubeconfig=k.conf config current-context
  two
  $ kubectl --kubeconfig=k.conf config set users.ann.token new
  Property "users.ann.token" set.
  $ kubectl --kubeconfig=k.conf config set clusters.a.insecure-skip-tls-verify maybe
  ! error: strconv.ParseBool: parsing "maybe": invalid syntax
  [1]
  $ kubectl --kubeconfig=k.conf config set nothing.at.all x
  ! error: unable to parse nothing.at.all after [] at api.Config
  [1]
  $ kubectl --kubeconfig=k.conf config unset contexts.two
  Property "contexts.two" unset.
  $ kubectl --kubeconfig=k.conf config unset contexts.none
  Property "contexts.none" unset.
  $ kubectl --kubeconfig=k.conf config delete-context one
  deleted context one from k.conf
  $ kubectl --kubeconfig=k.conf config view
  apiVersion: v1
  clusters:
  - cluster:
      proxy-url: http://p:3128
      server: https://1.2.3.4:6443
      tls-server-name: x
    name: a
  contexts: null
  current-context: two
  kind: Config
  users:
  - name: ann
    user:
      client-certificate: ann.crt
      client-key: ann.key
      token: REDACTED
  $ kubectl --kubeconfig=k.conf config view --raw -o json
  {
      "kind": "Config",
      "apiVersion": "v1",
      "clusters": [
          {
              "name": "a",
              "cluster": {
                  "server": "https://1.2.3.4:6443",
                  "tls-server-name": "x",
                  "proxy-url": "http://p:3128"
              }
          }
      ],
      "users": [
          {
              "name": "ann",
              "user": {
                  "client-certificate": "ann.crt",
                  "client-key": "ann.key",
                  "token": "new"
              }
          }
      ],
      "contexts": null,
      "current-context": "two"
  }
  $ kubectl --kubeconfig=k.conf config get-users
  NAME
  ann
  $ kubectl --kubeconfig=k.conf config get-clusters extra
  NAME
  a
  $ kubectl --kubeconfig=k.conf config delete-user
  ! error: user to delete is required
  ! See 'kubectl config delete-user -h' for help and examples
  [1]
