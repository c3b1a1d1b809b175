A deployment from its creation to its end
  $ kubectl create deployment web --image=nginx:1.26 --replicas=2
  deployment.apps/web created
  $ kubectl rollout status deploy/web --timeout=60s
  Waiting for deployment "web" rollout to finish: 0 of 2 updated replicas are available...
  Waiting for deployment "web" rollout to finish: 1 of 2 updated replicas are available...
  deployment "web" successfully rolled out
  $ kubectl get deploy,rs,pods -l app=web
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   2/2     2            2           1s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-68cdd476b5   2         2         2       1s
  
  NAME                       READY   STATUS    RESTARTS   AGE
  pod/web-68cdd476b5-hm5xb   1/1     Running   0          1s
  pod/web-68cdd476b5-lm9jm   1/1     Running   0          0s
  $ kubectl get all
  NAME                       READY   STATUS    RESTARTS   AGE
  pod/web-68cdd476b5-hm5xb   1/1     Running   0          2s
  pod/web-68cdd476b5-lm9jm   1/1     Running   0          1s
  
  NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   39m
  
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   2/2     2            2           2s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-68cdd476b5   2         2         2       2s
  $ kubectl describe deploy web
  Name:                   web
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 03:53:56 +0000
  Labels:                 app=web
  Annotations:            deployment.kubernetes.io/revision: 1
  Selector:               app=web
  Replicas:               2 desired | 2 updated | 2 total | 2 available | 0 unavailable
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  25% max unavailable, 25% max surge
  Pod Template:
    Labels:  app=web
    Containers:
     nginx:
      Image:         nginx:1.26
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    NewReplicaSetAvailable
  OldReplicaSets:  <none>
  NewReplicaSet:   web-68cdd476b5 (2/2 replicas created)
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  2s    deployment-controller  Scaled up replica set web-68cdd476b5 from 0 to 2
  $ kubectl set image deploy/web nginx=nginx:1.27
  deployment.apps/web image updated
  @settle
  $ kubectl rollout history deploy/web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl get rs -o wide
  NAME             DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES       SELECTOR
  web-68cdd476b5   0         0         0       8s    nginx        nginx:1.26   app=web,pod-template-hash=68cdd476b5
  web-69c6f74b8b   2         2         2       6s    nginx        nginx:1.27   app=web,pod-template-hash=69c6f74b8b
  $ kubectl get rs --sort-by=.metadata.creationTimestamp -o custom-columns=R:.metadata.annotations.deployment\\.kubernetes\\.io/revision,D:.spec.replicas
  R     D
  1     0
  2     2
  $ kubectl rollout undo deploy/web
  deployment.apps/web rolled back
  @settle
  $ kubectl get deploy web -o jsonpath='{.metadata.annotations}{.status.conditions[*].reason}{"\n"}'
  {"deployment.kubernetes.io/revision":"3"}MinimumReplicasAvailable NewReplicaSetAvailable
  $ kubectl describe rs | grep -E '^(Name|Controlled|Replicas|Pods Status)'
  Name:           web-68cdd476b5
  Namespace:      default
  Controlled By:  Deployment/web
  Replicas:       2 current / 2 desired
  Pods Status:    2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Name:           web-69c6f74b8b
  Namespace:      default
  Controlled By:  Deployment/web
  Replicas:       0 current / 0 desired
  Pods Status:    0 Running / 0 Waiting / 0 Succeeded / 0 Failed
  $ kubectl exec deploy/web -- cat /etc/hostname | cut -c1-4
  web-
  @settle
  $ kubectl delete deploy web --cascade=orphan
  deployment.apps "web" deleted from default namespace
  $ kubectl get rs
  NAME             DESIRED   CURRENT   READY   AGE
  web-68cdd476b5   2         2         2       20s
  web-69c6f74b8b   0         0         0       18s
  $ kubectl delete rs -l app=web
  replicaset.apps "web-68cdd476b5" deleted from default namespace
  replicaset.apps "web-69c6f74b8b" deleted from default namespace
