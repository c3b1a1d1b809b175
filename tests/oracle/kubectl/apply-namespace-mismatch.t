apply in another namespace than the one in the file
  $ cat > cm.yaml <<EOF
  > apiVersion: v1
  > kind: ConfigMap
  > metadata: {name: a, namespace: kube-public}
  > EOF
  $ kubectl apply -f cm.yaml -n default
  ! error: the namespace from the provided object "kube-public" does not match the namespace "default". You must pass '--namespace=kube-public' to perform this operation.
  [1]
  $ kubectl apply -f cm.yaml -n nowhere
  ! error: the namespace from the provided object "kube-public" does not match the namespace "nowhere". You must pass '--namespace=kube-public' to perform this operation.
  [1]
  $ kubectl apply -f cm.yaml
  configmap/a created
  $ sed 's/, namespace: kube-public//' cm.yaml | kubectl apply -n nowhere -f -
  ! Error from server (NotFound): error when creating "STDIN": namespaces "nowhere" not found
  [1]
  $ sed 's/kube-public/nowhere/' cm.yaml | kubectl apply -f -
  ! Error from server (NotFound): error when creating "STDIN": namespaces "nowhere" not found
  [1]
  $ kubectl delete -f cm.yaml -n default
  ! error: the namespace from the provided object "kube-public" does not match the namespace "default". You must pass '--namespace=kube-public' to perform this operation.
  [1]
  $ kubectl delete -f cm.yaml
  configmap "a" deleted from kube-public namespace
