diff: nothing, a new object, several, and errors
  $ kubectl create cm a --from-literal=k=1
  configmap/a created
  $ kubectl create cm a --from-literal=k=2 --dry-run=client -o yaml > a.yaml
  $ kubectl diff -f a.yaml | grep -E '^[-+]  '
  -  k: "1"
  +  k: "2"
  $ kubectl diff -f a.yaml > out; echo $?
  1
  $ kubectl apply -f a.yaml
  configmap/a configured
  ! Warning: resource configmaps/a is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl diff -f a.yaml; echo $?
  0
  $ sed 's/name: a/name: b/' a.yaml | kubectl diff -f - | grep -E '^[-+] '
  +  k: "2"
  +  creationTimestamp: "2026-11-28T11:55:04Z"
  +  name: b
  +  namespace: default
  +  uid: dc90fb31-162d-479b-ae5c-d4b15676a4e3
  $ kubectl diff -f none.yaml
  ! error: the path "none.yaml" does not exist
  [2]
  $ kubectl diff
  ! error: must specify one of -f and -k
  [2]
  $ echo 'kind: Nope' | kubectl diff -f -
  ! error: resource mapping not found for name: "" namespace: "" from "STDIN": no matches for kind "Nope" in version ""
  ! ensure CRDs are installed first
  [2]
  $ kubectl diff a.yaml
  ! error: Unexpected args: [a.yaml]
  ! See 'kubectl diff -h' for help and examples
  [2]
  $ kubectl create deployment web --image=nginx --dry-run=client -o yaml | kubectl diff -f - | grep -c '^+'
  41
