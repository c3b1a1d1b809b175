rollout: of kinds that have none, flags, mistakes
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl rollout status deploy/web
  deployment "web" successfully rolled out
  $ kubectl rollout restart deploy web
  deployment.apps/web restarted
  $ kubectl rollout history deploy/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl annotate deploy/web kubernetes.io/change-cause='second one'
  deployment.apps/web annotated
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         second one
  
  $ kubectl rollout history deploy web --revision=1
  deployment.apps/web with revision #1
  Pod Template:
    Labels:	app=web
  	pod-template-hash=5fc9f4bf66
    Containers:
     nginx:
      Image:	nginx
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout history deploy web --revision=9
  ! error: unable to find the specified revision
  [1]
  $ kubectl rollout undo deploy web --dry-run=client
  deployment.apps/web Pod Template:
    Labels:	app=web
  	pod-template-hash=5fc9f4bf66
    Containers:
     nginx:
      Image:	nginx
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
   (dry run)
  $ kubectl rollout undo deploy web --to-revision=9
  ! error: unable to find specified revision 9 in history
  [1]
  $ kubectl rollout undo deploy web --to-revision=1
  deployment.apps/web rolled back
  @settle
  $ kubectl rollout undo deploy web --to-revision=3
  deployment.apps/web skipped rollback (current template already matches revision 3)
  $ kubectl rollout pause deploy web
  deployment.apps/web paused
  $ kubectl rollout undo deploy web
  ! error: you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again
  [1]
  $ kubectl rollout restart deploy web
  ! error: deployments.apps "web" can't restart paused deployment (run rollout resume first)
  [1]
  $ kubectl rollout pause deploy web
  ! error: deployments.apps "web" is already paused
  [1]
  $ kubectl rollout resume deploy web
  deployment.apps/web resumed
  $ kubectl rollout resume deploy web
  ! error: deployments.apps "web" is not paused
  [1]
  $ kubectl rollout status deploy
  deployment "web" successfully rolled out
  $ kubectl rollout history
  ! error: required resource not specified
  [1]
  $ kubectl rollout history deploy
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         second one
  3         <none>
  
  $ kubectl rollout restart svc kubernetes
  ! error: services "kubernetes" restarting is not supported
  [1]
  $ kubectl rollout status cm/kube-root-ca.crt
  ! error: no status viewer has been implemented for ConfigMap
  [1]
  $ kubectl rollout pause ds/kube-proxy -n kube-system
  ! error: daemonsets.apps "kube-proxy" pausing is not supported
  [1]
  $ kubectl rollout undo deploy none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout restart
  ! error: required resource not specified
  [1]
  $ kubectl rollout unwind deploy web
  ! error: unknown command "unwind deploy web"
  ! See 'kubectl rollout -h' for help and examples
  [1]
