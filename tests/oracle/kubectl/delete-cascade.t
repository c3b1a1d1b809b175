delete and what goes with it

  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl delete deploy web --cascade=orphan
  deployment.apps "web" deleted from default namespace
  @settle
  $ kubectl get deploy,rs,pods --no-headers | awk '{print $2,$3}'
  2 2
  1/1 Running
  1/1 Running
  $ kubectl get rs -o jsonpath='{.items[0].metadata.ownerReferences}{"\n"}'
  
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl get rs --no-headers | wc -l
  1
  $ kubectl delete deploy web --cascade=foreground
  deployment.apps "web" deleted from default namespace
  $ kubectl get deploy,rs,pods
  ! No resources found in default namespace.
  $ kubectl create deployment web --image=nginx
  deployment.apps/web created
  @settle
  $ kubectl delete deploy web --cascade=background
  deployment.apps "web" deleted from default namespace
  $ kubectl get deploy
  ! No resources found in default namespace.
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl delete deploy web --cascade=false
  ! warning: --cascade=false is deprecated (boolean value) and can be replaced with --cascade=orphan.
  ! Error from server (NotFound): deployments.apps "web" not found
  [1]
