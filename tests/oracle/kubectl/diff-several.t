diff: new objects, changed ones, server-side, exit codes
  $ kubectl create deployment web --image=nginx:1.26 --replicas=0 --dry-run=client -o yaml > web.yaml
  $ kubectl diff -f web.yaml | grep -E '^\+' | grep -v -E 'uid|Timestamp|\+\+\+' | head -12
  +apiVersion: apps/v1
  +kind: Deployment
  +metadata:
  +  generation: 1
  +  labels:
  +    app: web
  +  name: web
  +  namespace: default
  +spec:
  +  progressDeadlineSeconds: 600
  +  replicas: 0
  +  revisionHistoryLimit: 10
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  @settle
  $ kubectl diff -f web.yaml; echo $?
  0
  $ sed -i 's/1.26/1.27/' web.yaml
  $ kubectl diff -f web.yaml | grep -E '^[-+] '
  -  generation: 1
  +  generation: 2
  -      - image: nginx:1.26
  +      - image: nginx:1.27
  $ kubectl diff -f web.yaml --server-side | grep -E '^[-+] '
  -      {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"annotations":{},"labels":{"app":"web"},"name":"web","namespace":"default"},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"strategy":{},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"nginx:1.26","name":"nginx","resources":{}}]}}},"status":{}}
  +      {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"labels":{"app":"web"},"name":"web","namespace":"default"},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"strategy":{},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"nginx:1.27","name":"nginx","resources":{}}]}}},"status":{}}
  -  generation: 1
  +  generation: 2
  -      - image: nginx:1.26
  +      - image: nginx:1.27
  $ kubectl diff -f web.yaml > /dev/null; echo $?
  1
  $ sed 's/replicas: 0/replicas: x/' web.yaml | kubectl diff -f -
  ! The request is invalid: patch: Invalid value: "map[metadata:map[resourceVersion:1341] spec:map[replicas:x template:map[spec:map[]]]]": unrecognized type: int32
  [2]
  $ sed 's/app: web/app: other/' web.yaml | kubectl diff -f - | grep -E '^[-+] '
  ! The Deployment "web" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"other"}}: field is immutable
  [1]
  $ kubectl create secret generic s --from-literal=a=1 --dry-run=client -o yaml > s.yaml
  $ kubectl apply -f s.yaml
  secret/s created
  $ sed 's/a: MQ==/a: Mg==/' s.yaml | kubectl diff -f - | grep -E '^[-+] '
  -  a: '*** (before)'
  +  a: '*** (after)'
  $ kubectl diff -f web.yaml -f s.yaml | grep -c '^diff'
  1
  $ kubectl diff -f web.yaml --field-manager=me | grep -c '^+ '
  2
