describe of quotas, limits, budgets, classes
  $ cat > p.yaml <<X
  > apiVersion: v1
  > kind: LimitRange
  > metadata: {name: lims}
  > spec:
  >   limits:
  >   - {type: Container, max: {cpu: 2, memory: 1Gi}, min: {cpu: 50m}, default: {cpu: 500m}, defaultRequest: {cpu: 200m}, maxLimitRequestRatio: {cpu: 10}}
  >   - {type: Pod, max: {cpu: 4}}
  >   - {type: PersistentVolumeClaim, min: {storage: 1Gi}, max: {storage: 10Gi}}
  > ---
  > apiVersion: v1
  > kind: ResourceQuota
  > metadata: {name: q}
  > spec: {hard: {pods: 10, requests.cpu: 2, requests.memory: 2Gi, limits.cpu: 4, services: 5, configmaps: 10, count/deployments.apps: 3}}
  > ---
  > apiVersion: v1
  > kind: ResourceQuota
  > metadata: {name: best}
  > spec: {hard: {pods: 3}, scopes: [BestEffort]}
  > ---
  > apiVersion: policy/v1
  > kind: PodDisruptionBudget
  > metadata: {name: pdb}
  > spec: {maxUnavailable: 25%, selector: {matchLabels: {app: web}}}
  > ---
  > apiVersion: scheduling.k8s.io/v1
  > kind: PriorityClass
  > metadata: {name: high}
  > value: 1000
  > description: for important things
  > preemptionPolicy: Never
  > X
  $ kubectl apply -f p.yaml
  limitrange/lims created
  resourcequota/q created
  resourcequota/best created
  poddisruptionbudget.policy/pdb created
  priorityclass.scheduling.k8s.io/high created
  @settle
  $ kubectl describe limitrange lims
  Name:                  lims
  Namespace:             default
  Type                   Resource  Min  Max   Default Request  Default Limit  Max Limit/Request Ratio
  ----                   --------  ---  ---   ---------------  -------------  -----------------------
  Container              cpu       50m  2     200m             500m           10
  Container              memory    -    1Gi   1Gi              1Gi            -
  Pod                    cpu       -    4     -                -              -
  PersistentVolumeClaim  storage   1Gi  10Gi  -                -              -
  $ kubectl describe quota
  Name:       best
  Namespace:  default
  Scopes:     BestEffort
   * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.
  Resource  Used  Hard
  --------  ----  ----
  pods      0     3
  
  
  Name:                   q
  Namespace:              default
  Resource                Used  Hard
  --------                ----  ----
  configmaps              1     10
  count/deployments.apps  0     3
  limits.cpu              0     4
  pods                    0     10
  requests.cpu            0     2
  requests.memory         0     2Gi
  services                1     5
  $ kubectl describe pdb pdb
  Name:             pdb
  Namespace:        default
  Max unavailable:  25%
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
  $ kubectl describe priorityclass high
  Name:              high
  Value:             1000
  GlobalDefault:     false
  PreemptionPolicy:  Never
  Description:       for important things
  Annotations:       kubectl.kubernetes.io/last-applied-configuration={"apiVersion":"scheduling.k8s.io/v1","description":"for important things","kind":"PriorityClass","metadata":{"annotations":{},"name":"high"},"preemptionPolicy":"Never","value":1000}
  
  Events:  <none>
  $ kubectl describe ns default
  Name:         default
  Labels:       kubernetes.io/metadata.name=default
  Annotations:  <none>
  Status:       Active
  
  Resource Quotas
    Name:    best
    Scopes:  BestEffort
    * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.
    Resource                Used  Hard
    --------                ---   ---
    pods                    0     3
    Name:                   q
    Resource                Used  Hard
    --------                ---   ---
    configmaps              1     10
    count/deployments.apps  0     3
    limits.cpu              0     4
    pods                    0     10
    requests.cpu            0     2
    requests.memory         0     2Gi
    services                1     5
  
  Resource Limits
   Type                   Resource  Min  Max   Default Request  Default Limit  Max Limit/Request Ratio
   ----                   --------  ---  ---   ---------------  -------------  -----------------------
   Container              cpu       50m  2     200m             500m           10
   Container              memory    -    1Gi   1Gi              1Gi            -
   Pod                    cpu       -    4     -                -              -
   PersistentVolumeClaim  storage   1Gi  10Gi  -                -              -
  $ kubectl get limitrange,quota,pdb
  NAME              CREATED AT
  limitrange/lims   2026-11-28T03:48:05Z
  
  NAME                 REQUEST                                                                                                               LIMIT             AGE
  resourcequota/best   pods: 0/3                                                                                                                               5s
  resourcequota/q      configmaps: 1/10, count/deployments.apps: 0/3, pods: 0/10, requests.cpu: 0/2, requests.memory: 0/2Gi, services: 1/5   limits.cpu: 0/4   5s
  
  NAME                             MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  poddisruptionbudget.policy/pdb   N/A             25%               0                     5s
  $ kubectl get quota q -o wide
  NAME   REQUEST                                                                                                               LIMIT             AGE
  q      configmaps: 1/10, count/deployments.apps: 0/3, pods: 0/10, requests.cpu: 0/2, requests.memory: 0/2Gi, services: 1/5   limits.cpu: 0/4   5s
  $ kubectl get pdb pdb -o yaml
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"annotations":{},"name":"pdb","namespace":"default"},"spec":{"maxUnavailable":"25%","selector":{"matchLabels":{"app":"web"}}}}
    creationTimestamp: "2026-11-28T03:48:05Z"
    generation: 1
    name: pdb
    namespace: default
    resourceVersion: "10491"
    uid: dafa0424-ba9f-4bb3-8188-1851e6fa08ca
  spec:
    maxUnavailable: 25%
    selector:
      matchLabels:
        app: web
  status:
    conditions:
    - lastTransitionTime: "2026-11-28T03:48:05Z"
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
  $ kubectl get priorityclass high -o wide
  NAME   VALUE   GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY
  high   1000    false            5s    Never
  $ kubectl run x --image=nginx --dry-run=server -o jsonpath='{.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"500m","memory":"1Gi"},"requests":{"cpu":"200m","memory":"1Gi"}}
  $ kubectl run x --image=nginx --dry-run=server --overrides='{"spec":{"containers":[{"name":"x","image":"nginx","resources":{"limits":{"cpu":"3"},"requests":{"cpu":"20m"}}}]}}'
  ! Error from server (Forbidden): pods "x" is forbidden: [minimum cpu usage per Container is 50m, but request is 20m, maximum cpu usage per Container is 2, but limit is 3, cpu max limit to request ratio per Container is 10, but provided ratio is 150.000000]
  [1]
  $ kubectl create deployment d --image=nginx --replicas=0
  deployment.apps/d created
  $ kubectl create cm a; kubectl create cm b
  configmap/a created
  configmap/b created
