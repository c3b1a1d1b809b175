A namespace goes with what is in it
  $ kubectl create ns lab
  namespace/lab created
  $ kubectl create cm a -n lab
  configmap/a created
  $ kubectl create deployment web --image=nginx -n lab
  deployment.apps/web created
  @settle
  $ kubectl delete ns lab
  namespace "lab" deleted
  $ kubectl get all -n lab
  ! No resources found in lab namespace.
  $ kubectl get ns lab
  ! Error from server (NotFound): namespaces "lab" not found
  [1]
  $ kubectl delete ns lab
  ! Error from server (NotFound): namespaces "lab" not found
  [1]
  $ kubectl create cm a -n lab
  ! error: failed to create configmap: namespaces "lab" not found
  [1]
