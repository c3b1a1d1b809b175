Scaling where the namespace, or the nodes, do not let it
  $ kubectl create ns small
  namespace/small created
  $ kubectl create quota pods --hard=pods=2 -n small
  resourcequota/pods created
  $ kubectl create deployment web --image=nginx --replicas=1 -n small
  deployment.apps/web created
  @settle
  $ kubectl scale deploy web --replicas=4 -n small
  deployment.apps/web scaled
  @settle
  $ kubectl get deploy,rs -n small --no-headers | awk '{print $2,$3,$4}'
  2/4 2 2
  4 2 2
  $ kubectl get quota -n small
  NAME   REQUEST     LIMIT   AGE
  pods   pods: 2/2           10s
  $ kubectl get deploy web -n small -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  Progressing=True NewReplicaSetAvailable
  Available=False MinimumReplicasUnavailable
  ReplicaFailure=True FailedCreate
  $ kubectl describe deploy web -n small | sed -n '/^Conditions/,/^OldReplica/p'
  Conditions:
    Type             Status  Reason
    ----             ------  ------
    Progressing      True    NewReplicaSetAvailable
    Available        False   MinimumReplicasUnavailable
    ReplicaFailure   True    FailedCreate
  OldReplicaSets:    <none>
  $ kubectl get events -n small --field-selector reason=FailedCreate -o jsonpath='{.items[0].message}{"\n"}' | sed 's/web-[0-9a-z-]*/POD/g'
  Error creating: pods "POD" is forbidden: exceeded quota: pods, requested: pods=1, used: pods=2, limited: pods=2
  $ kubectl scale deploy web --replicas=2 -n small
  deployment.apps/web scaled
  @settle
  $ kubectl get deploy web -n small
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           13s
  $ kubectl rollout status deploy web -n small --timeout=5s
  deployment "web" successfully rolled out
  $ kubectl delete ns small
  namespace "small" deleted
