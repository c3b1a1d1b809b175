get --raw: lists, one object, what is not there
  $ kubectl get --raw /healthz; echo
  ok
  $ kubectl get --raw /livez?verbose | tail -1
  livez check passed
  $ kubectl get --raw /readyz/ping; echo
  ok
  $ kubectl get --raw /api | cut -c1-40
  {"kind":"APIVersions","versions":["v1"],
  $ kubectl get --raw /apis/apps/v1/namespaces/default/deployments | cut -c1-75
  {"kind":"DeploymentList","apiVersion":"apps/v1","metadata":{"resourceVersio
  $ kubectl get --raw /api/v1/namespaces/default/configmaps/none
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl get --raw /api/v1/nope
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw /nope
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl get --raw api/v1
  ! error: --raw must be a valid URL path: parse "api/v1": invalid URI for request
  [1]
  $ kubectl get --raw '/api/v1/namespaces?limit=1' | grep -o '"remainingItemCount":[0-9]*'
  "remainingItemCount":3
  $ kubectl get --raw '/api/v1/namespaces/default/pods?labelSelector=a in (' 
  ! Error from server (BadRequest): unable to parse requirement: found '', expected: ',', ')' or identifier
  [1]
  $ kubectl get --raw /version | grep gitVersion
    "gitVersion": "v1.37.2",
  $ kubectl get pods --raw /version
  ! error: arguments may not be passed when --raw is specified
  [1]
  $ kubectl get --raw /api/v1/namespaces/kube-system/services/kube-dns | cut -c1-60
  {"kind":"Service","apiVersion":"v1","metadata":{"name":"kube
