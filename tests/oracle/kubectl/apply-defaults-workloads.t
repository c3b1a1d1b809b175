What the server fills in: a stateful set, a daemon set, a job
  $ cat > t.yaml <<EOF
  >   selector: {matchLabels: {app: x}}
  >   template:
  >     metadata: {labels: {app: x}}
  >     spec: {containers: [{name: c, image: nginx}]}
  > EOF
  $ (printf 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: x}\nspec:\n  serviceName: x\n'; cat t.yaml) > sts.yaml; kubectl apply -f sts.yaml --dry-run=server -o yaml | sed -n '/^spec/,$p'
  spec:
    persistentVolumeClaimRetentionPolicy:
      whenDeleted: Retain
      whenScaled: Retain
    podManagementPolicy: OrderedReady
    replicas: 1
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: x
    serviceName: x
    template:
      metadata:
        labels:
          app: x
      spec:
        containers:
        - image: nginx
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
    availableReplicas: 0
    replicas: 0
  $ (printf 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: x}\nspec:\n'; cat t.yaml) > ds.yaml; kubectl apply -f ds.yaml --dry-run=server -o yaml | sed -n '/^spec/,$p'
  spec:
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: x
    template:
      metadata:
        labels:
          app: x
      spec:
        containers:
        - image: nginx
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
        maxSurge: 0
        maxUnavailable: 1
      type: RollingUpdate
  status:
    currentNumberScheduled: 0
    desiredNumberScheduled: 0
    numberMisscheduled: 0
    numberReady: 0
  $ (printf 'apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {name: x}\nspec:\n'; cat t.yaml) > rs.yaml; kubectl apply -f rs.yaml --dry-run=server -o yaml | sed -n '/^spec/,$p'
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: x
    template:
      metadata:
        labels:
          app: x
      spec:
        containers:
        - image: nginx
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
  status:
    replicas: 0
  $ (printf 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec:\n  strategy: {rollingUpdate: {maxSurge: 2}}\n'; cat t.yaml) > d.yaml; kubectl apply -f d.yaml --dry-run=server -o yaml | sed -n '/^spec/,/template/p'
  spec:
    progressDeadlineSeconds: 600
    replicas: 1
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: x
    strategy:
      rollingUpdate:
        maxSurge: 2
        maxUnavailable: 25%
      type: RollingUpdate
    template:
  $ sed 's/kind: DaemonSet/kind: Deployment/; s/app: x}$/app: y}/' ds.yaml | kubectl apply -f - --dry-run=server
  deployment.apps/x created (server dry run)
  $ printf 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {spec: {containers: [{name: c, image: busybox}]}}}\n' | kubectl apply -f - --dry-run=server
  ! The Job "j" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ printf 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\nspec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: x}}\n' | kubectl apply -f - --dry-run=server -o yaml | sed -n '/^spec/,$p'
  spec:
    maxReplicas: 3
    metrics:
    - resource:
        name: cpu
        target:
          averageUtilization: 80
          type: Utilization
      type: Resource
    minReplicas: 1
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: x
  status:
    currentMetrics: null
    desiredReplicas: 0
  $ printf 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: n}\nspec: {podSelector: {}, egress: [{ports: [{port: 53}]}]}\n' | kubectl apply -f - --dry-run=server -o yaml | sed -n '/^spec/,$p'
  ! error: unable to decode "STDIN": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string
  $ printf 'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: v}\nspec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], nfs: {server: x, path: /}}\n' | kubectl apply -f - --dry-run=server -o yaml | sed -n '/^spec/,$p'
  spec:
    accessModes:
    - ReadWriteOnce
    capacity:
      storage: 1Gi
    nfs:
      path: /
      server: x
    persistentVolumeReclaimPolicy: Retain
    volumeMode: Filesystem
  status:
    lastPhaseTransitionTime: "2026-11-28T16:16:00Z"
    phase: Pending
  $ printf 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: s}\nprovisioner: x.example.com/y\n' | kubectl apply -f - --dry-run=server -o yaml | sed -n '/^provisioner/,$p'
  provisioner: x.example.com/y
  reclaimPolicy: Delete
  volumeBindingMode: Immediate
