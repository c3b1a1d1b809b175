What delete refuses
  $ kubectl delete
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl delete pod
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl delete pod none
  ! Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl delete pod none --ignore-not-found
  $ kubectl delete pods --all
  No resources found
  $ kubectl delete pods -l app=none
  No resources found
  $ kubectl delete podz none
  ! error: the server doesn't have a resource type "podz"
  [1]
  $ kubectl delete pod/none svc/none
  ! Error from server (NotFound): pods "none" not found
  ! Error from server (NotFound): services "none" not found
  [1]
  $ kubectl delete pod a --all
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete ns default
  ! Error from server (Forbidden): namespaces "default" is forbidden: this namespace may not be deleted
  [1]
  $ kubectl delete svc kubernetes --dry-run=client
  service "kubernetes" deleted from default namespace (dry run)
  $ kubectl delete pods --all --all-namespaces --dry-run=client | head -3
  pod "coredns-559f6c778d-82zn7" deleted from kube-system namespace (dry run)
  pod "coredns-559f6c778d-xfbst" deleted from kube-system namespace (dry run)
  pod "etcd-controlplane" deleted from kube-system namespace (dry run)
