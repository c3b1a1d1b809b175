Exercise: how many old replica sets are kept
  $ kubectl create deployment web --image=nginx:1.25 --replicas=0
  deployment.apps/web created
  $ kubectl patch deployment web -p '{"spec":{"revisionHistoryLimit":1}}'
  deployment.apps/web patched
  @settle
  $ kubectl set image deployment/web nginx=nginx:1.26
  deployment.apps/web image updated
  @settle
  $ kubectl set image deployment/web nginx=nginx:1.27
  deployment.apps/web image updated
  @settle
  $ kubectl set image deployment/web nginx=nginx:1.28
  deployment.apps/web image updated
  @settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  3         <none>
  4         <none>
  
  $ kubectl get rs --no-headers | wc -l
  2
  $ kubectl get rs --sort-by=.metadata.creationTimestamp -o custom-columns=R:.metadata.annotations.deployment\\.kubernetes\\.io/revision,I:.spec.template.spec.containers[0].image
  R     I
  3     nginx:1.27
  4     nginx:1.28
  $ kubectl rollout undo deployment/web --to-revision=1
  ! error: unable to find specified revision 1 in history
  [1]
  $ kubectl rollout undo deployment/web --to-revision=3
  deployment.apps/web rolled back
  @settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  4         <none>
  5         <none>
  
  $ kubectl patch deployment web -p '{"spec":{"revisionHistoryLimit":-1}}'
  ! The Deployment "web" is invalid: spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ kubectl patch deployment web -p '{"spec":{"revisionHistoryLimit":0}}'
  deployment.apps/web patched
  @settle
  $ kubectl rollout history deployment/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  5         <none>
  
