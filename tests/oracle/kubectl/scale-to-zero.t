scale to nothing and back
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  @settle
  $ kubectl get deploy,rs,pods
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   0/0     0            0           10s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   0         0         0       10s
  $ kubectl scale deploy web --replicas=1
  deployment.apps/web scaled
  $ kubectl rollout status deploy web --timeout=30s | tail -1
  deployment "web" successfully rolled out
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    1/1     1            1           11s
  $ kubectl describe deploy web | sed -n '/^Events/,$p'
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  11s   deployment-controller  Scaled up replica set web-5fc9f4bf66 from 0 to 2
    Normal  ScalingReplicaSet  6s    deployment-controller  Scaled down replica set web-5fc9f4bf66 from 2 to 0
    Normal  ScalingReplicaSet  1s    deployment-controller  Scaled up replica set web-5fc9f4bf66 from 0 to 1
