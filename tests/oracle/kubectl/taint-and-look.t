taint: what nodes show, and pods that stay pending
  $ kubectl taint nodes node01 node02 node03 team=red:NoSchedule
  node/node01 tainted
  node/node02 tainted
  node/node03 tainted
  $ kubectl get nodes -o custom-columns=NAME:.metadata.name,TAINT:.spec.taints[*].key,EFFECT:.spec.taints[*].effect
  NAME           TAINT                                   EFFECT
  controlplane   node-role.kubernetes.io/control-plane   NoSchedule
  node01         team                                    NoSchedule
  node02         team                                    NoSchedule
  node03         team                                    NoSchedule
  $ kubectl run a --image=nginx
  pod/a created
  @settle
  $ kubectl get pod a
  NAME   READY   STATUS    RESTARTS   AGE
  a      0/1     Pending   0          4s
  $ kubectl describe pod a | tail -3
    Type     Reason            Age   From               Message
    ----     ------            ----  ----               -------
    Warning  FailedScheduling  4s    default-scheduler  0/4 nodes are available: 4 node(s) had untolerated taint(s). preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl run b --image=nginx --overrides='{"spec":{"tolerations":[{"key":"team","operator":"Exists"}]}}'
  pod/b created
  @settle
  $ kubectl get pod b
  NAME   READY   STATUS    RESTARTS   AGE
  b      1/1     Running   0          4s
  $ kubectl taint nodes node03 team:NoSchedule-
  node/node03 untainted
  @settle
  $ kubectl get pod a -o jsonpath='{.spec.nodeName}{"\n"}'
  node03
  $ kubectl taint nodes --all team-
  node/node01 untainted
  node/node02 untainted
  ! taint "team" not found
  ! taint "team" not found
  [1]
  $ kubectl describe node controlplane | grep Taints
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  $ kubectl taint nodes controlplane node-role.kubernetes.io/control-plane:NoSchedule
  ! error: node controlplane already has node-role.kubernetes.io/control-plane taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint nodes controlplane node-role.kubernetes.io/control-plane-
  node/controlplane untainted
  $ kubectl taint nodes controlplane node-role.kubernetes.io/control-plane=:NoSchedule
  node/controlplane tainted
