drain and cordon: flags and mistakes
  $ kubectl drain
  ! error: USAGE: drain NODE [flags]
  ! See 'kubectl drain -h' for help and examples
  [1]
  $ kubectl drain none
  ! Error from server (NotFound): nodes "none" not found
  [1]
  $ kubectl drain node01
  node/node01 cordoned
  ! error: unable to drain node "node01" due to error: cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/kube-proxy-mcjxq, continuing command...
  ! There are pending nodes to be drained:
  !  node01
  ! cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): kube-system/kube-proxy-mcjxq
  [1]
  $ kubectl uncordon node01
  node/node01 uncordoned
  $ kubectl cordon node01 node02
  node/node01 cordoned
  node/node02 cordoned
  $ kubectl cordon node01
  node/node01 already cordoned
  $ kubectl uncordon node01 node02 none
  ! Error from server (NotFound): nodes "none" not found
  [1]
  $ kubectl cordon -l kubernetes.io/hostname=node03
  node/node03 cordoned
  $ kubectl uncordon -l a=b
  $ kubectl cordon node01 -l a=b
  ! error: cannot specify both a node name and a --selector option
  ! See 'kubectl cordon -h' for help and examples
  [1]
  $ kubectl cordon
  ! error: USAGE: cordon NODE [flags]
  ! See 'kubectl cordon -h' for help and examples
  [1]
  $ kubectl uncordon node03
  node/node03 uncordoned
  $ kubectl cordon node01 --dry-run=client
  node/node01 already cordoned (dry run)
  $ kubectl drain node01 --ignore-daemonsets --dry-run=client
  node/node01 already cordoned (dry run)
  node/node01 drained (dry run)
  ! Warning: ignoring DaemonSet-managed Pods: kube-system/kube-proxy-mcjxq
  $ kubectl drain node01 --ignore-daemonsets --dry-run=server
  node/node01 already cordoned (server dry run)
  node/node01 drained (server dry run)
  ! Warning: ignoring DaemonSet-managed Pods: kube-system/kube-proxy-mcjxq
  $ kubectl drain node01 --ignore-daemonsets --pod-selector=app=none
  node/node01 already cordoned
  node/node01 drained
  $ kubectl get nodes
  NAME           STATUS                     ROLES           AGE   VERSION
  controlplane   Ready                      control-plane   39m   v1.37.2
  node01         Ready,SchedulingDisabled   <none>          39m   v1.37.2
  node02         Ready,SchedulingDisabled   <none>          39m   v1.37.2
  node03         Ready                      <none>          39m   v1.37.2
  $ kubectl uncordon node01
  node/node01 uncordoned
  $ kubectl drain node01 --ignore-daemonsets --pod-selector='a b'
  ! error: --pod-selector=<pod_selector> must be a valid label selector
  [1]
  $ kubectl drain node01 --grace-period=x
  ! error: invalid argument "x" for "--grace-period" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl drain --help' for usage.
  [1]
  $ kubectl drain node01 node02 --selector=a=b
  ! error: cannot specify both a node name and a --selector option
  ! See 'kubectl drain -h' for help and examples
  [1]
