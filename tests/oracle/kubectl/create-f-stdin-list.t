create from standard input, of a List, and with a generated name
  $ kubectl create -f - <<EOF
  > apiVersion: v1
  > kind: List
  > items:
  > - apiVersion: v1
  >   kind: ConfigMap
  >   metadata: {name: one}
  > - apiVersion: v1
  >   kind: ConfigMap
  >   metadata: {name: two}
  > EOF
  configmap/one created
  configmap/two created
  $ echo '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"three"}}' | kubectl create -f -
  configmap/three created
  $ echo '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"generateName":"gen-"}}' > gen.json
  $ kubectl create -f gen.json | sed 's/gen-.* /gen-X /'
  configmap/gen-X created
  $ kubectl apply -f gen.json
  ! error: from gen-: cannot use generate name with apply
  [1]
  $ kubectl create -f gen.json -o name | sed 's/gen-.*/gen-X/'
  configmap/gen-X
  $ kubectl get cm -o name | sed 's/gen-.*/gen-X/'
  configmap/gen-X
  configmap/gen-X
  configmap/kube-root-ca.crt
  configmap/one
  configmap/three
  configmap/two
  $ kubectl create -f gen.json --dry-run=client
  configmap/<unknown> created (dry run)
  $ kubectl create -f gen.json --dry-run=server | sed 's/gen-.* created/gen-X created/'
  configmap/gen-X created (server dry run)
  $ kubectl delete -f gen.json
  ! error: error when deleting "gen.json": resource name may not be empty
  [1]
  $ kubectl create -f - < /dev/null
  ! error: no objects passed to create
  [1]
  $ kubectl create -f https://127.0.0.1:1/x.yaml
  ! The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?
  [1]
