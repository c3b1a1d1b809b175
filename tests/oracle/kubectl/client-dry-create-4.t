What the generators make without a server
  $ kubectl create role r --verb=get,list --resource=pods --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: r
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    verbs:
    - get
    - list
  $ kubectl create role r --verb=get --verb=list --resource=pods,deployments.apps --resource-name=a --resource-name=b --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: r
  rules:
  - apiGroups:
    - ""
    resourceNames:
    - a
    - b
    resources:
    - pods
    verbs:
    - get
    - list
  - apiGroups:
    - apps
    resourceNames:
    - a
    - b
    resources:
    - deployments
    verbs:
    - get
    - list
  $ kubectl create role r --verb=get --dry-run=client -o yaml
  ! error: at least one resource must be specified
  [1]
  $ kubectl create role r --resource=pods --dry-run=client -o yaml
  ! error: at least one verb must be specified
  [1]
  $ kubectl create role r --verb=get --resource=pods/log --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: r
  rules:
  - apiGroups:
    - ""
    resources:
    - pods/log
    verbs:
    - get
  $ kubectl create clusterrole r --verb=get --non-resource-url=/logs/* --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: r
  rules:
  - nonResourceURLs:
    - /logs/*
    verbs:
    - get
  $ kubectl create clusterrole r --verb=get --non-resource-url=logs --dry-run=client -o yaml
  ! error: nonResourceURL should start with /
  [1]
  $ kubectl create clusterrole r --aggregation-rule=a=b,c=d --dry-run=client -o yaml
  aggregationRule:
    clusterRoleSelectors:
    - matchLabels:
        a: b
        c: d
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: r
  rules: null
  $ kubectl create clusterrole r --aggregation-rule=a=b --verb=get --dry-run=client -o yaml
  ! error: aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames
  [1]
  $ kubectl create clusterrole r --verb=get --dry-run=client -o yaml
  ! error: one of resource or nonResourceURL must be specified
  [1]
  $ kubectl create rolebinding r --role=a --user=b --group=c --serviceaccount=d:e --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    name: r
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: Role
    name: a
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: b
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: c
  - kind: ServiceAccount
    name: e
    namespace: d
  $ kubectl create rolebinding r --clusterrole=a --role=b --dry-run=client -o yaml
  ! error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding r --dry-run=client -o yaml
  ! error: exactly one of clusterrole or role must be specified
  [1]
  $ kubectl create rolebinding r --role=a --serviceaccount=d --dry-run=client -o yaml
  ! error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl create rolebinding r --role=a --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    name: r
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: Role
    name: a
  $ kubectl create clusterrolebinding r --clusterrole=a --user=b --user=c --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata:
    name: r
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: ClusterRole
    name: a
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: b
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: c
  $ kubectl create clusterrolebinding r --dry-run=client -o yaml
  ! error: required flag(s) "clusterrole" not set
  [1]
  $ kubectl create quota q --hard=cpu=1,memory=2Gi --dry-run=client -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    name: q
  spec:
    hard:
      cpu: "1"
      memory: 2Gi
  status: {}
  $ kubectl create quota q --hard=cpu --dry-run=client -o yaml
  ! error: Invalid argument syntax cpu, expected <resource>=<value>
  [1]
  $ kubectl create quota q --hard=cpu=x --dry-run=client -o yaml
  ! error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl create quota q --scopes=BestEffort,Terminating --dry-run=client -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    name: q
  spec:
    scopes:
    - BestEffort
    - Terminating
  status: {}
  $ kubectl create quota q --dry-run=client -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    name: q
  spec: {}
  status: {}
  $ kubectl create pdb p --selector=a=b --min-available=1 --dry-run=client -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    name: p
  spec:
    minAvailable: 1
    selector:
      matchLabels:
        a: b
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create pdb p --selector=a=b --max-unavailable=50% --dry-run=client -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    name: p
  spec:
    maxUnavailable: 50%
    selector:
      matchLabels:
        a: b
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create pdb p --selector='a in (b,c)' --min-available=50% --dry-run=client -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    name: p
  spec:
    minAvailable: 50%
    selector:
      matchExpressions:
      - key: a
        operator: In
        values:
        - b
        - c
  status:
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
  $ kubectl create pdb p --min-available=1 --dry-run=client -o yaml
  ! error: a selector must be specified
  [1]
  $ kubectl create pdb p --selector=a=b --dry-run=client -o yaml
  ! error: one of min-available or max-unavailable must be specified
  [1]
  $ kubectl create pdb p --selector=a=b --min-available=1 --max-unavailable=1 --dry-run=client -o yaml
  ! error: min-available and max-unavailable cannot be both specified
  [1]
  $ kubectl create priorityclass p --value=1000 --description='high one' --dry-run=client -o yaml
  apiVersion: scheduling.k8s.io/v1
  description: high one
  kind: PriorityClass
  metadata:
    name: p
  preemptionPolicy: PreemptLowerPriority
  value: 1000
  $ kubectl create priorityclass p --value=1000 --global-default --preemption-policy=Never --dry-run=client -o yaml
  apiVersion: scheduling.k8s.io/v1
  globalDefault: true
  kind: PriorityClass
  metadata:
    name: p
  preemptionPolicy: Never
  value: 1000
  $ kubectl create priorityclass p --value=x --dry-run=client -o yaml
  ! error: invalid argument "x" for "--value" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl create priorityclass --help' for usage.
  [1]
  $ kubectl create priorityclass p --preemption-policy=Maybe --dry-run=client -o yaml
  apiVersion: scheduling.k8s.io/v1
  kind: PriorityClass
  metadata:
    name: p
  preemptionPolicy: Maybe
  value: 0
  $ kubectl create ingress i --rule=foo.com/bar=svc:80 --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: i
  spec:
    rules:
    - host: foo.com
      http:
        paths:
        - backend:
            service:
              name: svc
              port:
                number: 80
          path: /bar
          pathType: Exact
  status:
    loadBalancer: {}
  $ kubectl create ingress i --rule='foo.com/*=svc:http,tls=sec' --class=nginx --annotation=a=b --default-backend=d:90 --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    annotations:
      a: b
    name: i
  spec:
    defaultBackend:
      service:
        name: d
        port:
          number: 90
    ingressClassName: nginx
    rules:
    - host: foo.com
      http:
        paths:
        - backend:
            service:
              name: svc
              port:
                name: http
          path: /
          pathType: Prefix
    tls:
    - hosts:
      - foo.com
      secretName: sec
  status:
    loadBalancer: {}
  $ kubectl create ingress i --rule='foo.com/bar=svc' --dry-run=client -o yaml
  ! error: rule foo.com/bar=svc is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl create ingress i --dry-run=client -o yaml
  ! error: not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)
  [1]
  $ kubectl create ingress i --default-backend=d --dry-run=client -o yaml
  ! error: default-backend should be in format servicename:serviceport
  [1]
  $ kubectl create ingress i --rule='/=s:80' --rule='a.b/=s:80,tls' --rule='a.b/x=s:80' --dry-run=client -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: i
  spec:
    rules:
    - http:
        paths:
        - backend:
            service:
              name: s
              port:
                number: 80
          path: /
          pathType: Exact
    - host: a.b
      http:
        paths:
        - backend:
            service:
              name: s
              port:
                number: 80
          path: /
          pathType: Exact
        - backend:
            service:
              name: s
              port:
                number: 80
          path: /x
          pathType: Exact
    tls:
    - hosts:
      - a.b
  status:
    loadBalancer: {}
  $ kubectl create ns n --dry-run=client -o yaml
  apiVersion: v1
  kind: Namespace
  metadata:
    name: "n"
  spec: {}
  status: {}
  $ kubectl create ns --dry-run=client
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create namespace -h' for help and examples
  [1]
  $ kubectl create sa s -n x --dry-run=client -o yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    name: s
    namespace: x
  $ kubectl create sa --dry-run=client
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create serviceaccount -h' for help and examples
  [1]
