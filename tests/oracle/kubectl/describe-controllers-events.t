describe: the events of the controllers
  $ kubectl create deployment web --image=nginx:1.26 --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl describe deploy web | sed -n '/^Events/,$p' | sed 's/web-[0-9a-f]*/RS/'
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  5s    deployment-controller  Scaled up replica set RS from 0 to 2
  $ kubectl describe rs -l app=web | sed -n '/^Events/,$p' | sed 's/web-[0-9a-z-]*/POD/'
  Events:
    Type    Reason            Age   From                   Message
    ----    ------            ----  ----                   -------
    Normal  SuccessfulCreate  5s    replicaset-controller  Created pod: POD
    Normal  SuccessfulCreate  5s    replicaset-controller  Created pod: POD
  $ kubectl scale deploy web --replicas=3
  deployment.apps/web scaled
  @settle
  $ kubectl scale deploy web --replicas=1
  deployment.apps/web scaled
  @settle
  $ kubectl describe deploy web | sed -n '/^Events/,$p' | sed 's/web-[0-9a-f]*/RS/'
  Events:
    Type    Reason             Age   From                   Message
    ----    ------             ----  ----                   -------
    Normal  ScalingReplicaSet  14s   deployment-controller  Scaled up replica set RS from 0 to 2
    Normal  ScalingReplicaSet  9s    deployment-controller  Scaled up replica set RS from 2 to 3
    Normal  ScalingReplicaSet  4s    deployment-controller  Scaled down replica set RS from 3 to 1
  $ kubectl set image deploy web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  @settle
  $ kubectl describe deploy web | sed -n '/^Conditions/,/^NewReplicaSet/p' | sed 's/web-[0-9a-f]*/RS/'
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    NewReplicaSetAvailable
  OldReplicaSets:  RS (0/0 replicas created)
  NewReplicaSet:   RS (1/1 replicas created)
  $ kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=R:.reason,M:.message --no-headers --sort-by=.metadata.resourceVersion | sed 's/web-[0-9a-f]*/RS/'
  ScalingReplicaSet   Scaled up replica set RS from 0 to 2
  ScalingReplicaSet   Scaled up replica set RS from 2 to 3
  ScalingReplicaSet   Scaled down replica set RS from 3 to 1
  ScalingReplicaSet   Scaled up replica set RS from 0 to 1
  ScalingReplicaSet   Scaled down replica set RS from 1 to 0
  $ kubectl describe deploy web --show-events=false | tail -2 | sed 's/web-[0-9a-f]*/RS/'
  OldReplicaSets:  RS (0/0 replicas created)
  NewReplicaSet:   RS (1/1 replicas created)
  $ kubectl delete deploy web
  deployment.apps "web" deleted from default namespace
