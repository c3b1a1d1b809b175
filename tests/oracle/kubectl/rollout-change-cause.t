rollout: causes of changes, revisions, and back again
  $ kubectl create deployment web --image=nginx:1.26 --replicas=1
  deployment.apps/web created
  $ kubectl annotate deploy web kubernetes.io/change-cause=first
  deployment.apps/web annotated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl set image deploy web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl annotate deploy web kubernetes.io/change-cause=second --overwrite
  deployment.apps/web annotated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl set env deploy web A=1
  deployment.apps/web env updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         first
  2         second
  3         second
  
  $ kubectl rollout history deploy web --revision=2
  deployment.apps/web with revision #2
  Pod Template:
    Labels:	app=web
  	pod-template-hash=69c6f74b8b
    Annotations:	kubernetes.io/change-cause: second
    Containers:
     nginx:
      Image:	nginx:1.27
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout history deploy web --revision=3
  deployment.apps/web with revision #3
  Pod Template:
    Labels:	app=web
  	pod-template-hash=58dbbf4f56
    Annotations:	kubernetes.io/change-cause: second
    Containers:
     nginx:
      Image:	nginx:1.27
      Port:	<none>
      Host Port:	<none>
      Environment:
        A:	1
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout undo deploy web --to-revision=1
  deployment.apps/web rolled back
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         second
  3         second
  4         first
  
  $ kubectl rollout undo deploy web --to-revision=1
  ! error: unable to find specified revision 1 in history
  [1]
  $ kubectl rollout undo deploy web --to-revision=4
  deployment.apps/web skipped rollback (current template already matches revision 4)
  $ kubectl rollout history deploy
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         second
  3         second
  4         first
  
  $ kubectl get rs -l app=web --sort-by=.metadata.creationTimestamp -o custom-columns=R:.spec.replicas,C:'.metadata.annotations.kubernetes\.io/change-cause'
  R     C
  1     first
  0     second
  0     second
