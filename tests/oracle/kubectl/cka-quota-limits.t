Exercise: a namespace whose quota is used up
  $ kubectl create ns team
  namespace/team created
  $ kubectl create quota q --hard=pods=2,configmaps=3,count/services=1 -n team
  resourcequota/q created
  $ kubectl create deployment web --image=nginx --replicas=3 -n team
  deployment.apps/web created
  @settle
  $ kubectl get deploy,rs,pods -n team --no-headers | awk '{print $2,$3,$4}'
  2/3 2 2
  3 2 2
  1/1 Running 0
  1/1 Running 0
  $ kubectl get quota q -n team
  NAME   REQUEST                                           LIMIT   AGE
  q      configmaps: 1/3, count/services: 0/1, pods: 2/2           8s
  $ kubectl describe rs -n team | grep -E 'Warning' | tail -1 | sed 's/.*Error creating/Error creating/;s/web-[a-z0-9-]*/web/g'
  Error creating: pods "web" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2
  $ kubectl get deploy web -n team -o jsonpath='{range .status.conditions[*]}{.type}={.status}:{.reason}{"\n"}{end}'
  Available=False:MinimumReplicasUnavailable
  ReplicaFailure=True:FailedCreate
  Progressing=True:ReplicaSetUpdated
  $ kubectl create cm a -n team; kubectl create cm b -n team; kubectl create cm c -n team
  configmap/a created
  configmap/b created
  ! error: failed to create configmap: configmaps "c" is forbidden: exceeded quota: q, requested: configmaps=1, used: configmaps=3, limited: configmaps=3
  [1]
  $ kubectl expose deploy web --port=80 -n team
  service/web exposed
  $ kubectl create svc clusterip other --tcp=80 -n team
  ! error: failed to create ClusterIP service: services "other" is forbidden: exceeded quota: q, requested: count/services=1, used: count/services=1, limited: count/services=1
  [1]
  $ kubectl describe quota -n team
  Name:           q
  Namespace:      team
  Resource        Used  Hard
  --------        ----  ----
  configmaps      3     3
  count/services  1     1
  pods            2     2
  $ kubectl delete ns team
  namespace "team" deleted
  $ kubectl get ns team
  ! Error from server (NotFound): namespaces "team" not found
  [1]
