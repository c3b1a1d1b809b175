drain: selectors, dry run, pods of one label, grace
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl run solo --image=busybox --overrides='{"spec":{"nodeName":"node02","terminationGracePeriodSeconds":1,"volumes":[{"name":"v","emptyDir":{}}]}}' -- sleep 3600
  pod/solo created
  @settle
  $ kubectl drain node02 --ignore-daemonsets --force
  node/node02 cordoned
  ! error: unable to drain node "node02" due to error: cannot delete Pods with local storage (use --delete-emptydir-data to override): default/solo, continuing command...
  ! There are pending nodes to be drained:
  !  node02
  ! cannot delete Pods with local storage (use --delete-emptydir-data to override): default/solo
  [1]
  $ kubectl drain node02 --ignore-daemonsets --force --delete-emptydir-data --dry-run=client | grep -v web-
  node/node02 already cordoned (dry run)
  evicting pod default/solo (dry run)
  node/node02 drained (dry run)
  ! Warning: deleting Pods that declare no controller: default/solo; ignoring DaemonSet-managed Pods: kube-system/kube-proxy-xpwpf
  $ kubectl get node node02
  NAME     STATUS                     ROLES    AGE     VERSION
  node02   Ready,SchedulingDisabled   <none>   3m25s   v1.37.2
  $ kubectl drain node02 --ignore-daemonsets --pod-selector=run=solo --force --delete-emptydir-data
  node/node02 already cordoned
  evicting pod default/solo
  pod/solo evicted
  node/node02 drained
  ! Warning: deleting Pods that declare no controller: default/solo
  $ kubectl get pod solo
  ! Error from server (NotFound): pods "solo" not found
  [1]
  $ kubectl uncordon node02
  node/node02 uncordoned
  $ kubectl drain -l kubernetes.io/hostname=node03 --ignore-daemonsets --dry-run=server | grep -v web-
  node/node03 cordoned (server dry run)
  evicting pod kube-system/coredns-559f6c778d-njsbp (server dry run)
  node/node03 drained (server dry run)
  ! Warning: ignoring DaemonSet-managed Pods: kube-system/kube-proxy-jb5cs
  $ kubectl drain node01 node99 --ignore-daemonsets --dry-run=client | grep -v web-
  ! Error from server (NotFound): nodes "node99" not found
  [1]
  $ kubectl drain
  ! error: USAGE: drain NODE [flags]
  ! See 'kubectl drain -h' for help and examples
  [1]
  $ kubectl drain node01 -l a=b
  ! error: cannot specify both a node name and a --selector option
  ! See 'kubectl drain -h' for help and examples
  [1]
  $ kubectl uncordon -l kubernetes.io/os=linux
  node/controlplane already uncordoned
  node/node01 already uncordoned
  node/node02 already uncordoned
  node/node03 already uncordoned
  $ kubectl cordon -l none=none
  $ kubectl drain node01 --timeout=x
  ! error: invalid argument "x" for "--timeout" flag: time: invalid duration "x"
  ! See 'kubectl drain --help' for usage.
  [1]
  $ kubectl drain node01 --grace-period=a
  ! error: invalid argument "a" for "--grace-period" flag: strconv.ParseInt: parsing "a": invalid syntax
  ! See 'kubectl drain --help' for usage.
  [1]
