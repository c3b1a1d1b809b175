apply: namespaces of the file and of the command line
  $ kubectl create ns one
  namespace/one created
  $ cat > a.yaml <<EOF
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: a, namespace: one}
  > data: {k: v}
  > EOF
  $ kubectl apply -f a.yaml
  configmap/a created
  $ kubectl apply -f a.yaml -n two
  ! error: the namespace from the provided object "one" does not match the namespace "two". You must pass '--namespace=one' to perform this operation.
  [1]
  $ kubectl apply -f a.yaml -n one
  configmap/a unchanged
  $ sed 's/namespace: one/namespace: three/' a.yaml | kubectl apply -f -
  ! Error from server (NotFound): error when creating "STDIN": namespaces "three" not found
  [1]
  $ sed 's/, namespace: one//' a.yaml | kubectl apply -n one -f -
  configmap/a unchanged
  $ sed 's/, namespace: one//' a.yaml | kubectl apply -f -
  configmap/a created
  $ kubectl get cm a -A
  ! error: a resource cannot be retrieved by name across all namespaces
  [1]
  $ kubectl diff -f a.yaml
  $ kubectl delete -f a.yaml
  configmap "a" deleted from one namespace
  $ kubectl delete -f a.yaml --ignore-not-found
  $ kubectl get -f a.yaml
  ! Error from server (NotFound): configmaps "a" not found
  [1]
  $ kubectl delete ns one
  namespace "one" deleted
