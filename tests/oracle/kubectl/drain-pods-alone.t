drain and pods that nobody looks after
  $ kubectl run alone --image=nginx --overrides='{"spec":{"nodeName":"node01","terminationGracePeriodSeconds":1}}'
  pod/alone created
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl drain node01
  node/node01 cordoned
  ! error: unable to drain node "node01" due to error: [cannot delete Pods that declare no controller (use --force to override): default/alone, cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/kube-proxy-8x7qv], continuing command...
  ! There are pending nodes to be drained:
  !  node01
  ! cannot delete Pods that declare no controller (use --force to override): default/alone
  ! cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/kube-proxy-8x7qv
  [1]
  $ kubectl drain node01 --ignore-daemonsets
  node/node01 already cordoned
  ! error: unable to drain node "node01" due to error: cannot delete Pods that declare no controller (use --force to override): default/alone, continuing command...
  ! There are pending nodes to be drained:
  !  node01
  ! cannot delete Pods that declare no controller (use --force to override): default/alone
  [1]
  $ kubectl get node node01
  NAME     STATUS                     ROLES    AGE     VERSION
  node01   Ready,SchedulingDisabled   <none>   2m48s   v1.37.2
  $ kubectl drain node01 --ignore-daemonsets --force | grep -v web- | sed 's/kube-proxy-[a-z0-9]*/kube-proxy/'
  node/node01 already cordoned
  evicting pod kube-system/coredns-559f6c778d-f98mz
  evicting pod default/alone
  pod/alone evicted
  pod/coredns-559f6c778d-f98mz evicted
  node/node01 drained
  ! Warning: deleting Pods that declare no controller: default/alone; ignoring DaemonSet-managed Pods: kube-system/kube-proxy-8x7qv
  @settle
  $ kubectl get pods --no-headers | awk '{print $2,$3}'
  1/1 Running
  1/1 Running
  $ kubectl get pod alone
  ! Error from server (NotFound): pods "alone" not found
  [1]
  $ kubectl uncordon node01
  node/node01 uncordoned
  $ kubectl drain node09
  ! Error from server (NotFound): nodes "node09" not found
  [1]
