scale: several, from a file, with conditions, of a job and a stateful set
  $ kubectl create deployment a --image=nginx --replicas=0
  deployment.apps/a created
  $ kubectl create deployment b --image=nginx --replicas=0
  deployment.apps/b created
  $ kubectl scale deployment a b --replicas=0
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl scale deployment a none b --replicas=0
  deployment.apps/a scaled
  deployment.apps/b scaled
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl scale deploy --all --replicas=0
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl scale deploy -l app=a --replicas=0
  deployment.apps/a scaled
  $ kubectl scale deploy -l app=zzz --replicas=0
  ! error: no objects passed to scale
  [1]
  $ kubectl scale deploy/a deploy/b --replicas=0 --current-replicas=0
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl scale deploy/a --replicas=0 -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      deployment.kubernetes.io/revision: "1"
    creationTimestamp: "2026-11-28T03:57:18Z"
    generation: 1
    labels:
      app: a
    name: a
    namespace: default
    resourceVersion: "12472"
    uid: d39772f2-1c04-48c6-83e3-968d2fc18e8a
  spec:
    progressDeadlineSeconds: 600
    replicas: 0
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: a
    strategy:
      rollingUpdate:
        maxSurge: 25%
        maxUnavailable: 25%
      type: RollingUpdate
    template:
      metadata:
        labels:
          app: a
      spec:
        containers:
        - image: nginx
          imagePullPolicy: Always
          name: nginx
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Always
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status:
    conditions:
    - lastTransitionTime: "2026-11-28T03:57:19Z"
      lastUpdateTime: "2026-11-28T03:57:19Z"
      message: Deployment has minimum availability.
      reason: MinimumReplicasAvailable
      status: "True"
      type: Available
    - lastTransitionTime: "2026-11-28T03:57:18Z"
      lastUpdateTime: "2026-11-28T03:57:19Z"
      message: ReplicaSet "a-8d87b9f87" has successfully progressed.
      reason: NewReplicaSetAvailable
      status: "True"
      type: Progressing
    observedGeneration: 1
    terminatingReplicas: 0
  $ kubectl scale deploy/a --replicas=0 -o name
  deployment.apps/a
  $ kubectl scale deploy/a --replicas=1 --dry-run=client
  deployment.apps/a scaled (dry run)
  $ kubectl scale deploy/a --replicas=1 --dry-run=server
  deployment.apps/a scaled (server dry run)
  $ kubectl scale node node01 --replicas=1
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl scale cm kube-root-ca.crt --replicas=1
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl scale widget x --replicas=1
  ! error: the server doesn't have a resource type "widget"
  [1]
  $ kubectl scale job x --replicas=2
  ! Error from server (NotFound): jobs.batch "x" not found
  [1]
  $ kubectl scale deploy a --replicas=0 --timeout=5
  ! error: invalid argument "5" for "--timeout" flag: time: missing unit in duration "5"
  ! See 'kubectl scale --help' for usage.
  [1]
