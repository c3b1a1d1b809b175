Exercise: an update goes wrong and is taken back

  $ kubectl create deployment nginx --image=nginx:1.26 --replicas=4
  deployment.apps/nginx created
  $ kubectl rollout status deployment/nginx --timeout=60s | tail -1
  deployment "nginx" successfully rolled out
  $ kubectl set image deployment/nginx nginx=nginx:1.27 --record
  deployment.apps/nginx image updated
  ! Flag --record has been deprecated, --record will be removed in the future
  $ kubectl rollout status deployment/nginx --timeout=60s | tail -1
  deployment "nginx" successfully rolled out
  $ kubectl rollout history deployment/nginx
  deployment.apps/nginx 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         kubectl set image deployment/nginx nginx=nginx:1.27 --record=true
  
  $ kubectl set image deployment/nginx nginx=nginx:doesnotexist
  deployment.apps/nginx image updated
  @wait 5
  @settle
  $ kubectl get deployment nginx
  NAME    READY   UP-TO-DATE   AVAILABLE   AGE
  nginx   3/4     2            3           11s
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}' | sort
  0 0 0
  2 2 0
  3 3 3
  $ kubectl rollout undo deployment/nginx
  deployment.apps/nginx rolled back
  $ kubectl rollout status deployment/nginx --timeout=60s | tail -1
  deployment "nginx" successfully rolled out
  $ kubectl rollout history deployment/nginx
  deployment.apps/nginx 
  REVISION  CHANGE-CAUSE
  1         <none>
  3         kubectl set image deployment/nginx nginx=nginx:1.27 --record=true
  4         kubectl set image deployment/nginx nginx=nginx:1.27 --record=true
  
  $ kubectl describe deployment nginx | grep -E 'Image|Annotations|change-cause|Replicas:|Strategy'
  Annotations:            deployment.kubernetes.io/revision: 4
                          kubernetes.io/change-cause: kubectl set image deployment/nginx nginx=nginx:1.27 --record=true
  Replicas:               4 desired | 4 updated | 4 total | 4 available | 0 unavailable
  StrategyType:           RollingUpdate
  RollingUpdateStrategy:  25% max unavailable, 25% max surge
      Image:         nginx:1.27
  $ kubectl rollout history deployment/nginx --revision=4
  deployment.apps/nginx with revision #4
  Pod Template:
    Labels:	app=nginx
  	pod-template-hash=67dc647948
    Annotations:	kubernetes.io/change-cause: kubectl set image deployment/nginx nginx=nginx:1.27 --record=true
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
  
  $ kubectl get pods --no-headers | awk '{print $2,$3}' | sort | uniq -c
        4 1/1 Running
