replace: with and without force, and what it refuses
  $ kubectl create cm a --from-literal=k=1
  configmap/a created
  $ kubectl get cm a -o yaml | sed 's/k: "1"/k: "2"/' | kubectl replace -f -
  configmap/a replaced
  $ kubectl get cm a -o jsonpath='{.data.k}{"\n"}'
  2
  $ kubectl get cm a -o yaml > old.yaml
  $ kubectl label cm a x=y
  configmap/a labeled
  $ kubectl replace -f old.yaml
  ! Error from server (Conflict): error when replacing "old.yaml": Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl replace --force -f old.yaml
  configmap "a" deleted from default namespace
  configmap/a replaced
  $ kubectl get cm a --show-labels --no-headers | cut -c1-4
  a   
  $ sed -i 's/name: a/name: b/;/resourceVersion/d;/uid/d' old.yaml
  $ kubectl replace -f old.yaml
  ! Error from server (NotFound): error when replacing "old.yaml": configmaps "b" not found
  [1]
  $ kubectl replace --force -f old.yaml
  configmap/b replaced
  $ kubectl replace -f old.yaml -o name
  configmap/b
  $ kubectl replace -f old.yaml --dry-run=server
  configmap/b replaced (server dry run)
  $ kubectl replace -f old.yaml --dry-run=client
  configmap/b replaced (dry run)
  $ kubectl replace
  ! error: must specify one of -f and -k
  [1]
  $ kubectl replace cm a
  ! error: must specify one of -f and -k
  [1]
  $ kubectl replace --raw /api/v1/namespaces/default/configmaps/a -f old.yaml
  ! Error from server (BadRequest): the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json parse error: invalid character 'a' looking for beginning of value (61706956657273696f6e3a2076310a646174613a0a20206b3a202232220a ...)
  [1]
  $ kubectl replace --force --timeout=5s --grace-period=0 -f old.yaml
  configmap "b" deleted from default namespace
  configmap/b replaced
  $ kubectl replace --grace-period=0 -f old.yaml
  ! error: --grace-period must have --force specified
  [1]
