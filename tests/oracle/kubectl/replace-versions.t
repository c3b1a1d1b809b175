replace: an old version, another subresource, a name that changed
  $ kubectl create cm c --from-literal=a=1
  configmap/c created
  $ kubectl get cm c -o yaml > old.yaml
  $ kubectl patch cm c -p '{"data":{"a":"2"}}'
  configmap/c patched
  $ kubectl replace -f old.yaml
  ! Error from server (Conflict): error when replacing "old.yaml": Operation cannot be fulfilled on configmaps "c": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ sed -i '/resourceVersion/d' old.yaml
  $ kubectl replace -f old.yaml
  configmap/c replaced
  $ sed 's/uid: .*/uid: 11111111-1111-1111-1111-111111111111/' old.yaml | kubectl replace -f -
  ! Error from server (Conflict): error when replacing "STDIN": Operation cannot be fulfilled on configmaps "c": StorageError: invalid object, Code: 4, Key: /registry/configmaps/default/c, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: 11111111-1111-1111-1111-111111111111, UID in object meta: 935a7161-6f1f-4383-9931-caa683eea2c1
  [1]
  $ sed 's/name: c$/name: d/' old.yaml | kubectl replace -f -
  ! Error from server (NotFound): error when replacing "STDIN": configmaps "d" not found
  [1]
  $ kubectl replace -f old.yaml --dry-run=server
  configmap/c replaced (server dry run)
  $ kubectl replace -f old.yaml --dry-run=client
  configmap/c replaced (dry run)
  $ kubectl replace -f old.yaml -o jsonpath='{.data}{"\n"}'
  {"a":"1"}
  $ kubectl replace -f old.yaml --save-config
  configmap/c replaced
  $ kubectl get cm c -o jsonpath='{.metadata.annotations}' | cut -c1-70
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\
  $ kubectl replace --force -f old.yaml --grace-period=0
  configmap "c" deleted from default namespace
  configmap/c replaced
  $ kubectl replace --raw /api/v1/namespaces/default/configmaps/c -f old.yaml | cut -c1-60
  ! Error from server (BadRequest): the object provided is unrecognized (must be of type ConfigMap): couldn't get version/kind; json parse error: invalid character 'a' looking for beginning of value (61706956657273696f6e3a2076310a646174613a0a2020613a202231220a ...)
  $ kubectl replace
  ! error: must specify one of -f and -k
  [1]
  $ kubectl replace -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl replace cm c
  ! error: must specify one of -f and -k
  [1]
