YAML of running workloads

  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  @settle
  $ kubectl get deploy web -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      deployment.kubernetes.io/revision: "1"
    creationTimestamp: "2026-11-28T09:28:56Z"
    generation: 1
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "971"
    uid: 6abb7ea6-c538-4ebd-9a45-bb539d01e52c
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
  status:
    availableReplicas: 1
    conditions:
    - lastTransitionTime: "2026-11-28T09:28:57Z"
      lastUpdateTime: "2026-11-28T09:28:57Z"
      message: Deployment has minimum availability.
      reason: MinimumReplicasAvailable
      status: "True"
      type: Available
    - lastTransitionTime: "2026-11-28T09:28:56Z"
      lastUpdateTime: "2026-11-28T09:28:57Z"
      message: ReplicaSet "web-5fc9f4bf66" has successfully progressed.
      reason: NewReplicaSetAvailable
      status: "True"
      type: Progressing
    observedGeneration: 1
    readyReplicas: 1
    replicas: 1
    terminatingReplicas: 0
    updatedReplicas: 1
  $ kubectl get rs -o yaml | sed -n '/^  spec/,$p'
    spec:
      replicas: 1
      selector:
        matchLabels:
          app: web
          pod-template-hash: 5fc9f4bf66
      template:
        metadata:
          labels:
            app: web
            pod-template-hash: 5fc9f4bf66
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
      availableReplicas: 1
      fullyLabeledReplicas: 1
      observedGeneration: 1
      readyReplicas: 1
      replicas: 1
      terminatingReplicas: 0
  kind: List
  metadata:
    resourceVersion: ""
  $ kubectl create job one --image=busybox -- true
  job.batch/one created
  @settle
  $ kubectl get job one -o yaml
  apiVersion: batch/v1
  kind: Job
  metadata:
    creationTimestamp: "2026-11-28T09:29:03Z"
    generation: 1
    labels:
      batch.kubernetes.io/controller-uid: 0eb87209-3cbc-48b8-a0ec-fcc511c6ed0d
      batch.kubernetes.io/job-name: one
      controller-uid: 0eb87209-3cbc-48b8-a0ec-fcc511c6ed0d
      job-name: one
    name: one
    namespace: default
    resourceVersion: "996"
    uid: 0eb87209-3cbc-48b8-a0ec-fcc511c6ed0d
  spec:
    backoffLimit: 6
    completionMode: NonIndexed
    completions: 1
    manualSelector: false
    parallelism: 1
    podReplacementPolicy: TerminatingOrFailed
    selector:
      matchLabels:
        batch.kubernetes.io/controller-uid: 0eb87209-3cbc-48b8-a0ec-fcc511c6ed0d
    suspend: false
    template:
      metadata:
        labels:
          batch.kubernetes.io/controller-uid: 0eb87209-3cbc-48b8-a0ec-fcc511c6ed0d
          batch.kubernetes.io/job-name: one
          controller-uid: 0eb87209-3cbc-48b8-a0ec-fcc511c6ed0d
          job-name: one
      spec:
        containers:
        - command:
          - "true"
          image: busybox
          imagePullPolicy: Always
          name: one
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Never
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status:
    completionTime: "2026-11-28T09:29:04Z"
    conditions:
    - lastProbeTime: "2026-11-28T09:29:04Z"
      lastTransitionTime: "2026-11-28T09:29:04Z"
      message: Reached expected number of succeeded pods
      reason: CompletionsReached
      status: "True"
      type: SuccessCriteriaMet
    - lastProbeTime: "2026-11-28T09:29:04Z"
      lastTransitionTime: "2026-11-28T09:29:04Z"
      message: Reached expected number of succeeded pods
      reason: CompletionsReached
      status: "True"
      type: Complete
    ready: 0
    startTime: "2026-11-28T09:29:03Z"
    succeeded: 1
    terminating: 0
    uncountedTerminatedPods: {}
  $ kubectl expose deploy web --port=80
  service/web exposed
  $ kubectl get svc web -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-28T09:29:08Z"
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "1010"
    uid: 15365f94-4694-43ff-a870-8b063f6c9f8f
  spec:
    clusterIP: 10.101.67.228
    clusterIPs:
    - 10.101.67.228
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      app: web
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl get ns default -o json
  {
      "apiVersion": "v1",
      "kind": "Namespace",
      "metadata": {
          "creationTimestamp": "2026-11-28T09:26:44Z",
          "labels": {
              "kubernetes.io/metadata.name": "default"
          },
          "name": "default",
          "resourceVersion": "7",
          "uid": "2a40aeaf-2579-41be-a7dd-233aa7c1f250"
      },
      "spec": {
          "finalizers": [
              "kubernetes"
          ]
      },
      "status": {
          "phase": "Active"
      }
  }
