--raw: create, replace and delete past the printers
  $ printf '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"raw"},"data":{"a":"1"}}' > r.json
  $ kubectl create --raw /api/v1/namespaces/default/configmaps -f r.json | cut -c1-60
  {"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"ra
  $ kubectl create --raw /api/v1/namespaces/default/configmaps -f r.json
  ! Error from server (AlreadyExists): configmaps "raw" already exists
  [1]
  $ kubectl replace --raw /api/v1/namespaces/default/configmaps/raw -f r.json | cut -c1-60
  {"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"ra
  $ kubectl replace --raw /api/v1/namespaces/default/configmaps/none -f r.json
  ! Error from server (BadRequest): the name of the object (raw) does not match the name on the URL (none)
  [1]
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/raw | cut -c1-60
  {"kind":"Status","apiVersion":"v1","metadata":{},"status":"S
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/raw
  ! Error from server (NotFound): configmaps "raw" not found
  [1]
  $ kubectl create --raw /api/v1/namespaces/default/configmaps
  ! error: must specify one of -f and -k
  [1]
  $ kubectl delete --raw /api/v1/namespaces/default/configmaps/raw -f r.json
  ! Error from server (BadRequest): no kind "ConfigMap" is registered for version "v1" in scheme "pkg/runtime/scheme.go:111"
  [1]
  $ kubectl get --raw /api/v1/namespaces/default/configmaps/none
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl get --raw api/v1
  ! error: --raw must be a valid URL path: parse "api/v1": invalid URI for request
  [1]
  $ kubectl get --raw /healthz
  ok
  $ kubectl get --raw /apis/apps/v2
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get pods --raw /healthz
  ! error: arguments may not be passed when --raw is specified
  [1]
  $ kubectl get --raw '/readyz?verbose' | tail -3
  [+]poststarthook/apiservice-openapiv3-controller ok
  [+]shutdown ok
  readyz check passed
