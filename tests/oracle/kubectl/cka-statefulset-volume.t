Exercise: each pod of a stateful set has its own claim
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
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: redis, volumeMounts: [{name: data, mountPath: /data}]}]}
  >   volumeClaimTemplates:
  >   - metadata: {name: data}
  >     spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  > EOF
  statefulset.apps/db created
  @settle
  $ kubectl get sts,pvc,pods
  NAME                  READY   AGE
  statefulset.apps/db   0/2     4s
  
  NAME                              STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/data-db-0   Pending                                                     <unset>                 4s
  
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-0   0/1     Pending   0          4s
  $ kubectl describe pod db-0 | tail -4
  Events:
    Type     Reason            Age   From               Message
    ----     ------            ----  ----               -------
    Warning  FailedScheduling  3s    default-scheduler  0/4 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found
  $ for i in 0 1; do printf "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: d$i\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  hostPath: {path: /data/$i}\n" | kubectl apply -f -; done
  persistentvolume/d0 created
  persistentvolume/d1 created
  @wait 5
  @settle
  $ kubectl get pvc
  NAME        STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  data-db-0   Bound    d0       1Gi        RWO                           <unset>                 13s
  data-db-1   Bound    d1       1Gi        RWO                           <unset>                 5s
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          13s
  db-1   1/1     Running   0          5s
  $ kubectl describe sts db
  Name:                   db
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 19:03:01 +0000
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
     c:
      Image:        redis
      Port:         <none>
      Host Port:    <none>
      Environment:  <none>
      Mounts:
        /data from data (rw)
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Volume Claims:
    Name:          data
    StorageClass:  
    Labels:        <none>
    Annotations:   <none>
    Capacity:      1Gi
    Access Modes:  [ReadWriteOnce]
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  13s   statefulset-controller  Create Claim data-db-0 Pod db-0 in StatefulSet db success
    Normal  SuccessfulCreate  13s   statefulset-controller  Create Pod db-0 in StatefulSet db successful
    Normal  SuccessfulCreate  5s    statefulset-controller  Create Claim data-db-1 Pod db-1 in StatefulSet db success
    Normal  SuccessfulCreate  5s    statefulset-controller  Create Pod db-1 in StatefulSet db successful
  $ kubectl scale sts db --replicas=1
  statefulset.apps/db scaled
  @settle
  $ kubectl get pods,pvc
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-0   1/1     Running   0          17s
  
  NAME                              STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/data-db-0   Bound    d0       1Gi        RWO                           <unset>                 17s
  persistentvolumeclaim/data-db-1   Bound    d1       1Gi        RWO                           <unset>                 9s
  $ kubectl delete sts db
  statefulset.apps "db" deleted from default namespace
  $ kubectl get pvc -o name
  persistentvolumeclaim/data-db-0
  persistentvolumeclaim/data-db-1
