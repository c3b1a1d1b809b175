describe of disruption budgets
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create pdb min --selector=app=web --min-available=50%
  poddisruptionbudget.policy/min created
  $ kubectl create pdb max --selector=app=web --max-unavailable=1
  poddisruptionbudget.policy/max created
  @settle
  $ kubectl describe pdb min
  Name:           min
  Namespace:      default
  Min available:  50%
  Selector:       app=web
  Status:
      Allowed disruptions:  0
      Current:              0
      Desired:              0
      Total:                0
  Events:
    Type    Reason  Age              From               Message
    ----    ------  ----             ----               -------
    Normal  NoPods  3s (x2 over 3s)  controllermanager  No matching pods found
  $ kubectl describe pdb max
  Name:             max
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
  $ kubectl get pdb -o wide
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  max    N/A             1                 0                     4s
  min    50%             N/A               0                     4s
  $ kubectl get pdb min -o yaml | sed -n '/^spec/,$p'
  spec:
    minAvailable: 50%
    selector:
      matchLabels:
        app: web
  status:
    conditions:
    - lastTransitionTime: "2026-11-28T11:41:35Z"
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
  $ kubectl patch pdb min -p '{"spec":{"minAvailable":2}}'
  poddisruptionbudget.policy/min patched
  @settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  max    N/A             1                 0                     7s
  min    2               N/A               0                     7s
  $ kubectl delete pdb --all
  poddisruptionbudget.policy "max" deleted from default namespace
  poddisruptionbudget.policy "min" deleted from default namespace
