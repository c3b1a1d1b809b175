apply view-last-applied, set-last-applied, and what they refuse
  $ kubectl create cm a --from-literal=x=1
  configmap/a created
  $ kubectl apply view-last-applied cm a
  $ kubectl get cm a -o yaml > a.yaml
  $ kubectl apply set-last-applied -f a.yaml
  ! error: no last-applied-configuration annotation found on resource: a, to create the annotation, run the command with --create-annotation
  [1]
  $ kubectl apply set-last-applied -f a.yaml --create-annotation
  configmap/a configured
  $ kubectl apply set-last-applied -f a.yaml --create-annotation -o name
  set-last-applied a: no changes required.
  $ kubectl apply view-last-applied cm a -o json | head -3
  {
    "apiVersion": "v1",
    "data": {
  $ kubectl apply view-last-applied cm a -o wide
  ! error: Unexpected -o output mode: wide, the flag 'output' must be one of yaml|json
  ! See 'kubectl apply view-last-applied -h' for help and examples
  [1]
  $ kubectl apply view-last-applied
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl apply view-last-applied cm
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl apply view-last-applied cm --all
  apiVersion: v1
  data:
    x: "1"
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T19:21:55Z"
    name: a
    namespace: default
    resourceVersion: "673"
    uid: ad46991c-8b57-4195-a66a-256416e9ce37
  $ kubectl apply set-last-applied
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl apply view-last-applied -f a.yaml
  apiVersion: v1
  data:
    x: "1"
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T19:21:55Z"
    name: a
    namespace: default
    resourceVersion: "673"
    uid: ad46991c-8b57-4195-a66a-256416e9ce37
  $ kubectl apply view-last-applied cm none
  ! Error from server (NotFound): configmaps "none" not found
  [1]
