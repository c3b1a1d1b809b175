describe of a deployment with running pods, before and after a rollout
  $ kubectl create deployment web --image=nginx:1.26 --replicas=2
  deployment.apps/web created
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  @settle
  $ kubectl describe deploy web
  Name:                   web
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 11:54:23 +0000
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
    Normal  ScalingReplicaSet  5s    deployment-controller  Scaled up replica set web-68cdd476b5 from 0 to 2
  $ kubectl set image deploy web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  @settle
  $ kubectl describe deploy web | sed -n '/^Conditions/,$p'
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    NewReplicaSetAvailable
  OldReplicaSets:  web-68cdd476b5 (0/0 replicas created)
  NewReplicaSet:   web-69c6f74b8b (2/2 replicas created)
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  12s   deployment-controller  Scaled up replica set web-68cdd476b5 from 0 to 2
    Normal  ScalingReplicaSet  7s    deployment-controller  Scaled up replica set web-69c6f74b8b from 0 to 1
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled down replica set web-68cdd476b5 from 2 to 1
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled up replica set web-69c6f74b8b from 1 to 2
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled down replica set web-68cdd476b5 from 1 to 0
  $ kubectl describe rs -l app=web | grep -E '^(Replicas|Pods Status|Annotations|Controlled By)' | sed 's/web-[0-9a-z]*/RS/'
  Annotations:    deployment.kubernetes.io/desired-replicas: 2
  Controlled By:  Deployment/web
  Replicas:       0 current / 0 desired
  Pods Status:    0 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Annotations:    deployment.kubernetes.io/desired-replicas: 2
  Controlled By:  Deployment/web
  Replicas:       2 current / 2 desired
  Pods Status:    2 Running / 0 Waiting / 0 Succeeded / 0 Failed
