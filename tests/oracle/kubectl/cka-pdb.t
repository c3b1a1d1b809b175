Exercise: a disruption budget counts

  $ kubectl create deployment web --image=nginx --replicas=3
  deployment.apps/web created
  $ kubectl create pdb web --selector=app=web --min-available=2
  poddisruptionbudget.policy/web created
  @settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    2               N/A               1                     4s
  $ kubectl describe pdb web
  Name:           web
  Namespace:      default
  Min available:  2
  Selector:       app=web
  Status:
      Allowed disruptions:  1
      Current:              3
      Desired:              2
      Total:                3
  Events:                   <none>
  $ kubectl get pdb web -o jsonpath='{.status.conditions[0].reason} {.status.expectedPods}{"\n"}'
  SufficientPods 3
  $ kubectl scale deploy web --replicas=2
  deployment.apps/web scaled
  @settle
  $ kubectl get pdb web
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    2               N/A               0                     9s
  $ kubectl patch pdb web -p '{"spec":{"maxUnavailable":1}}'
  ! The PodDisruptionBudget "web" is invalid: spec: Invalid value: {"MinAvailable":2,"Selector":{"matchLabels":{"app":"web"}},"MaxUnavailable":1,"UnhealthyPodEvictionPolicy":null}: minAvailable and maxUnavailable cannot be both set
  [1]
  $ kubectl patch pdb web --type=merge -p '{"spec":{"minAvailable":"50%"}}'
  poddisruptionbudget.policy/web patched
  @settle
  $ kubectl get pdb web
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  web    50%             N/A               1                     12s
  $ kubectl create pdb all --selector=app=none --max-unavailable=1
  poddisruptionbudget.policy/all created
  @settle
  $ kubectl get pdb
  NAME   MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  all    N/A             1                 0                     5s
  web    50%             N/A               1                     17s
  $ kubectl describe pdb all
  Name:             all
  Namespace:        default
  Max unavailable:  1
  Selector:         app=none
  Status:
      Allowed disruptions:  0
      Current:              0
      Desired:              0
      Total:                0
  Events:
    Type    Reason  Age              From               Message
    ----    ------  ----             ----               -------
    Normal  NoPods  5s (x2 over 5s)  controllermanager  No matching pods found
