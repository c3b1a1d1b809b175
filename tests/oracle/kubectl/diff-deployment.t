diff of a deployment that is there, and of things that are not
  $ kubectl create deployment web --image=nginx --replicas=0 --dry-run=client -o yaml > web.yaml
  $ kubectl diff -f web.yaml | grep -E '^[+-]' | grep -v -E 'uid|creationTimestamp|^(---|\+\+\+)'
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
  +  selector:
  +    matchLabels:
  +      app: web
  +  strategy:
  +    rollingUpdate:
  +      maxSurge: 25%
  +      maxUnavailable: 25%
  +    type: RollingUpdate
  +  template:
  +    metadata:
  +      labels:
  +        app: web
  +    spec:
  +      containers:
  +      - image: nginx
  +        imagePullPolicy: Always
  +        name: nginx
  +        resources: {}
  +        terminationMessagePath: /dev/termination-log
  +        terminationMessagePolicy: File
  +      dnsPolicy: ClusterFirst
  +      restartPolicy: Always
  +      schedulerName: default-scheduler
  +      securityContext: {}
  +      terminationGracePeriodSeconds: 30
  +status: {}
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  @settle
  $ kubectl diff -f web.yaml; echo $?
  0
  $ sed -i 's/image: nginx/image: nginx:1.27/' web.yaml
  $ kubectl diff -f web.yaml | grep -E '^[+-] '
  -  generation: 1
  +  generation: 2
  -      - image: nginx
  +      - image: nginx:1.27
  $ kubectl diff -f web.yaml --server-side | grep -E '^[+-] '
  -      {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"annotations":{},"labels":{"app":"web"},"name":"web","namespace":"default"},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"strategy":{},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"nginx","name":"nginx","resources":{}}]}}},"status":{}}
  +      {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"labels":{"app":"web"},"name":"web","namespace":"default"},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"strategy":{},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"image":"nginx:1.27","name":"nginx","resources":{}}]}}},"status":{}}
  -  generation: 1
  +  generation: 2
  -      - image: nginx
  +      - image: nginx:1.27
  $ cat web.yaml | kubectl diff -f - >/dev/null; echo $?
  1
  $ kubectl diff -f web.yaml -n kube-public | grep -c '^+'
  41
  $ kubectl diff -f web.yaml -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [2]
  $ kubectl diff -f web.yaml extra
  ! error: Unexpected args: [extra]
  ! See 'kubectl diff -h' for help and examples
  [2]
