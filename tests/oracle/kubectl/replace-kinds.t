replace: pods, deployments, what changed in between
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl get deploy web -o yaml > web.yaml
  @settle
  $ sed -i 's/image: nginx/image: nginx:1.27/' web.yaml
  $ kubectl replace -f web.yaml
  deployment.apps/web replaced
  $ sed -i '/resourceVersion/d; /uid/d' web.yaml
  $ kubectl replace -f web.yaml
  deployment.apps/web replaced
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx:1.27
  $ sed 's/name: web/name: new/' web.yaml | kubectl replace -f -
  ! Error from server (NotFound): error when replacing "STDIN": deployments.apps "new" not found
  [1]
  $ kubectl replace --force -f web.yaml
  deployment.apps "web" deleted from default namespace
  deployment.apps/web replaced
  $ kubectl replace -f web.yaml --dry-run=client
  deployment.apps/web replaced (dry run)
  $ kubectl replace -f web.yaml --dry-run=server
  deployment.apps/web replaced (server dry run)
  $ kubectl replace -f web.yaml -o name
  deployment.apps/web
  $ kubectl replace -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl replace --force -f web.yaml --grace-period=3 --timeout=30s
  deployment.apps "web" deleted from default namespace
  deployment.apps/web replaced
  $ kubectl replace -f web.yaml -n kube-public
  ! error: the namespace from the provided object "default" does not match the namespace "kube-public". You must pass '--namespace=default' to perform this operation.
  [1]
