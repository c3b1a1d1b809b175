The whole of a deployment and of its replica set as YAML
  $ kubectl create deployment web --image=nginx --replicas=0 --port=80
  deployment.apps/web created
  @settle
  $ kubectl get deploy web -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      deployment.kubernetes.io/revision: "1"
    creationTimestamp: "2026-11-28T19:06:00Z"
    generation: 1
    labels:
      app: web
    name: web
    namespace: default
    resourceVersion: "795"
    uid: abf15e85-3dec-4248-abe2-dccfb77d119c
  spec:
    progressDeadlineSeconds: 600
    replicas: 0
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
          ports:
          - containerPort: 80
            protocol: TCP
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
    - lastTransitionTime: "2026-11-28T19:06:00Z"
      lastUpdateTime: "2026-11-28T19:06:00Z"
      message: Deployment has minimum availability.
      reason: MinimumReplicasAvailable
      status: "True"
      type: Available
    - lastTransitionTime: "2026-11-28T19:06:00Z"
      lastUpdateTime: "2026-11-28T19:06:00Z"
      message: ReplicaSet "web-7b45cc55bc" has successfully progressed.
      reason: NewReplicaSetAvailable
      status: "True"
      type: Progressing
    observedGeneration: 1
    terminatingReplicas: 0
  $ kubectl get rs -l app=web -o yaml
  apiVersion: v1
  items:
  - apiVersion: apps/v1
    kind: ReplicaSet
    metadata:
      annotations:
        deployment.kubernetes.io/desired-replicas: "0"
        deployment.kubernetes.io/max-replicas: "0"
        deployment.kubernetes.io/revision: "1"
      creationTimestamp: "2026-11-28T19:06:00Z"
      generation: 1
      labels:
        app: web
        pod-template-hash: 7b45cc55bc
      name: web-7b45cc55bc
      namespace: default
      ownerReferences:
      - apiVersion: apps/v1
        blockOwnerDeletion: true
        controller: true
        kind: Deployment
        name: web
        uid: abf15e85-3dec-4248-abe2-dccfb77d119c
      resourceVersion: "794"
      uid: 3abd355e-de2a-403c-a6a1-44367d16913b
    spec:
      replicas: 0
      selector:
        matchLabels:
          app: web
          pod-template-hash: 7b45cc55bc
      template:
        metadata:
          labels:
            app: web
            pod-template-hash: 7b45cc55bc
        spec:
          containers:
          - image: nginx
            imagePullPolicy: Always
            name: nginx
            ports:
            - containerPort: 80
              protocol: TCP
            resources: {}
            terminationMessagePath: /dev/termination-log
            terminationMessagePolicy: File
          dnsPolicy: ClusterFirst
          restartPolicy: Always
          schedulerName: default-scheduler
          securityContext: {}
          terminationGracePeriodSeconds: 30
    status:
      observedGeneration: 1
      replicas: 0
      terminatingReplicas: 0
  kind: List
  metadata:
    resourceVersion: ""
