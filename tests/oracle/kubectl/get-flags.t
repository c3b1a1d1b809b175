get: flags that change a listing
  $ kubectl get nodes --show-labels=false --no-headers -o custom-columns=:.metadata.name
  controlplane
  node01
  node02
  node03
  $ kubectl get ns -l kubernetes.io/metadata.name=default -L kubernetes.io/metadata.name
  NAME      STATUS   AGE   METADATA.NAME
  default   Active   32m   default
  $ kubectl get cm none --ignore-not-found
  $ kubectl get pods --all-namespaces --field-selector=status.phase=Failed
  ! No resources found
  $ kubectl get ns --chunk-size=1 -o name
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
  $ kubectl get ns --server-print=false
  NAME              AGE
  default           32m
  kube-node-lease   32m
  kube-public       32m
  kube-system       32m
  $ kubectl get cm -n kube-system --sort-by=.metadata.name -o name | head -3
  configmap/coredns
  configmap/extension-apiserver-authentication
  configmap/kube-apiserver-legacy-service-account-token-tracking
  $ kubectl get ns default kube-system --sort-by='{.metadata.name}' --no-headers | cut -d' ' -f1
  ! error: couldn't find any field with path "{.metadata.name}" in the list of objects
  $ kubectl get ns --raw=/version
  ! error: arguments may not be passed when --raw is specified
  [1]
  $ kubectl get --raw /api/v1/namespaces/nothing
  ! Error from server (NotFound): namespaces "nothing" not found
  [1]
  $ kubectl get --raw
  ! error: flag needs an argument: --raw
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get
  ! You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.
  ! 
  ! error: Required resource not specified.
  ! Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
  ! See 'kubectl get -h' for help and examples
  [1]
  $ kubectl get pods,nope
  ! error: the server doesn't have a resource type "nope"
  [1]
  $ kubectl get pods nope/x
  ! error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl get pods/x svc/kubernetes
  NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   32m
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl get pod x y
  ! Error from server (NotFound): pods "x" not found
  ! Error from server (NotFound): pods "y" not found
  [1]
  $ kubectl get ns default -A
  NAME      STATUS   AGE
  default   Active   32m
  $ kubectl get cm -A kube-root-ca.crt
  ! error: a resource cannot be retrieved by name across all namespaces
  [1]
  $ kubectl get -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl get ns -w=false --output-watch-events
  ! error: --output-watch-events option can only be used with --watch or --watch-only
  [1]
  $ kubectl get deploy.apps,deployments.v1.apps,deploy.v2.apps
  ! No resources found in default namespace.
  $ kubectl get ns --subresource=status -o name
  ! error: subresource cannot be used when bulk resources are specified
  [1]
  $ kubectl get ns default --subresource=what
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get nodes node01 -o wide --no-headers | cut -d' ' -f1
  node01
