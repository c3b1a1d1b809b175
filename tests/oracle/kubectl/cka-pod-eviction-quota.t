Exercise: a namespace whose quota is full
  $ kubectl create ns small
  namespace/small created
  $ kubectl create quota full --hard=pods=1,requests.cpu=200m -n small
  resourcequota/full created
  $ kubectl run one --image=nginx -n small
  ! Error from server (Forbidden): pods "one" is forbidden: failed quota: full: must specify requests.cpu for: one
  [1]
  $ kubectl run one --image=nginx -n small --overrides='{"spec":{"containers":[{"name":"one","image":"nginx","resources":{"requests":{"cpu":"100m"}}}]}}'
  pod/one created
  $ kubectl run two --image=nginx -n small --overrides='{"spec":{"containers":[{"name":"two","image":"nginx","resources":{"requests":{"cpu":"100m"}}}]}}'
  ! Error from server (Forbidden): pods "two" is forbidden: exceeded quota: full, requested: pods=1, used: pods=1, limited: pods=1
  [1]
  @settle
  $ kubectl describe quota full -n small
  Name:         full
  Namespace:    small
  Resource      Used  Hard
  --------      ----  ----
  pods          1     1
  requests.cpu  100m  200m
  $ kubectl get quota -n small -o jsonpath='{.items[0].status}{"\n"}'
  {"hard":{"pods":"1","requests.cpu":"200m"},"used":{"pods":"1","requests.cpu":"100m"}}
  $ kubectl patch quota full -n small -p '{"spec":{"hard":{"pods":"2"}}}'
  resourcequota/full patched
  @settle
  $ kubectl get quota -n small
  NAME   REQUEST                              LIMIT   AGE
  full   pods: 1/2, requests.cpu: 100m/200m           9s
  $ kubectl delete ns small
  namespace "small" deleted
