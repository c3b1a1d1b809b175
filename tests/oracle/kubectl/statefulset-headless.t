A stateful set behind a headless service
  $ cat > s.yaml <<X
  > apiVersion: v1
  > kind: Service
  > metadata: {name: db}
  > spec: {clusterIP: None, selector: {app: db}, ports: [{port: 80}]}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 2
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: nginx}]}
  > X
  $ kubectl apply -f s.yaml
  service/db created
  statefulset.apps/db created
  $ kubectl rollout status sts/db
  Waiting for 2 pods to be ready...
  Waiting for 1 pods to be ready...
  Waiting for 1 pods to be ready...
  partitioned roll out complete: 2 new pods have been updated...
  @settle
  $ kubectl get sts,pods -o wide
  NAME                  READY   AGE   CONTAINERS   IMAGES
  statefulset.apps/db   2/2     6s    c            nginx
  
  NAME       READY   STATUS    RESTARTS   AGE   IP            NODE     NOMINATED NODE   READINESS GATES
  pod/db-0   1/1     Running   0          6s    10.244.1.78   node01   <none>           <none>
  pod/db-1   1/1     Running   0          5s    10.244.2.64   node02   <none>           <none>
  $ kubectl describe sts db
  Name:                   db
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 03:57:59 +0000
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
      Image:         nginx
      Port:          <none>
      Host Port:     <none>
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
    Normal  SuccessfulCreate  5s    statefulset-controller  Create Pod db-1 in StatefulSet db successful
  $ kubectl get ep db
  NAME   ENDPOINTS                       AGE
  db     10.244.1.78:80,10.244.2.64:80   6s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslices -l kubernetes.io/service-name=db
  NAME       ADDRESSTYPE   PORTS   ENDPOINTS                 AGE
  db-dtmb7   IPv4          80      10.244.1.78,10.244.2.64   6s
  $ kubectl describe svc db
  Name:                     db
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=db
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       None
  IPs:                      None
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  Endpoints:                10.244.1.78:80,10.244.2.64:80
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get pod db-0 -o jsonpath='{.metadata.labels}{.spec.hostname}{.spec.subdomain}{"\n"}'
  {"app":"db","apps.kubernetes.io/pod-index":"0","controller-revision-hash":"db-5f846c478b","statefulset.kubernetes.io/pod-name":"db-0"}db-0db
  $ kubectl scale sts db --replicas=1
  statefulset.apps/db scaled
  @settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  db-0   1/1     Running   0          12s
  $ kubectl delete pod db-0
  pod "db-0" deleted from default namespace
  @settle
  $ kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=R:.reason,M:.message
  R                  M
  SuccessfulCreate   Create Pod db-0 in StatefulSet db successful
  SuccessfulCreate   Create Pod db-1 in StatefulSet db successful
  SuccessfulDelete   Delete Pod db-1 in StatefulSet db successful
  $ kubectl delete sts db --cascade=orphan
  statefulset.apps "db" deleted from default namespace
  $ kubectl get pods -o name
  pod/db-0
