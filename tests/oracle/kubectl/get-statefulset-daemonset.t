Columns of stateful sets and daemon sets
  $ kubectl get ds -A
  NAMESPACE     NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE
  kube-system   kube-proxy   4         4         4       4            4           kubernetes.io/os=linux   4m48s
  $ kubectl get ds -n kube-system -o wide
  NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE     CONTAINERS   IMAGES                               SELECTOR
  kube-proxy   4         4         4       4            4           kubernetes.io/os=linux   4m48s   kube-proxy   registry.k8s.io/kube-proxy:v1.37.2   k8s-app=kube-proxy
  $ kubectl get ds kube-proxy -n kube-system --show-labels
  NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE     LABELS
  kube-proxy   4         4         4       4            4           kubernetes.io/os=linux   4m48s   k8s-app=kube-proxy
  $ kubectl get ds kube-proxy -n kube-system -o jsonpath='{.status.desiredNumberScheduled} {.status.numberReady} {.spec.updateStrategy.type}{"\n"}'
  4 4 RollingUpdate
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 1
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {containers: [{name: c, image: redis}]}
  > EOF
  statefulset.apps/db created
  @settle
  $ kubectl get sts
  NAME   READY   AGE
  db     1/1     4s
  $ kubectl get sts -o wide
  NAME   READY   AGE   CONTAINERS   IMAGES
  db     1/1     4s    c            redis
  $ kubectl get sts db -o yaml | sed -n '/^spec/,/^status/p'
  spec:
    persistentVolumeClaimRetentionPolicy:
      whenDeleted: Retain
      whenScaled: Retain
    podManagementPolicy: OrderedReady
    replicas: 1
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: db
    serviceName: db
    template:
      metadata:
        labels:
          app: db
      spec:
        containers:
        - image: redis
          imagePullPolicy: Always
          name: c
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Always
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
    updateStrategy:
      rollingUpdate:
        maxUnavailable: 1
        partition: 0
      type: RollingUpdate
  status:
  $ kubectl get sts,pods --show-labels --no-headers | awk '{print $1,$2,$NF}' | sed 's/controller-revision-hash=db-[0-9a-z]*/HASH/'
  statefulset.apps/db 1/1 <none>
  pod/db-0 1/1 app=db,apps.kubernetes.io/pod-index=0,HASH,statefulset.kubernetes.io/pod-name=db-0
  $ kubectl get controllerrevisions --no-headers | awk '{print $2,$3}'
  statefulset.apps/db 1
  $ kubectl get pod db-0 -o jsonpath='{.spec.hostname} {.spec.subdomain}{"\n"}'
  db-0 db
  $ kubectl delete sts db
  statefulset.apps "db" deleted from default namespace
