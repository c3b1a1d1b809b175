Roles, bindings, claims and policies as YAML
  $ kubectl create role r --verb=get,list --resource=pods,deployments.apps --resource-name=x
  role.rbac.authorization.k8s.io/r created
  $ kubectl create rolebinding rb --role=r --user=ann --group=devs --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/rb created
  $ kubectl create pdb p --selector=app=web --max-unavailable=1
  poddisruptionbudget.policy/p created
  $ kubectl create quota q --hard=pods=3
  resourcequota/q created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: c}
  > spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  > EOF
  persistentvolumeclaim/c created
  @settle
  $ kubectl get role r -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    creationTimestamp: "2026-11-28T19:06:32Z"
    name: r
    namespace: default
    resourceVersion: "887"
    uid: 850662c5-4a62-476b-9b37-a4240ce108c7
  rules:
  - apiGroups:
    - ""
    resourceNames:
    - x
    resources:
    - pods
    verbs:
    - get
    - list
  - apiGroups:
    - apps
    resourceNames:
    - x
    resources:
    - deployments
    verbs:
    - get
    - list
  $ kubectl get rolebinding rb -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata:
    creationTimestamp: "2026-11-28T19:06:33Z"
    name: rb
    namespace: default
    resourceVersion: "889"
    uid: ea4c373c-bd16-4fa6-93ca-95b6fd70ad9c
  roleRef:
    apiGroup: rbac.authorization.k8s.io
    kind: Role
    name: r
  subjects:
  - apiGroup: rbac.authorization.k8s.io
    kind: User
    name: ann
  - apiGroup: rbac.authorization.k8s.io
    kind: Group
    name: devs
  - kind: ServiceAccount
    name: robot
    namespace: default
  $ kubectl get pdb p -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    creationTimestamp: "2026-11-28T19:06:33Z"
    generation: 1
    name: p
    namespace: default
    resourceVersion: "891"
    uid: 1d6f7878-c3df-4a93-8658-22e3ce775c9d
  spec:
    maxUnavailable: 1
    selector:
      matchLabels:
        app: web
  status:
    conditions:
    - lastTransitionTime: "2026-11-28T19:06:33Z"
      message: ""
      observedGeneration: 1
      reason: InsufficientPods
      status: "False"
      type: DisruptionAllowed
    currentHealthy: 0
    desiredHealthy: 0
    disruptionsAllowed: 0
    expectedPods: 0
    observedGeneration: 1
  $ kubectl get quota q -o yaml
  apiVersion: v1
  kind: ResourceQuota
  metadata:
    creationTimestamp: "2026-11-28T19:06:33Z"
    name: q
    namespace: default
    resourceVersion: "895"
    uid: 9893620d-50f1-4657-b16d-83207d488be2
  spec:
    hard:
      pods: "3"
  status:
    hard:
      pods: "3"
    used:
      pods: "0"
  $ kubectl get pvc c -o yaml
  apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"annotations":{},"name":"c","namespace":"default"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"1Gi"}}}}
    creationTimestamp: "2026-11-28T19:06:33Z"
    finalizers:
    - kubernetes.io/pvc-protection
    name: c
    namespace: default
    resourceVersion: "897"
    uid: e0ec5e1c-376d-4fbd-9de9-25c9d4599c7c
  spec:
    accessModes:
    - ReadWriteOnce
    resources:
      requests:
        storage: 1Gi
    volumeMode: Filesystem
  status:
    phase: Pending
  $ kubectl describe pdb p
  Name:             p
  Namespace:        default
  Max unavailable:  1
  Selector:         app=web
  Status:
      Allowed disruptions:  0
      Current:              0
      Desired:              0
      Total:                0
  Events:
    Type    Reason  Age              From               Message
    ----    ------  ----             ----               -------
    Normal  NoPods  4s (x2 over 4s)  controllermanager  No matching pods found
