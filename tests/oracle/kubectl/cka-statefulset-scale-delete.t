Exercise: a stateful set is scaled, a pod of it goes, and all of it
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Service
  > metadata: {name: db}
  > spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   serviceName: db
  >   podManagementPolicy: Parallel
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: redis}]}
  > EOF
  service/db created
  statefulset.apps/db created
  $ kubectl scale sts db --replicas=3
  statefulset.apps/db scaled
  @settle
  $ kubectl get sts,pods
  NAME                  READY   AGE
  statefulset.apps/db   3/3     5s
  
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-0   1/1     Running   0          5s
  pod/db-1   1/1     Running   0          5s
  pod/db-2   1/1     Running   0          5s
  $ kubectl delete pod db-1
  pod "db-1" deleted from default namespace
  @settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          10s
  db-1   1/1     Running   0          4s
  db-2   1/1     Running   0          10s
  $ kubectl describe sts db | grep -v Created
  Name:                   db
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 12:25:45 +0000
  Selector:               app=db
  Labels:                 <none>
  Annotations:            <none>
  Service Name:           db
  Pod Management Policy:  Parallel
  Replicas:               3 desired | 3 total
  Update Strategy:        RollingUpdate
    Partition:            0
    MaxUnavailable:       1
  Persistent Volume Claim Retention Policy:
    WhenDeleted:  Retain
    WhenScaled:   Retain
  Pods Status:    3 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=db
    Containers:
     c:
      Image:         redis
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Volume Claims:     <none>
  Events:
    Type    Reason            Age               From                    Message
    ----    ------            ----              ----                    -------
    Normal  SuccessfulCreate  10s               statefulset-controller  Create Pod db-0 in StatefulSet db successful
    Normal  SuccessfulCreate  10s               statefulset-controller  Create Pod db-2 in StatefulSet db successful
    Normal  SuccessfulCreate  4s (x2 over 10s)  statefulset-controller  Create Pod db-1 in StatefulSet db successful
  $ kubectl get endpointslices -l kubernetes.io/service-name=db -o jsonpath='{.items[0].endpoints[*].hostname}{"\n"}' | tr ' ' '\n' | sort
  db-0
  db-1
  db-2
  $ kubectl delete sts db --cascade=orphan
  statefulset.apps "db" deleted from default namespace
  $ kubectl get pods -o name
  pod/db-0
  pod/db-1
  pod/db-2
  $ kubectl delete pods -l app=db
  pod "db-0" deleted from default namespace
  pod "db-1" deleted from default namespace
  pod "db-2" deleted from default namespace
