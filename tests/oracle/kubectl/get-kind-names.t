Getting a kind in every form of its name
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl get deployments.apps
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    0/0     0            0           3s
  $ kubectl get deployments.v1.apps web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    0/0     0            0           4s
  $ kubectl get deploy.apps/web -o name
  deployment.apps/web
  $ kubectl get Deployment web -o name
  deployment.apps/web
  $ kubectl get DEPLOY web -o name
  ! error: the server doesn't have a resource type "DEPLOY"
  [1]
  $ kubectl get deployments.extensions
  ! error: the server doesn't have a resource type "deployments" in group "extensions"
  [1]
  $ kubectl get deploy.v1beta1.apps
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    0/0     0            0           4s
  $ kubectl get deploy/web,svc/kubernetes
  ! error: arguments in resource/name form may not have more than one slash
  [1]
  $ kubectl get deploy,svc web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    0/0     0            0           4s
  ! Error from server (NotFound): services "web" not found
  [1]
  $ kubectl get deploy web svc kubernetes
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    0/0     0            0           4s
  ! Error from server (NotFound): deployments.apps "svc" not found
  ! Error from server (NotFound): deployments.apps "kubernetes" not found
  [1]
  $ kubectl get deploy/web svc/kubernetes -o custom-columns=K:.kind,N:.metadata.name
  K            N
  Deployment   web
  Service      kubernetes
  $ kubectl get deploy web --show-kind --no-headers
  deployment.apps/web   0/0   0     0     4s
  $ kubectl get all -l app=web
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   0/0     0            0           4s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   0         0         0       4s
  $ kubectl get all,cm -l app=none
  ! No resources found in default namespace.
  $ kubectl get po,no none
  ! Error from server (NotFound): pods "none" not found
  ! Error from server (NotFound): nodes "none" not found
  [1]
