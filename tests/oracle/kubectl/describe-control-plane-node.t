describe of the control plane's node and of nodes by label
  $ kubectl describe node controlplane | sed -n '1,/^Conditions/p'
  Name:               controlplane
  Roles:              control-plane
  Labels:             beta.kubernetes.io/arch=amd64
                      beta.kubernetes.io/os=linux
                      kubernetes.io/arch=amd64
                      kubernetes.io/hostname=controlplane
                      kubernetes.io/os=linux
                      node-role.kubernetes.io/control-plane=
                      node.kubernetes.io/exclude-from-external-load-balancers=
  Annotations:        node.alpha.kubernetes.io/ttl: 0
                      volumes.kubernetes.io/controller-managed-attach-detach: true
  CreationTimestamp:  Sat, 28 Nov 2026 18:28:21 +0000
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  Unschedulable:      false
  Lease:
    HolderIdentity:  controlplane
    AcquireTime:     <unset>
    RenewTime:       Sat, 28 Nov 2026 18:30:25 +0000
  Conditions:
  $ kubectl describe node controlplane | sed -n '/^Non-terminated/,/^Allocated/p'
  Non-terminated Pods:          (5 in total)
    Namespace                   Name                                    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
    ---------                   ----                                    ------------  ----------  ---------------  -------------  ---
    kube-system                 etcd-controlplane                       100m (2%)     0 (0%)      100Mi (1%)       0 (0%)         2m9s
    kube-system                 kube-apiserver-controlplane             250m (6%)     0 (0%)      0 (0%)           0 (0%)         2m9s
    kube-system                 kube-controller-manager-controlplane    200m (5%)     0 (0%)      0 (0%)           0 (0%)         2m9s
    kube-system                 kube-proxy-dskcl                        0 (0%)        0 (0%)      0 (0%)           0 (0%)         2m3s
    kube-system                 kube-scheduler-controlplane             100m (2%)     0 (0%)      0 (0%)           0 (0%)         2m9s
  Allocated resources:
  $ kubectl describe nodes | grep -E '^(Name|Roles|Taints|Unschedulable)'
  Name:               controlplane
  Roles:              control-plane
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  Unschedulable:      false
  Name:               node01
  Roles:              <none>
  Taints:             <none>
  Unschedulable:      false
  Name:               node02
  Roles:              <none>
  Taints:             <none>
  Unschedulable:      false
  Name:               node03
  Roles:              <none>
  Taints:             <none>
  Unschedulable:      false
  $ kubectl describe node node99
  ! Error from server (NotFound): nodes "node99" not found
  [1]
  $ kubectl describe node -l node-role.kubernetes.io/control-plane | grep ^Name
  Name:               controlplane
  $ kubectl cordon node02
  node/node02 cordoned
  $ kubectl taint node node02 disk=slow:PreferNoSchedule
  node/node02 tainted
  $ kubectl describe node node02 | sed -n '/^Taints/,/^Lease/p'
  Taints:             node.kubernetes.io/unschedulable:NoSchedule
                      disk=slow:PreferNoSchedule
  Unschedulable:      true
  Lease:
