apply: what it says, what it keeps, what it refuses
  $ cat > a.yaml <<X
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: a, labels: {app: x}}
  > data: {k: v, l: w}
  > X
  $ kubectl apply -f a.yaml --dry-run=client
  configmap/a created (dry run)
  $ kubectl apply -f a.yaml --dry-run=server
  configmap/a created (server dry run)
  $ kubectl apply -f a.yaml -o name
  configmap/a
  $ kubectl apply -f a.yaml -o yaml
  apiVersion: v1
  data:
    k: v
    l: w
  kind: ConfigMap
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","data":{"k":"v","l":"w"},"kind":"ConfigMap","metadata":{"annotations":{},"labels":{"app":"x"},"name":"a","namespace":"default"}}
    creationTimestamp: "2026-11-28T03:50:16Z"
    labels:
      app: x
    name: a
    namespace: default
    resourceVersion: "10797"
    uid: cdde478c-87d8-4775-ad7d-d4e62d73c543
  $ kubectl apply view-last-applied cm a
  apiVersion: v1
  data:
    k: v
    l: w
  kind: ConfigMap
  metadata:
    annotations: {}
    labels:
      app: x
    name: a
    namespace: default
  $ kubectl apply view-last-applied -f a.yaml -o json
  {
    "apiVersion": "v1",
    "data": {
      "k": "v",
      "l": "w"
    },
    "kind": "ConfigMap",
    "metadata": {
      "annotations": {},
      "labels": {
        "app": "x"
      },
      "name": "a",
      "namespace": "default"
    }
  }
  $ sed -i 's/l: w/m: z/' a.yaml
  $ kubectl diff -f a.yaml | grep '^[-+] '
  -  l: w
  +  m: z
  $ kubectl apply -f a.yaml
  configmap/a configured
  $ kubectl get cm a -o jsonpath='{.data}{"\n"}'
  {"k":"v","m":"z"}
  $ kubectl apply set-last-applied -f a.yaml
  configmap/a configured
  $ kubectl create cm b
  configmap/b created
  $ kubectl apply view-last-applied cm b
  $ kubectl apply set-last-applied -f - <<X
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: b}
  > X
  ! error: no last-applied-configuration annotation found on resource: b, to create the annotation, run the command with --create-annotation
  [1]
  $ kubectl apply
  ! error: must specify one of -f and -k
  [1]
  $ kubectl apply -f
  ! error: flag needs an argument: 'f' in -f
  ! See 'kubectl apply --help' for usage.
  [1]
  $ kubectl apply -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl apply a.yaml
  ! error: Unexpected args: [a.yaml]
  ! See 'kubectl apply -h' for help and examples
  [1]
  $ kubectl apply -f a.yaml --namespace=other
  ! Error from server (NotFound): error when creating "a.yaml": namespaces "other" not found
  [1]
  $ kubectl apply -f a.yaml --force --server-side --force-conflicts
  ! error: --force cannot be used with --server-side
  [1]
  $ kubectl apply -f a.yaml --server-side --field-manager=me
  configmap/a serverside-applied
  $ kubectl apply -f a.yaml --force-conflicts
  ! error: --force-conflicts only works with --server-side
  [1]
  $ kubectl apply -f a.yaml --validate=strange
  ! error: invalid - validate option "strange"; must be one of: strict (or true), warn, ignore (or false)
  [1]
