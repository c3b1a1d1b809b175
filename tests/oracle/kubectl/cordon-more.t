cordon by selector, and pods that then find no place
  $ kubectl cordon node01
  node/node01 cordoned
  $ kubectl cordon node01 node02
  node/node01 already cordoned
  node/node02 cordoned
  $ kubectl cordon -l kubernetes.io/hostname=node03
  node/node03 cordoned
  $ kubectl get nodes
  NAME           STATUS                     ROLES           AGE   VERSION
  controlplane   Ready                      control-plane   98s   v1.37.2
  node01         Ready,SchedulingDisabled   <none>          98s   v1.37.2
  node02         Ready,SchedulingDisabled   <none>          97s   v1.37.2
  node03         Ready,SchedulingDisabled   <none>          97s   v1.37.2
  $ kubectl run web --image=nginx
  pod/web created
  @settle
  $ kubectl get events --field-selector involvedObject.name=web -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) were unschedulable. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl describe node node01 | grep -E '^(Taints|Unschedulable)'
  Taints:             node.kubernetes.io/unschedulable:NoSchedule
  Unschedulable:      true
  $ kubectl uncordon node03
  node/node03 uncordoned
  @settle
  $ kubectl get pod web -o wide --no-headers | awk '{print $3,$7}'
  Running node03
  $ kubectl uncordon node01 node02 node03
  node/node01 uncordoned
  node/node02 uncordoned
  node/node03 already uncordoned
  $ kubectl cordon node09
  ! Error from server (NotFound): nodes "node09" not found
  [1]
  $ kubectl cordon
  ! error: USAGE: cordon NODE [flags]
  ! See 'kubectl cordon -h' for help and examples
  [1]
  $ kubectl get node node01 -o jsonpath='{.spec.unschedulable}{.spec.taints}{"\n"}'
  
