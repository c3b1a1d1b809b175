--dry-run=server shows what the server fills in, kind by kind
  $ kubectl create cronjob c --image=busybox --schedule='* * * * *' --dry-run=server -o yaml -- date
  apiVersion: batch/v1
  kind: CronJob
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    generation: 1
    name: c
    namespace: default
    uid: a67a01cd-ffeb-4026-bb9f-17f5174fe086
  spec:
    concurrencyPolicy: Allow
    failedJobsHistoryLimit: 1
    jobTemplate:
      metadata:
        name: c
      spec:
        template:
          metadata: {}
          spec:
            containers:
            - command:
              - date
              image: busybox
              imagePullPolicy: Always
              name: c
              resources: {}
              terminationMessagePath: /dev/termination-log
              terminationMessagePolicy: File
            dnsPolicy: ClusterFirst
            restartPolicy: OnFailure
            schedulerName: default-scheduler
            securityContext: {}
            terminationGracePeriodSeconds: 30
    schedule: '* * * * *'
    successfulJobsHistoryLimit: 3
    suspend: false
  status: {}
  $ kubectl create ingress i --rule='a.example.com/x=web:80' --dry-run=server -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    generation: 1
    name: i
    namespace: default
    uid: 655dc608-78dc-412e-936d-b1963c224416
  spec:
    rules:
    - host: a.example.com
      http:
        paths:
        - backend:
            service:
              name: web
              port:
                number: 80
          path: /x
          pathType: Exact
  status:
    loadBalancer: {}
  $ kubectl create quota q --hard=pods=2 --dry-run=server -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    name: q
    namespace: default
    uid: 0f9a8e7e-81e3-4fba-abb3-3a3993a6cc51
  spec:
    hard:
      pods: "2"
  status: {}
  $ kubectl create pdb p --selector=app=web --min-available=1 --dry-run=server -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    generation: 1
    name: p
    namespace: default
    uid: 4d4feadc-825e-40c9-bd00-7cc4c73e881c
  spec:
    minAvailable: 1
    selector:
      matchLabels:
        app: web
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create role r --verb=get --resource=pods --dry-run=server -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    name: r
    namespace: default
    uid: 0e65e49a-b3bd-4941-81d0-3fab92319e2b
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    verbs:
    - get
  $ kubectl create clusterrolebinding b --clusterrole=view --user=ann --dry-run=server -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    name: b
    uid: 43c07efe-3590-4da0-bd1a-0f209f82e657
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: view
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: ann
  $ kubectl create priorityclass p --value=5 --dry-run=server -o yaml
  apiVersion: scheduling.k8s.io/v1
  kind: PriorityClass
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    generation: 1
    name: p
    uid: 9533604e-51f0-4f56-862c-52ce7cfcee77
  preemptionPolicy: PreemptLowerPriority
  value: 5
  $ kubectl create svc externalname e --external-name=x.example.com --dry-run=server -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    labels:
      app: e
    name: e
    namespace: default
    uid: 3e254361-acc5-4d46-9852-1498e7578b7f
  spec:
    externalName: x.example.com
    selector:
      app: e
    sessionAffinity: None
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl create secret generic s --from-literal=a=b --dry-run=server -o yaml
  apiVersion: v1
  data:
    a: Yg==
  kind: Secret
  metadata:
    creationTimestamp: "2026-11-28T16:19:14Z"
    name: s
    namespace: default
    uid: 5f4cfe76-4db2-4c33-8d94-3bb44eed7beb
  type: Opaque
  $ kubectl create sa bot --dry-run=server -o yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    creationTimestamp: "2026-11-28T16:19:15Z"
    name: bot
    namespace: default
    uid: e8c552e0-8395-4bd8-804d-9c57926f73a2
  $ kubectl create ns n --dry-run=server -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    creationTimestamp: "2026-11-28T16:19:15Z"
    labels:
      kubernetes.io/metadata.name: "n"
    name: "n"
    uid: ee3ffa5a-25c1-43b6-b413-5e5357b53be6
  spec:
    finalizers:
    - kubernetes
  status:
    phase: Active
