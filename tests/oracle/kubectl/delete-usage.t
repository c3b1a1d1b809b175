delete: flags that do not go together
  $ kubectl create cm a --from-literal=x=1
  configmap/a created
  $ kubectl create cm b --from-literal=x=1
  configmap/b created
  $ kubectl delete cm a --all
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete cm a -l app=x
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl delete cm --all --field-selector metadata.name=a
  ! error: setting 'all' parameter but found a non empty selector. 
  [1]
  $ kubectl delete cm --field-selector metadata.name=a
  configmap "a" deleted from default namespace
  $ kubectl delete cm/b --cascade=maybe
  ! error: invalid cascade value (maybe). Must be "background", "foreground", or "orphan"
  [1]
  $ kubectl delete cm/b --grace-period=0
  configmap "b" deleted from default namespace
  $ kubectl delete cm b --grace-period=-5 
  ! Error from server (NotFound): configmaps "b" not found
  [1]
  $ kubectl create cm b
  configmap/b created
  $ kubectl delete cm b --now --grace-period=3
  ! error: --now and --grace-period cannot be specified together
  [1]
  $ kubectl delete cm b -o yaml
  ! error: unexpected -o output mode: yaml. We only support '-o name'
  [1]
  $ kubectl delete cm b -o name
  configmap/b
  $ kubectl delete -f - --all < /dev/null
  No resources found
  $ kubectl delete all --all -n kube-public
  No resources found
  $ kubectl delete pods,svc -l none=none
  No resources found
  $ kubectl delete cm/x pod/y --ignore-not-found
  $ kubectl delete svc/none cm/none
  ! Error from server (NotFound): services "none" not found
  ! Error from server (NotFound): configmaps "none" not found
  [1]
