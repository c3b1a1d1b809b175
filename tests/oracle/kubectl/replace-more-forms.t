replace: stale versions, files, --force
  $ kubectl create cm a --from-literal=k=1
  configmap/a created
  $ kubectl get cm a -o yaml > a.yaml
  $ kubectl patch cm a -p '{"data":{"k":"2"}}'
  configmap/a patched
  $ kubectl replace -f a.yaml
  ! Error from server (Conflict): error when replacing "a.yaml": Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl replace -f a.yaml --force
  configmap "a" deleted from default namespace
  configmap/a replaced
  $ kubectl get cm a -o jsonpath='{.data.k}{"\n"}'
  1
  $ kubectl get cm a -o json | sed 's/"k": "1"/"k": "3"/' | kubectl replace -f -
  configmap/a replaced
  $ echo '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"none"}}' | kubectl replace -f -
  ! Error from server (NotFound): error when replacing "STDIN": configmaps "none" not found
  [1]
  $ echo '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"none"}}' | kubectl replace --force -f -
  configmap/none replaced
  $ kubectl replace
  ! error: must specify one of -f and -k
  [1]
  $ kubectl replace -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
  $ echo '{"apiVersion":"v1","kind":"ConfigMap"}' | kubectl replace -f -
  ! error: error when replacing "STDIN": resource name may not be empty
  [1]
  $ kubectl delete -f a.yaml
  configmap "a" deleted from default namespace
