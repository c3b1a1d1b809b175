label and annotate: dry runs, lists, and outputs
  $ kubectl create cm a
  configmap/a created
  $ kubectl label cm a x=1 --dry-run=client -o yaml
  apiVersion: v1
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T12:23:03Z"
    labels:
      x: "1"
    name: a
    namespace: default
    resourceVersion: "580"
    uid: 0a7a25ec-5127-4800-b819-0bd2c0623a6f
  $ kubectl label cm a x=1 --dry-run=server
  configmap/a labeled (server dry run)
  $ kubectl label cm a x=1 y=2 -o jsonpath='{.metadata.labels}{"\n"}'
  {"x":"1","y":"2"}
  $ kubectl label cm a --list
  x=1
  y=2
  $ kubectl label cm a x=1
  configmap/a not labeled
  $ kubectl label cm a x=2
  ! error: 'x' already has a value (1), and --overwrite is false
  [1]
  $ kubectl label cm a x=2 --overwrite -o name
  configmap/a
  $ kubectl label cm a x- y- z-
  label "z" not found.
  configmap/a unlabeled
  $ kubectl label cm a 'k=bad value!'
  ! error: invalid label value: "k=bad value!": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl annotate cm a note='any value!' --dry-run=server -o name
  configmap/a
  $ kubectl annotate cm a note='any value!'
  configmap/a annotated
  $ kubectl annotate cm a note=again
  ! error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (any value!)
  [1]
  $ kubectl annotate cm a note- -o name
  configmap/a
  $ kubectl label cm a
  ! error: at least one label update is required
  [1]
