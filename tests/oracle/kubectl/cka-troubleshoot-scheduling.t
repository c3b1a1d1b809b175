Exercise: why is this pod pending
  $ cat > p.yaml <<X
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: big}
  > spec: {containers: [{name: c, image: nginx, resources: {requests: {cpu: "10", memory: 1Gi}}}]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: picky}
  > spec: {nodeSelector: {disk: ssd}, containers: [{name: c, image: nginx}]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: claims}
  > spec: {containers: [{name: c, image: nginx}], volumes: [{name: v, persistentVolumeClaim: {claimName: none}}]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: gated}
  > spec: {schedulingGates: [{name: example.com/wait}], containers: [{name: c, image: nginx}]}
  > X
  $ kubectl apply -f p.yaml
  pod/big created
  pod/picky created
  pod/claims created
  pod/gated created
  @settle
  $ kubectl get pods -o wide
  NAME     READY   STATUS            RESTARTS   AGE   IP       NODE     NOMINATED NODE   READINESS GATES
  big      0/1     Pending           0          4s    <none>   <none>   <none>           <none>
  claims   0/1     Pending           0          4s    <none>   <none>   <none>           <none>
  gated    0/1     SchedulingGated   0          4s    <none>   <none>   <none>           <none>
  picky    0/1     Pending           0          4s    <none>   <none>   <none>           <none>
  $ kubectl get events --field-selector reason=FailedScheduling -o custom-columns=P:.involvedObject.name,M:.message
  P        M
  big      0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  claims   0/4 nodes are available: persistentvolumeclaim "none" not found. not found
  picky    0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl describe pod big | tail -5
                               node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
  Events:
    Type     Reason            Age   From               Message
    ----     ------            ----  ----               -------
    Warning  FailedScheduling  4s    default-scheduler  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl label node node02 disk=ssd
  node/node02 labeled
  @settle
  $ kubectl get pod picky -o jsonpath='{.spec.nodeName}{"\n"}'
  node02
  $ kubectl describe pod gated | grep -A3 -E '^(Status|Conditions|Events)'
  Status:           Pending
  IP:               
  IPs:              <none>
  Containers:
  --
  Conditions:
    Type           Status
    PodScheduled   False 
  Volumes:
  --
  Events:                      <none>
  $ kubectl patch pod gated --type=json -p '[{"op":"remove","path":"/spec/schedulingGates"}]'
  pod/gated patched
  @settle
  $ kubectl get pods --field-selector status.phase=Running -o name
  pod/gated
  pod/picky
  $ kubectl delete -f p.yaml --now
  pod "big" deleted from default namespace
  pod "picky" deleted from default namespace
  pod "claims" deleted from default namespace
  pod "gated" deleted from default namespace
