cordon, uncordon, drain with what is in the way
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ kubectl run bare --image=nginx --overrides='{"spec":{"nodeName":"node02"}}'
  pod/bare created
  @settle
  $ kubectl cordon node02 node03
  node/node02 cordoned
  node/node03 cordoned
  $ kubectl get nodes --no-headers | awk '{print $1,$2}'
  controlplane Ready
  node01 Ready
  node02 Ready,SchedulingDisabled
  node03 Ready,SchedulingDisabled
  $ kubectl drain node02 --ignore-daemonsets 2>&1 | grep -v evict | sed 's/kube-proxy-[a-z0-9]*/kube-proxy/'
  node/node02 already cordoned
  error: unable to drain node "node02" due to error: cannot delete Pods that declare no controller (use --force to override): default/bare, continuing command...
  There are pending nodes to be drained:
   node02
  cannot delete Pods that declare no controller (use --force to override): default/bare
  $ kubectl drain node02 --ignore-daemonsets --force --dry-run=client 2>&1 | grep -v web- | sed 's/kube-proxy-[a-z0-9]*/kube-proxy/'
  node/node02 already cordoned (dry run)
  Warning: deleting Pods that declare no controller: default/bare; ignoring DaemonSet-managed Pods: kube-system/kube-proxy
  evicting pod default/bare (dry run)
  evicting pod kube-system/coredns-559f6c778d-zk6m6 (dry run)
  node/node02 drained (dry run)
  $ kubectl drain node02 --ignore-daemonsets --force --grace-period=1 2>&1 | grep -v web- | sed 's/kube-proxy-[a-z0-9]*/kube-proxy/'
  node/node02 already cordoned
  Warning: deleting Pods that declare no controller: default/bare; ignoring DaemonSet-managed Pods: kube-system/kube-proxy
  evicting pod kube-system/coredns-559f6c778d-zk6m6
  evicting pod default/bare
  pod/bare evicted
  pod/coredns-559f6c778d-zk6m6 evicted
  node/node02 drained
  @settle
  $ kubectl get pods --no-headers | awk '{print $2,$3}'
  1/1 Running
  1/1 Running
  $ kubectl get pod bare
  ! Error from server (NotFound): pods "bare" not found
  [1]
  $ kubectl get nodes -o custom-columns=N:.metadata.name,U:.spec.unschedulable
  N              U
  controlplane   <none>
  node01         <none>
  node02         true
  node03         true
  $ kubectl uncordon node02 node03
  node/node02 uncordoned
  node/node03 uncordoned
  $ kubectl uncordon --all
  ! error: unknown flag: --all
  ! See 'kubectl uncordon --help' for usage.
  [1]
  $ kubectl get events --field-selector involvedObject.name=node02,involvedObject.kind=Node --sort-by=.metadata.resourceVersion -o custom-columns=R:.reason --no-headers | tail -2
  NodeNotSchedulable
