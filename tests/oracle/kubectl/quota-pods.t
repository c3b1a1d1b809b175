A quota of pods and what is said when it is full
  $ kubectl create quota q --hard=pods=1
  resourcequota/q created
  @settle
  $ kubectl run a --image=nginx
  pod/a created
  $ kubectl run b --image=nginx
  ! Error from server (Forbidden): pods "b" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1
  [1]
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl get quota q
  NAME   REQUEST     LIMIT   AGE
  q      pods: 1/1           12s
  $ kubectl describe deploy web | sed -n '/^Conditions/,/^Events/p'
  Conditions:
    Type             Status  Reason
    ----             ------  ------
    Progressing      True    NewReplicaSetCreated
    Available        False   MinimumReplicasUnavailable
    ReplicaFailure   True    FailedCreate
  OldReplicaSets:    <none>
  NewReplicaSet:     web-5fc9f4bf66 (0/2 replicas created)
  Events:
  $ kubectl get rs -l app=web --no-headers | tr -s ' ' | cut -d' ' -f2-4
  2 0 0
  $ kubectl delete pod a --now
  pod "a" deleted from default namespace
  $ kubectl patch quota q -p '{"spec":{"hard":{"pods":"3"}}}'
  resourcequota/q patched
  @wait 25
  @settle
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           37s
  $ kubectl get quota q
  NAME   REQUEST     LIMIT   AGE
  q      pods: 2/3           42s
  $ kubectl create quota c --hard=requests.cpu=1
  resourcequota/c created
  $ kubectl run d --image=nginx
  ! Error from server (Forbidden): pods "d" is forbidden: failed quota: c: must specify requests.cpu for: d
  [1]
