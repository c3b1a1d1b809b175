delete: by label, by field, several kinds
  $ for n in a b c d; do kubectl create cm $n; done
  configmap/a created
  configmap/b created
  configmap/c created
  configmap/d created
  $ kubectl label cm a b group=one; kubectl label cm c group=two
  configmap/a labeled
  configmap/b labeled
  configmap/c labeled
  $ kubectl delete cm -l group=one --dry-run=server
  configmap "a" deleted from default namespace (server dry run)
  configmap "b" deleted from default namespace (server dry run)
  $ kubectl delete cm -l group=one
  configmap "a" deleted from default namespace
  configmap "b" deleted from default namespace
  $ kubectl delete cm -l 'group in (two)' -o name
  configmap/c
  $ kubectl delete cm --field-selector=metadata.name=d
  configmap "d" deleted from default namespace
  $ kubectl delete cm --field-selector=data=x
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "", field selector "data=x": "data" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl delete cm,secret -l group=none
  No resources found
  $ kubectl create secret generic x; kubectl create cm x
  secret/x created
  configmap/x created
  $ kubectl delete secret,cm x
  secret "x" deleted from default namespace
  configmap "x" deleted from default namespace
  $ kubectl delete cm x --ignore-not-found=true
  $ kubectl delete cm x --ignore-not-found -o name
  $ kubectl delete deploy,svc web
  ! Error from server (NotFound): deployments.apps "web" not found
  ! Error from server (NotFound): services "web" not found
  [1]
  $ kubectl delete cm --all --namespace=nowhere
  No resources found
  $ kubectl delete cm -l group=one x
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete -l group=one
  ! error: at least one resource must be specified to use a selector
  [1]
  $ kubectl delete pods --all --force --grace-period=0
  No resources found
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  $ kubectl delete cm x --wait=maybe
  ! error: invalid argument "maybe" for "--wait" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  ! See 'kubectl delete --help' for usage.
  [1]
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/none
  ! Error from server (NotFound): configmaps "none" not found
  [1]
