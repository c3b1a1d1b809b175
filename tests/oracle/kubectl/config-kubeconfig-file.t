A kubeconfig in a file of its own
  $ kubectl config view --raw > mine.conf
  $ kubectl --kubeconfig=mine.conf get ns default -o name
  namespace/default
  $ kubectl --kubeconfig=mine.conf config set-context --current --namespace=kube-system
  Context "kubernetes-admin@kubernetes" modified.
  $ kubectl --kubeconfig=mine.conf get deploy
  NAME      READY   UP-TO-DATE   AVAILABLE   AGE
  coredns   2/2     2            2           84s
  $ kubectl get deploy
  ! No resources found in default namespace.
  $ KUBECONFIG=mine.conf kubectl config view -o jsonpath='{.contexts[0].context.namespace}{"\n"}'
  kube-system
  $ kubectl --kubeconfig=mine.conf config unset current-context
  Property "current-context" unset.
  $ kubectl --kubeconfig=mine.conf config current-context
  ! error: current-context is not set
  [1]
  $ kubectl --kubeconfig=none.conf get pods
  ! error: stat none.conf: no such file or directory
  [1]
  $ kubectl --kubeconfig=mine.conf config view --minify
  ! error: current-context must exist in order to minify
  [1]
  $ kubectl --context=none get pods
  ! Error in configuration: context was not found for specified context: none
  [1]
  $ kubectl --cluster=none get pods
  ! error: no server found for cluster "none"
  [1]
  $ kubectl --user=none get pods
  ! error: auth info "none" does not exist
  [1]
