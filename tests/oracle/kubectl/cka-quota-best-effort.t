Exercise: a quota for some pods only
  $ kubectl create ns q
  namespace/q created
  $ kubectl create quota best --hard=pods=1 --scopes=BestEffort -n q
  resourcequota/best created
  $ kubectl create quota other --hard=pods=2,limits.cpu=1 --scopes=NotBestEffort -n q
  resourcequota/other created
  @settle
  $ kubectl run a --image=nginx -n q --overrides='{"spec":{"nodeSelector":{"x":"y"}}}'
  pod/a created
  $ kubectl run b --image=nginx -n q
  ! Error from server (Forbidden): pods "b" is forbidden: exceeded quota: best, requested: pods=1, used: pods=1, limited: pods=1
  [1]
  $ kubectl run c --image=nginx -n q --overrides='{"spec":{"nodeSelector":{"x":"y"},"containers":[{"name":"c","image":"nginx","resources":{"limits":{"cpu":"600m"}}}]}}'
  pod/c created
  $ kubectl run d --image=nginx -n q --overrides='{"spec":{"containers":[{"name":"d","image":"nginx","resources":{"limits":{"cpu":"600m"}}}]}}'
  ! Error from server (Forbidden): pods "d" is forbidden: exceeded quota: other, requested: limits.cpu=600m, used: limits.cpu=600m, limited: limits.cpu=1
  [1]
  $ kubectl run e --image=nginx -n q --overrides='{"spec":{"containers":[{"name":"e","image":"nginx","resources":{"requests":{"cpu":"100m"}}}]}}'
  ! Error from server (Forbidden): pods "e" is forbidden: failed quota: other: must specify limits.cpu for: e
  [1]
  @settle
  $ kubectl get quota -n q
  NAME    REQUEST     LIMIT                AGE
  best    pods: 1/1                        8s
  other   pods: 1/2   limits.cpu: 600m/1   8s
  $ kubectl describe quota -n q
  Name:       best
  Namespace:  q
  Scopes:     BestEffort
   * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.
  Resource  Used  Hard
  --------  ----  ----
  pods      1     1
  
  
  Name:       other
  Namespace:  q
  Scopes:     NotBestEffort
   * Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service.
  Resource    Used  Hard
  --------    ----  ----
  limits.cpu  600m  1
  pods        1     2
  $ kubectl describe ns q
  Name:         q
  Labels:       kubernetes.io/metadata.name=q
  Annotations:  <none>
  Status:       Active
  
  Resource Quotas
    Name:    best
    Scopes:  BestEffort
    * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.
    Resource  Used  Hard
    --------  ---   ---
    pods      1     1
    Name:     other
    Scopes:   NotBestEffort
    * Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service.
    Resource    Used  Hard
    --------    ---   ---
    limits.cpu  600m  1
    pods        1     2
  
  No LimitRange resource.
  $ kubectl delete pod a -n q --force
  pod "a" force deleted from q namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  @settle
  $ kubectl get quota best -n q -o jsonpath='{.status.used}{"\n"}'
  {"pods":"0"}
  $ kubectl delete ns q
  namespace "q" deleted
