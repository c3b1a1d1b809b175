Exercise: a context for each namespace
  $ kubectl create ns dev
  namespace/dev created
  $ kubectl config set-context dev --cluster=kubernetes --user=kubernetes-admin --namespace=dev
  Context "dev" created.
  $ kubectl --context=dev create cm a
  configmap/a created
  $ kubectl --context=dev get cm -o name
  configmap/a
  configmap/kube-root-ca.crt
  $ kubectl get cm a
  ! Error from server (NotFound): configmaps "a" not found
  [1]
  $ kubectl config use-context dev
  Switched to context "dev".
  $ kubectl config current-context
  dev
  $ kubectl get cm a --no-headers -o custom-columns=N:.metadata.namespace
  dev
  $ kubectl config view --minify | grep -E 'namespace|name:'
    name: kubernetes
      namespace: dev
    name: dev
  - name: kubernetes-admin
  $ kubectl config unset current-context
  Property "current-context" unset.
  $ kubectl config current-context
  ! error: current-context is not set
  [1]
  $ kubectl config get-contexts --no-headers
        dev                           kubernetes   kubernetes-admin   dev
        kubernetes-admin@kubernetes   kubernetes   kubernetes-admin   
  $ kubectl config use-context kubernetes-admin@kubernetes
  Switched to context "kubernetes-admin@kubernetes".
  $ kubectl config delete-context dev
  deleted context dev from /root/.kube/config
  $ kubectl delete ns dev
  namespace "dev" deleted
