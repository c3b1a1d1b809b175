describe of a replica set, its pods, and a replication controller
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: web, labels: {tier: front}}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [front, back]}]}
  >   template:
  >     metadata: {labels: {app: web, tier: front}, annotations: {note: x}}
  >     spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}], env: [{name: A, value: b}]}]}
  > ---
  > apiVersion: v1
  > kind: ReplicationController
  > metadata: {name: old}
  > spec:
  >   replicas: 1
  >   template:
  >     metadata: {labels: {app: old}}
  >     spec: {containers: [{name: old, image: nginx}]}
  > EOF
  replicaset.apps/web created
  replicationcontroller/old created
  @settle
  $ kubectl get rs,rc
  NAME                  DESIRED   CURRENT   READY   AGE
  replicaset.apps/web   2         2         2       5s
  
  NAME                        DESIRED   CURRENT   READY   AGE
  replicationcontroller/old   1         1         1       5s
  $ kubectl get rs,rc -o wide
  NAME                  DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES   SELECTOR
  replicaset.apps/web   2         2         2       5s    web          nginx    app=web,tier in (back,front)
  
  NAME                        DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES   SELECTOR
  replicationcontroller/old   1         1         1       5s    old          nginx    app=old
  $ kubectl describe rs web
  Name:         web
  Namespace:    default
  Selector:     app=web,tier in (back,front)
  Labels:       tier=front
  Annotations:  <none>
  Replicas:     2 current / 2 desired
  Pods Status:  2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:       app=web
                  tier=front
    Annotations:  note: x
    Containers:
     web:
      Image:      nginx
      Port:       80/TCP
      Host Port:  0/TCP
      Environment:
        A:           b
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                   Message
    ----    ------            ----  ----                   -------
    Normal  SuccessfulCreate  5s    replicaset-controller  Created pod: web-4f484
    Normal  SuccessfulCreate  5s    replicaset-controller  Created pod: web-4s2q6
  $ kubectl describe rc old
  Name:         old
  Namespace:    default
  Selector:     app=old
  Labels:       app=old
  Annotations:  <none>
  Replicas:     1 current / 1 desired
  Pods Status:  1 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=old
    Containers:
     old:
      Image:         nginx
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  5s    replication-controller  Created pod: old-5rxlx
  $ kubectl scale rc old --replicas=0
  replicationcontroller/old scaled
  $ kubectl delete rs web
  replicaset.apps "web" deleted from default namespace
