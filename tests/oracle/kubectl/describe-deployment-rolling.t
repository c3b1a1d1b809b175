describe of a deployment after a new image and a scale
  $ kubectl create deployment web --image=nginx:1.26 --replicas=2 --port=80
  deployment.apps/web created
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl set image deploy web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl scale deploy web --replicas=3
  deployment.apps/web scaled
  @settle
  $ kubectl describe deploy web
  Name:                   web
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 18:30:36 +0000
  Labels:                 app=web
  Annotations:            deployment.kubernetes.io/revision: 2
  Selector:               app=web
  Replicas:               3 desired | 3 updated | 3 total | 3 available | 0 unavailable
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  25% max unavailable, 25% max surge
  Pod Template:
    Labels:  app=web
    Containers:
     nginx:
      Image:         nginx:1.27
      Port:          80/TCP
      Host Port:     0/TCP
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Progressing    True    NewReplicaSetAvailable
    Available      True    MinimumReplicasAvailable
  OldReplicaSets:  web-59b455d4bd (0/0 replicas created)
  NewReplicaSet:   web-557577df75 (3/3 replicas created)
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  7s    deployment-controller  Scaled up replica set web-59b455d4bd from 0 to 2
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled up replica set web-557577df75 from 0 to 1
    Normal  ScalingReplicaSet  5s    deployment-controller  Scaled down replica set web-59b455d4bd from 2 to 1
    Normal  ScalingReplicaSet  5s    deployment-controller  Scaled up replica set web-557577df75 from 1 to 2
    Normal  ScalingReplicaSet  4s    deployment-controller  Scaled down replica set web-59b455d4bd from 1 to 0
    Normal  ScalingReplicaSet  4s    deployment-controller  Scaled up replica set web-557577df75 from 2 to 3
  $ kubectl get deploy web -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES       SELECTOR
  web    3/3     3            3           7s    nginx        nginx:1.27   app=web
