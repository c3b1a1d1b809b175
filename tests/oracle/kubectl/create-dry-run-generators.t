What the generators write
  $ kubectl create namespace dev --dry-run=client -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    name: dev
  spec: {}
  status: {}
  $ kubectl create quota q --hard=cpu=1,memory=1Gi,pods=2 --scopes=BestEffort --dry-run=client -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    name: q
  spec:
    hard:
      cpu: "1"
      memory: 1Gi
      pods: "2"
    scopes:
    - BestEffort
  status: {}
  $ kubectl create pdb p --selector=app=web --min-available=50% --dry-run=client -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    name: p
  spec:
    minAvailable: 50%
    selector:
      matchLabels:
        app: web
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create priorityclass high --value=1000 --global-default=true --description="high one" --preemption-policy=Never --dry-run=client -o yaml
  apiVersion: scheduling.k8s.io/v1
  description: high one
  globalDefault: true
  kind: PriorityClass
  metadata:
    name: high
  preemptionPolicy: Never
  value: 1000
  $ kubectl create role r --verb=get,list --verb=watch --resource=pods,deployments.apps --resource-name=a --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: r
  rules:
  - apiGroups:
    - ""
    resourceNames:
    - a
    resources:
    - pods
    verbs:
    - get
    - list
    - watch
  - apiGroups:
    - apps
    resourceNames:
    - a
    resources:
    - deployments
    verbs:
    - get
    - list
    - watch
  $ kubectl create clusterrole c --verb=get --non-resource-url=/healthz/* --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: c
  rules:
  - nonResourceURLs:
    - /healthz/*
    verbs:
    - get
  $ kubectl create clusterrole agg --aggregation-rule=rbac.example.com/aggregate=true --dry-run=client -o yaml
  aggregationRule:
    clusterRoleSelectors:
    - matchLabels:
        rbac.example.com/aggregate: "true"
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: agg
  rules: null
  $ kubectl create clusterrolebinding crb --clusterrole=view --group=devs --serviceaccount=dev:robot --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    name: crb
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: view
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: devs
  - kind: ServiceAccount
    name: robot
    namespace: dev
  $ kubectl create sa robot --dry-run=client -o yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: robot
  $ kubectl create token default --duration=10m --dry-run=client
  ! error: unknown flag: --dry-run
  ! See 'kubectl create token --help' for usage.
  [1]
  $ kubectl create ingress i --class=nginx --rule='a.example.com/x*=svc:80,tls=cert' --rule=/y=other:http --default-backend=def:8080 --annotation=a=b --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    annotations:
      a: b
    name: i
  spec:
    defaultBackend:
      service:
        name: def
        port:
          number: 8080
    ingressClassName: nginx
    rules:
    - host: a.example.com
      http:
        paths:
        - backend:
            service:
              name: svc
              port:
                number: 80
          path: /x
          pathType: Prefix
    - http:
        paths:
        - backend:
            service:
              name: other
              port:
                name: http
          path: /y
          pathType: Exact
    tls:
    - hosts:
      - a.example.com
      secretName: cert
  status:
    loadBalancer: {}
  $ kubectl create job j --image=busybox --dry-run=client -o yaml -- sh -c 'echo hi'
  apiVersion: batch/v1
  kind: Job
  metadata:
    name: j
  spec:
    template:
      metadata: {}
      spec:
        containers:
        - command:
          - sh
          - -c
          - echo hi
          image: busybox
          name: j
          resources: {}
        restartPolicy: Never
  status: {}
  $ kubectl create cronjob cj --image=busybox --schedule='*/5 * * * *' --restart=Never --dry-run=client -o yaml -- date
  apiVersion: batch/v1
  kind: CronJob
  metadata:
    name: cj
  spec:
    jobTemplate:
      metadata:
        name: cj
      spec:
        template:
          metadata: {}
          spec:
            containers:
            - command:
              - date
              image: busybox
              name: cj
              resources: {}
            restartPolicy: Never
    schedule: '*/5 * * * *'
  status: {}
  $ kubectl create deployment d --image=nginx --image=redis:7 --replicas=2 --port=80 --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 2
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx
          name: nginx
          ports:
          - containerPort: 80
          resources: {}
        - image: redis:7
          name: redis
          resources: {}
  status: {}
  $ kubectl create svc externalname e --external-name=example.com --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: e
    name: e
  spec:
    externalName: example.com
    selector:
      app: e
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl create svc loadbalancer l --tcp=80:8080 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: l
    name: l
  spec:
    ports:
    - name: 80-8080
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: l
    type: LoadBalancer
  status:
    loadBalancer: {}
  $ kubectl create secret tls t --cert=no.crt --key=no.key
  ! error: Cannot read file no.crt, open no.crt: no such file or directory
  [1]
  $ kubectl create configmap c --from-literal=b=2 --from-literal=a=1 --dry-run=client -o json
  {
      "kind": "ConfigMap",
      "apiVersion": "v1",
      "metadata": {
          "name": "c"
      },
      "data": {
          "a": "1",
          "b": "2"
      }
  }
