apply of a directory, and of directories in it
  $ mkdir -p conf/more
  $ kubectl create cm one --dry-run=client -o yaml > conf/one.yaml
  $ kubectl create cm two --dry-run=client -o yaml > conf/more/two.yaml
  $ echo 'not yaml: [' > conf/readme.md
  $ kubectl apply -f conf
  configmap/one created
  $ kubectl apply -R -f conf
  configmap/two created
  configmap/one unchanged
  $ kubectl apply -f conf/one.yaml -f conf/more/two.yaml
  configmap/one unchanged
  configmap/two unchanged
  $ kubectl apply -f conf/one.yaml,conf/more/two.yaml
  configmap/one unchanged
  configmap/two unchanged
  $ kubectl get -R -f conf
  NAME   DATA   AGE
  two    0      0s
  one    0      1s
  $ kubectl get -f conf -o name
  configmap/one
  $ echo 'a: [' > conf/bad.yaml
  $ kubectl apply -f conf
  configmap/one unchanged
  ! error: error parsing conf/bad.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content
  [1]
  $ kubectl delete -R -f conf/more
  configmap "two" deleted from default namespace
  $ kubectl apply -f empty
  ! error: the path "empty" does not exist
  [1]
