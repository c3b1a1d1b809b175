--dry-run=server: defaults are filled in, nothing is kept
  $ kubectl create deployment web --image=nginx --dry-run=server -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    creationTimestamp: "2026-11-28T03:49:17Z"
    generation: 1
    labels:
      app: web
    name: web
    namespace: default
    uid: df1c4161-9ef3-4284-a2ed-216864602dde
  spec:
    progressDeadlineSeconds: 600
    replicas: 1
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: web
    strategy:
      rollingUpdate:
        maxSurge: 25%
        maxUnavailable: 25%
      type: RollingUpdate
    template:
      metadata:
        labels:
          app: web
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
  status: {}
  $ kubectl create job j --image=busybox --dry-run=server -o yaml
  apiVersion: batch/v1
  kind: Job
  metadata:
    creationTimestamp: "2026-11-28T03:49:17Z"
    generation: 1
    labels:
      batch.kubernetes.io/controller-uid: b3f658f2-f80a-4346-876d-a6825b1dcf95
      batch.kubernetes.io/job-name: j
      controller-uid: b3f658f2-f80a-4346-876d-a6825b1dcf95
      job-name: j
    name: j
    namespace: default
    uid: b3f658f2-f80a-4346-876d-a6825b1dcf95
  spec:
    backoffLimit: 6
    completionMode: NonIndexed
    completions: 1
    manualSelector: false
    parallelism: 1
    podReplacementPolicy: TerminatingOrFailed
    selector:
      matchLabels:
        batch.kubernetes.io/controller-uid: b3f658f2-f80a-4346-876d-a6825b1dcf95
    suspend: false
    template:
      metadata:
        labels:
          batch.kubernetes.io/controller-uid: b3f658f2-f80a-4346-876d-a6825b1dcf95
          batch.kubernetes.io/job-name: j
          controller-uid: b3f658f2-f80a-4346-876d-a6825b1dcf95
          job-name: j
      spec:
        containers:
        - image: busybox
          imagePullPolicy: Always
          name: j
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Never
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status: {}
  $ kubectl create svc nodeport n --tcp=80:8080 --dry-run=server -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-28T03:49:17Z"
    labels:
      app: "n"
    name: "n"
    namespace: default
    uid: 50e3ca89-7b59-4687-a535-31eb1a1965e3
  spec:
    clusterIP: 10.96.0.0
    clusterIPs:
    - 10.96.0.0
    externalTrafficPolicy: Cluster
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - name: 80-8080
      nodePort: 32769
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: "n"
    sessionAffinity: None
    type: NodePort
  status:
    loadBalancer: {}
  $ kubectl create configmap c --from-literal=a=1 --dry-run=server
  configmap/c created (server dry run)
  $ kubectl create ns dev --dry-run=server
  namespace/dev created (server dry run)
  $ kubectl create sa robot --dry-run=server -o name
  serviceaccount/robot
  $ kubectl get deploy,job,cm,sa
  NAME                         DATA   AGE
  configmap/kube-root-ca.crt   1      34m
  
  NAME                     AGE
  serviceaccount/default   34m
  $ kubectl create deployment web --image=nginx --dry-run=maybe
  ! error: Invalid dry-run value (maybe). Must be "none", "server", or "client".
  [1]
  $ kubectl create deployment web --image=nginx --dry-run
  deployment.apps/web created (dry run)
  ! W1128 03:49:18.644520   23158 helpers.go:714] --dry-run is deprecated and can be replaced with --dry-run=client.
