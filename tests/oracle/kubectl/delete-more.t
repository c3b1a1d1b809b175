delete: flags and mistakes
  $ kubectl create cm a; kubectl create cm b; kubectl create cm c; kubectl create secret generic a
  configmap/a created
  configmap/b created
  configmap/c created
  secret/a created
  $ kubectl delete cm a --dry-run=client
  configmap "a" deleted from default namespace (dry run)
  $ kubectl delete cm a --dry-run=server
  configmap "a" deleted from default namespace (server dry run)
  $ kubectl delete cm a none
  configmap "a" deleted from default namespace
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl delete cm,secret a
  secret "a" deleted from default namespace
  ! Error from server (NotFound): configmaps "a" not found
  [1]
  $ kubectl delete cm/b secret/none
  configmap "b" deleted from default namespace
  ! Error from server (NotFound): secrets "none" not found
  [1]
  $ kubectl delete cm c -o name
  configmap/c
  $ kubectl delete cm c --ignore-not-found
  $ kubectl delete cm
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl delete
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl delete cm --all -l a=b
  ! error: setting 'all' parameter but found a non empty selector. 
  [1]
  $ kubectl delete cm a --all
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete cm -l a=b
  No resources found
  $ kubectl delete cm -l a=b --field-selector metadata.name=a
  No resources found
  $ kubectl delete cm x -l a=b
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete all --all -n kube-public
  No resources found
  $ kubectl delete pod x --now
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl delete pod x --force
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl delete pod x --grace-period=5 --force
  ! error: --force and --grace-period greater than 0 cannot be specified together
  [1]
  $ kubectl delete pod x --grace-period=-5
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl delete cm x --cascade=strange
  ! error: invalid cascade value (strange). Must be "background", "foreground", or "orphan"
  [1]
  $ kubectl delete ns kube-system
  ! Error from server (Forbidden): namespaces "kube-system" is forbidden: this namespace may not be deleted
  [1]
  $ kubectl delete node none
  ! Error from server (NotFound): nodes "none" not found
  [1]
  $ kubectl delete widget x
  ! error: the server doesn't have a resource type "widget"
  [1]
  $ kubectl delete cm a -o yaml
  ! error: unexpected -o output mode: yaml. We only support '-o name'
  [1]
  $ kubectl delete pods --all
  No resources found
  $ kubectl delete pods --all -A --field-selector metadata.name=none
  ! error: setting 'all' parameter but found a non empty selector. 
  [1]
