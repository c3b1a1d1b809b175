label: lists, columns, several, mistakes
  $ kubectl create cm a
  configmap/a created
  $ kubectl create cm b
  configmap/b created
  $ kubectl label cm a b team=x env=prod
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm --all team=y
  configmap/kube-root-ca.crt labeled
  ! 'team' already has a value (x), and --overwrite is false
  ! 'team' already has a value (x), and --overwrite is false
  [1]
  $ kubectl label cm --all team=y --overwrite
  configmap/a labeled
  configmap/b labeled
  configmap/kube-root-ca.crt not labeled
  $ kubectl label cm -l env=prod tier=1 --overwrite
  configmap/a labeled
  configmap/b labeled
  $ kubectl get cm -L team,env -l team
  NAME               DATA   AGE   TEAM   ENV
  a                  0      1s    y      prod
  b                  0      1s    y      prod
  kube-root-ca.crt   1      40m   y      
  $ kubectl get cm --show-labels -l 'env in (prod,dev),team!=x'
  NAME   DATA   AGE   LABELS
  a      0      1s    env=prod,team=y,tier=1
  b      0      1s    env=prod,team=y,tier=1
  $ kubectl label cm a team- env- none-
  label "none" not found.
  configmap/a unlabeled
  $ kubectl label cm a 'bad key=x'
  ! The ConfigMap "a" is invalid: metadata.labels: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl label cm a k='bad value'
  ! error: invalid label value: "k=bad value": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl label cm a k=v k-
  ! error: can not both modify and remove a label in the same command
  [1]
  $ kubectl label cm a
  ! error: at least one label update is required
  [1]
  $ kubectl label cm none k=v
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl label cm a k=v --dry-run=client
  configmap/a labeled (dry run)
  $ kubectl label cm a k=v --dry-run=server -o name
  configmap/a
  $ kubectl label cm a k=v --resource-version=1
  ! Error from server (Conflict): Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl label widgets a k=v
  ! error: the server doesn't have a resource type "widgets"
  [1]
  $ kubectl label --local -f nofile k=v
  ! error: the path "nofile" does not exist
  [1]
  $ kubectl get cm -l 'env in prod'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "env in prod", field selector "": unable to parse requirement: found 'prod' expected: '('
  [1]
  $ kubectl get cm -l 'a=b=c'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "a=b=c", field selector "": found '=', expected: ',' or 'end of string'
  [1]
