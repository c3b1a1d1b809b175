label: several objects, several kinds, from a file
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create cm a; kubectl create cm b
  configmap/a created
  configmap/b created
  @settle
  $ kubectl label cm a b team=x
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm/a deploy/web tier=front
  configmap/a labeled
  deployment.apps/web labeled
  $ kubectl label cm -l team=x color=red
  configmap/a labeled
  configmap/b labeled
  $ kubectl label cm --all color=blue
  configmap/kube-root-ca.crt labeled
  ! 'color' already has a value (red), and --overwrite is false
  ! 'color' already has a value (red), and --overwrite is false
  [1]
  $ kubectl label cm --all color=blue --overwrite
  configmap/a labeled
  configmap/b labeled
  configmap/kube-root-ca.crt not labeled
  $ kubectl label cm a color-
  configmap/a unlabeled
  $ kubectl label cm a color-
  label "color" not found.
  configmap/a not labeled
  $ kubectl label cm a b=1 b=2
  configmap/a labeled
  $ kubectl label cm a b=1 b-
  ! error: can not both modify and remove a label in the same command
  [1]
  $ kubectl label cm a example.com/key=val 'example.com/other='
  configmap/a labeled
  $ kubectl get cm a -o jsonpath='{.metadata.labels}{"\n"}'
  {"b":"2","example.com/key":"val","example.com/other":"","team":"x","tier":"front"}
  $ kubectl label cm a /x=1
  ! The ConfigMap "a" is invalid: metadata.labels: Invalid value: "/x": prefix part must be non-empty
  [1]
  $ kubectl label cm a x=-
  ! error: invalid label value: "x=-": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
  $ kubectl label cm none x=1
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl label cm a b x=1 --resource-version=1
  ! error: --resource-version may only be used with a single resource
  [1]
  $ kubectl label deploy web --list
  app=web
  tier=front
  $ kubectl label deploy web app-
  deployment.apps/web unlabeled
  $ kubectl label ns default x=1 --dry-run=client
  namespace/default labeled (dry run)
