config: clusters, users, single values, and mistakes

  $ printf 'apiVersion: v1\nkind: Config\n' > my.conf
  $ kubectl --kubeconfig my.conf config view
  apiVersion: v1
  clusters: null
  contexts: null
  current-context: ""
  kind: Config
  users: null
  $ kubectl --kubeconfig my.conf config set-cluster dev --server=https://10.0.0.1:6443 --insecure-skip-tls-verify=true
  Cluster "dev" set.
  $ kubectl --kubeconfig my.conf config set-credentials ann --username=ann --password=pw
  User "ann" set.
  $ kubectl --kubeconfig my.conf config set-credentials bob --token=abc
  User "bob" set.
  $ kubectl --kubeconfig my.conf config set-context work --cluster=dev --user=ann --namespace=team
  Context "work" created.
  $ kubectl --kubeconfig my.conf config view
  apiVersion: v1
  clusters:
  - cluster:
      insecure-skip-tls-verify: true
      server: https://10.0.0.1:6443
    name: dev
  contexts:
  - context:
      cluster: dev
      namespace: team
      user: ann
    name: work
  current-context: ""
  kind: Config
  users:
  - name: ann
    user:
      password: REDACTED
      username: ann
  - name: bob
    user:
      token: REDACTED
  $ kubectl --kubeconfig my.conf config view --raw -o jsonpath='{.users[*].user.token}{"\n"}'
  abc
  $ kubectl --kubeconfig my.conf config current-context
  ! error: current-context is not set
  [1]
  $ kubectl --kubeconfig my.conf config use-context work
  Switched to context "work".
  $ kubectl --kubeconfig my.conf config get-contexts
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  *         work   dev       ann        team
  $ kubectl --kubeconfig my.conf config get-contexts work
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  *         work   dev       ann        team
  $ kubectl --kubeconfig my.conf config get-contexts none
  CURRENT   NAME   CLUSTER   AUTHINFO   NAMESPACE
  ! error: context none not found
  [1]
  $ kubectl --kubeconfig my.conf config get-clusters
  NAME
  dev
  $ kubectl --kubeconfig my.conf config get-users
  NAME
  ann
  bob
  $ kubectl --kubeconfig my.conf config set contexts.work.namespace prod
  Property "contexts.work.namespace" set.
  $ kubectl --kubeconfig my.conf config set clusters.dev.server https://10.0.0.2
  Property "clusters.dev.server" set.
  $ kubectl --kubeconfig my.conf config unset users.bob
  Property "users.bob" unset.
  $ kubectl --kubeconfig my.conf config unset current-context
  Property "current-context" unset.
  $ kubectl --kubeconfig my.conf config rename-context work job
  Context "work" renamed to "job".
  $ kubectl --kubeconfig my.conf config rename-context none x
  ! error: cannot rename the context "none", it's not in my.conf
  [1]
  $ kubectl --kubeconfig my.conf config delete-cluster dev
  deleted cluster dev from my.conf
  $ kubectl --kubeconfig my.conf config delete-cluster dev
  ! error: cannot delete cluster dev, not in my.conf
  [1]
  $ kubectl --kubeconfig my.conf config delete-user ann
  deleted user ann from my.conf
  $ kubectl --kubeconfig my.conf config view
  apiVersion: v1
  clusters: null
  contexts:
  - context:
      cluster: dev
      namespace: prod
      user: ann
    name: job
  current-context: ""
  kind: Config
  users: null
  $ kubectl --kubeconfig my.conf config set-context --current --namespace=x
  ! error: no current context is set
  [1]
  $ kubectl --kubeconfig my.conf config set-context
  ! error: you must specify a non-empty context name or --current
  [1]
  $ kubectl --kubeconfig none.conf config view
  apiVersion: v1
  clusters: null
  contexts: null
  current-context: ""
  kind: Config
  users: null
  $ kubectl --kubeconfig none.conf get pods
  ! error: stat none.conf: no such file or directory
  [1]
  $ kubectl config
  ! Modify kubeconfig files using subcommands like "kubectl config set current-context my-context".
  ! 
  !  The loading order follows these rules:
  ! 
  !   1.  If the --kubeconfig flag is set, then only that file is loaded. The flag may only be set once and no merging takes place.
  !   2.  If $KUBECONFIG environment variable is set, then it is used as a list of paths (normal path delimiting rules for your system). These paths are merged. When a value is modified, it is modified in the file that defines the stanza. When a value is created, it is created in the first file that exists. If no files in the chain exist, then it creates the last file in the list.
  !   3.  Otherwise, ${HOME}/.kube/config is used and no merging takes place.
  ! 
  ! Available Commands:
  !   current-context   Display the current-context
  !   delete-cluster    Delete the specified cluster from the kubeconfig
  !   delete-context    Delete the specified context from the kubeconfig
  !   delete-user       Delete the specified user from the kubeconfig
  !   get-clusters      Display clusters defined in the kubeconfig
  !   get-contexts      Describe one or many contexts
  !   get-users         Display users defined in the kubeconfig
  !   rename-context    Rename a context from the kubeconfig file
  !   set               Set an individual value in a kubeconfig file
  !   set-cluster       Set a cluster entry in kubeconfig
  !   set-context       Set a context entry in kubeconfig
  !   set-credentials   Set a user entry in kubeconfig
  !   unset             Unset an individual value in a kubeconfig file
  !   use-context       Set the current-context in a kubeconfig file
  !   view              Display merged kubeconfig settings or a specified kubeconfig file
  ! 
  ! Usage:
  !   kubectl config SUBCOMMAND [options]
  ! 
  ! Use "kubectl config <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
