apply changes a deployment as a team would

  $ kubectl create deployment web --image=nginx:1.26 --replicas=1 --dry-run=client -o yaml > web.yaml
  $ kubectl apply -f web.yaml --dry-run=client
  deployment.apps/web created (dry run)
  $ kubectl apply -f web.yaml --dry-run=server
  deployment.apps/web created (server dry run)
  $ kubectl get deploy
  ! No resources found in default namespace.
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  @settle
  $ sed -i 's/replicas: 1/replicas: 2/; s/1.26/1.27/' web.yaml
  $ kubectl diff -f web.yaml | grep -E '^[-+] '
  -  generation: 1
  +  generation: 2
  -  replicas: 1
  +  replicas: 2
  -      - image: nginx:1.26
  +      - image: nginx:1.27
  $ kubectl apply -f web.yaml --dry-run=server
  deployment.apps/web configured (server dry run)
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
  @settle
  $ kubectl get deploy web -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES       SELECTOR
  web    2/2     2            2           14s   nginx        nginx:1.27   app=web
  $ sed -i '/replicas/d' web.yaml
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
  $ kubectl get deploy web -o jsonpath='{.spec.replicas}{"\n"}'
  1
  $ kubectl apply view-last-applied deploy web | head -12
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations: {}
    labels:
      app: web
    name: web
    namespace: default
  spec:
    selector:
      matchLabels:
        app: web
  $ kubectl delete -f web.yaml --wait=false
  deployment.apps "web" deleted from default namespace
  $ kubectl apply -f web.yaml -o jsonpath='{.metadata.generation}{"\n"}'
  1
