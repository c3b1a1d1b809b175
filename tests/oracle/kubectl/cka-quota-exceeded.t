Exercise: a namespace that is full
  $ kubectl create ns small
  namespace/small created
  $ kubectl create quota q --hard=pods=2,configmaps=3,services=1 -n small
  resourcequota/q created
  @settle
  $ kubectl create deployment web --image=nginx --replicas=3 -n small
  deployment.apps/web created
  @settle
  $ kubectl get deploy,rs -n small
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   2/3     2            2           6s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   3         2         2       6s
  $ kubectl describe quota q -n small
  Name:       q
  Namespace:  small
  Resource    Used  Hard
  --------    ----  ----
  configmaps  1     3
  pods        2     2
  services    0     1
  $ kubectl get quota -n small
  NAME   REQUEST                                     LIMIT   AGE
  q      configmaps: 1/3, pods: 2/2, services: 0/1           10s
  $ kubectl get events -n small --field-selector reason=FailedCreate -o jsonpath='{.items[0].message}{"\n"}' | sed 's/web-[a-z0-9-]*/web-X/'
  Error creating: pods "web-X" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2
  $ kubectl create svc clusterip a --tcp=80 -n small
  service/a created
  $ kubectl create svc clusterip b --tcp=80 -n small
  ! error: failed to create ClusterIP service: services "b" is forbidden: exceeded quota: q, requested: services=1, used: services=1, limited: services=1
  [1]
  $ kubectl create cm a -n small; kubectl create cm b -n small; kubectl create cm c -n small
  configmap/a created
  configmap/b created
  ! error: failed to create configmap: configmaps "c" is forbidden: exceeded quota: q, requested: configmaps=1, used: configmaps=3, limited: configmaps=3
  [1]
  $ kubectl run x --image=nginx -n small
  ! Error from server (Forbidden): pods "x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2
  [1]
  $ kubectl describe deploy web -n small | sed -n '/^Conditions/,/^Old/p'
  Conditions:
    Type             Status  Reason
    ----             ------  ------
    Available        False   MinimumReplicasUnavailable
    ReplicaFailure   True    FailedCreate
    Progressing      True    ReplicaSetUpdated
  OldReplicaSets:    <none>
  $ kubectl delete ns small
  namespace "small" deleted
