describe of a stateful set that runs, and of its pods
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 2
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers: [{name: db, image: redis, ports: [{containerPort: 6379, name: redis}], readinessProbe: {tcpSocket: {port: redis}}}]
  > EOF
  statefulset.apps/db created
  @settle
  $ kubectl get sts -o wide
  NAME   READY   AGE   CONTAINERS   IMAGES
  db     2/2     5s    db           redis
  $ kubectl describe sts db
  Name:                   db
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 19:24:01 +0000
  Selector:               app=db
  Labels:                 <none>
  Annotations:            <none>
  Service Name:           db
  Pod Management Policy:  OrderedReady
  Replicas:               2 desired | 2 total
  Update Strategy:        RollingUpdate
    Partition:            0
    MaxUnavailable:       1
  Persistent Volume Claim Retention Policy:
    WhenDeleted:  Retain
    WhenScaled:   Retain
  Pods Status:    2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=db
    Containers:
     db:
      Image:         redis
      Port:          6379/TCP (redis)
      Host Port:     0/TCP (redis)
      Readiness:     tcp-socket :redis delay=0s timeout=1s period=10s successThreshold=1 failureThreshold=3
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Volume Claims:     <none>
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  6s    statefulset-controller  Create Pod db-0 in StatefulSet db successful
    Normal  SuccessfulCreate  6s    statefulset-controller  Create Pod db-1 in StatefulSet db successful
  $ kubectl describe pod db-0
  Name:             db-0
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node02/172.30.2.3
  Start Time:       Sat, 28 Nov 2026 19:24:01 +0000
  Labels:           app=db
                    apps.kubernetes.io/pod-index=0
                    controller-revision-hash=db-794754b85c
                    statefulset.kubernetes.io/pod-name=db-0
  Annotations:      <none>
  Status:           Running
  IP:               10.244.2.6
  IPs:
    IP:           10.244.2.6
  Controlled By:  StatefulSet/db
  Containers:
    db:
      Container ID:   containerd://3d40a54011c756d32fccd3a3869d03993d3c2f283de974ba3142ac365b2b995d
      Image:          redis
      Image ID:       docker.io/library/redis@sha256:043fcd8be71d902d4ddf8560fc91a1ffa781d035adf79f1b3820ffbf75bf65fc
      Port:           6379/TCP (redis)
      Host Port:      0/TCP (redis)
      State:          Running
        Started:      Sat, 28 Nov 2026 19:24:01 +0000
      Ready:          True
      Restart Count:  0
      Readiness:      tcp-socket :redis delay=0s timeout=1s period=10s successThreshold=1 failureThreshold=3
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-85g88 (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   True 
    Initialized                 True 
    Ready                       True 
    ContainersReady             True 
    PodScheduled                True 
  Volumes:
    kube-api-access-85g88:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  Node-Selectors:              <none>
  Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                               node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
  Events:
    Type    Reason     Age   From               Message
    ----    ------     ----  ----               -------
    Normal  Scheduled  6s    default-scheduler  Successfully assigned default/db-0 to node02
    Normal  Pulling    6s    kubelet            spec.containers{db}: Pulling image "redis"
    Normal  Pulled     6s    kubelet            spec.containers{db}: Successfully pulled image "redis" in 302ms (302ms including waiting). Image size: 45369936 bytes.
    Normal  Created    6s    kubelet            spec.containers{db}: Container created
    Normal  Started    6s    kubelet            spec.containers{db}: Container started
  $ kubectl get pods -l app=db --show-labels | sed 's/controller-revision-hash=[a-z0-9-]*/controller-revision-hash=X/'
  NAME   READY   STATUS    RESTARTS   AGE   LABELS
  db-0   1/1     Running   0          6s    app=db,apps.kubernetes.io/pod-index=0,controller-revision-hash=X,statefulset.kubernetes.io/pod-name=db-0
  db-1   1/1     Running   0          6s    app=db,apps.kubernetes.io/pod-index=1,controller-revision-hash=X,statefulset.kubernetes.io/pod-name=db-1
  $ kubectl get controllerrevisions
  NAME            CONTROLLER            REVISION   AGE
  db-794754b85c   statefulset.apps/db   1          6s
