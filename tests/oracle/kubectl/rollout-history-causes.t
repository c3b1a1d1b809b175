history with causes, details of a revision, and --record
  $ kubectl create deployment web --image=nginx:1.25 --replicas=0
  deployment.apps/web created
  $ kubectl annotate deploy web kubernetes.io/change-cause='start'
  deployment.apps/web annotated
  @settle
  $ kubectl set image deploy web nginx=nginx:1.26
  deployment.apps/web image updated
  $ kubectl annotate deploy web kubernetes.io/change-cause='to 1.26'
  deployment.apps/web annotated
  @settle
  $ kubectl set env deploy web A=b
  deployment.apps/web env updated
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         start
  2         to 1.26
  3         to 1.26
  
  $ kubectl rollout history deploy web --revision=3
  deployment.apps/web with revision #3
  Pod Template:
    Labels:	app=web
  	pod-template-hash=c6b687bc6
    Annotations:	kubernetes.io/change-cause: to 1.26
    Containers:
     nginx:
      Image:	nginx:1.26
      Port:	<none>
      Host Port:	<none>
      Environment:
        A:	b
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout history deploy web --revision=2 -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx:1.26
  $ kubectl rollout undo deploy web --to-revision=1
  deployment.apps/web rolled back
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         to 1.26
  3         to 1.26
  4         start
  
  $ kubectl rollout undo deploy web --to-revision=1
  ! error: unable to find specified revision 1 in history
  [1]
  $ kubectl rollout history deploy/none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout history svc/kubernetes
  ! error: error retrieving history for "Service", no visitor method exists for { Service}
  [1]
