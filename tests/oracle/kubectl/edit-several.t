kubectl edit: several objects, and what the editor is shown

  $ kubectl create cm a --from-literal=x=1 --from-literal=y=2
  configmap/a created
  $ kubectl create cm b --from-literal=x=3
  configmap/b created
  $ KUBE_EDITOR=cat kubectl edit cm a | grep -v -e uid -e Time -e resourceVersion
  # Please edit the object below. Lines beginning with a '#' will be ignored,
  # and an empty file will abort the edit. If an error occurs while saving this file will be
  # reopened with the relevant failures.
  #
  apiVersion: v1
  data:
    x: "1"
    "y": "2"
  kind: ConfigMap
  metadata:
    name: a
    namespace: default
  ! Edit cancelled, no changes made.
  $ KUBE_EDITOR=cat kubectl edit cm a b | grep -v -e uid -e Time -e resourceVersion
  # Please edit the object below. Lines beginning with a '#' will be ignored,
  # and an empty file will abort the edit. If an error occurs while saving this file will be
  # reopened with the relevant failures.
  #
  apiVersion: v1
  items:
  - apiVersion: v1
    data:
      x: "1"
      "y": "2"
    kind: ConfigMap
    metadata:
      name: a
      namespace: default
  - apiVersion: v1
    data:
      x: "3"
    kind: ConfigMap
    metadata:
      name: b
      namespace: default
  kind: List
  metadata: {}
  ! Edit cancelled, no changes made.
  $ KUBE_EDITOR=cat kubectl edit cm a -o json | grep -v -e uid -e Time -e resourceVersion
  {
      "apiVersion": "v1",
      "data": {
          "x": "1",
          "y": "2"
      },
      "kind": "ConfigMap",
      "metadata": {
          "name": "a",
          "namespace": "default",
      }
  }
  ! Edit cancelled, no changes made.
  $ kubectl get cm a b -o jsonpath='{range .items[*]}{.data}{"\n"}{end}'
  {"x":"1","y":"2"}
  {"x":"3"}
  $ KUBE_EDITOR='sed -i /y:/d' kubectl edit cm/a --output-patch
  ! Edit cancelled, no changes made.
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: made\ndata:\n  k: v\n' > made.yaml
  $ KUBE_EDITOR='sed -i s/k:.v/k:\ w/' kubectl create -f made.yaml --edit
  configmap/made created
  $ kubectl get cm made -o jsonpath='{.data}{"\n"}'
  {"k":"w"}
  $ KUBE_EDITOR=true kubectl create -f made.yaml --edit
  ! Edit cancelled, no changes made.
  $ KUBE_EDITOR='sed -i s/k:.v/k:\ w/' kubectl create -f made.yaml --edit 2>&1 | sed -e 's/edit-[0-9]*/edit-N/'
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  Error from server (AlreadyExists): configmaps "made" already exists
  $ KUBE_EDITOR='sed -i s/k:.w/k:\ u/' kubectl edit -f made.yaml
  configmap/made edited
