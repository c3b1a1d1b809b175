set --local works on a file and asks nobody
  $ kubectl create deployment web --image=nginx:1.26 --dry-run=client -o yaml > web.yaml
  $ kubectl set image -f web.yaml nginx=nginx:1.27 --local -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: web
    name: web
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: web
    strategy: {}
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - image: nginx:1.27
          name: nginx
          resources: {}
  status: {}
  $ kubectl set env -f web.yaml A=1 B=two --local -o yaml | sed -n '/containers/,$p'
        containers:
        - env:
          - name: A
            value: "1"
          - name: B
            value: two
          image: nginx:1.26
          name: nginx
          resources: {}
  status: {}
  $ kubectl set resources -f web.yaml --limits=cpu=100m,memory=64Mi --requests=cpu=50m --local -o yaml | sed -n '/containers/,$p'
        containers:
        - image: nginx:1.26
          name: nginx
          resources:
            limits:
              cpu: 100m
              memory: 64Mi
            requests:
              cpu: 50m
  status: {}
  $ kubectl set serviceaccount -f web.yaml robot --local -o jsonpath='{.spec.template.spec.serviceAccountName}{"\n"}'
  robot
  $ kubectl set image -f web.yaml nginx=nginx:1.27 --local
  deployment.apps/web image updated
  $ kubectl set image -f web.yaml nginx=nginx:1.27 --local -o name
  deployment.apps/web
  $ kubectl set image deployment/web nginx=nginx:1.27 --local
  ! error: you must specify resources by --filename when --local is set.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  [1]
  $ kubectl set image -f web.yaml nginx=nginx:1.27
  ! Error from server (NotFound): deployments.apps "web" not found
  [1]
  $ kubectl create svc clusterip s --tcp=80 --dry-run=client -o yaml | kubectl set selector -f - app=web,tier=x --local -o yaml | sed -n '/selector/,/type/p'
    selector:
      app: web
      tier: x
    type: ClusterIP
  $ kubectl label -f web.yaml x=y --local -o yaml | sed -n '/labels/,/name/p'
    labels:
      app: web
      x: "y"
    name: web
        labels:
          app: web
      spec:
        containers:
        - image: nginx:1.26
          name: nginx
  $ kubectl annotate -f web.yaml note=hi --local -o jsonpath='{.metadata.annotations}{"\n"}'
  {"note":"hi"}
  $ kubectl patch -f web.yaml --local -p '{"spec":{"replicas":7}}' -o jsonpath='{.spec.replicas}{"\n"}'
  7
  $ kubectl get deploy
  ! No resources found in default namespace.
