describe of the control plane's node
  $ kubectl describe node controlplane | grep -v -E 'Time|UUID|ID:|Kernel|Heartbeat'
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
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  Unschedulable:      false
  Lease:
    HolderIdentity:  controlplane
  Conditions:
    ----             ------  -----------------                 ------------------                ------                       -------
    MemoryPressure   False   Sat, 28 Nov 2026 11:41:15 +0000   Sat, 28 Nov 2026 11:40:44 +0000   KubeletHasSufficientMemory   kubelet has sufficient memory available
    DiskPressure     False   Sat, 28 Nov 2026 11:41:15 +0000   Sat, 28 Nov 2026 11:40:44 +0000   KubeletHasNoDiskPressure     kubelet has no disk pressure
    PIDPressure      False   Sat, 28 Nov 2026 11:41:15 +0000   Sat, 28 Nov 2026 11:40:44 +0000   KubeletHasSufficientPID      kubelet has sufficient PID available
    Ready            True    Sat, 28 Nov 2026 11:41:15 +0000   Sat, 28 Nov 2026 11:40:45 +0000   KubeletReady                 kubelet is posting ready status
  Addresses:
    InternalIP:  172.30.1.2
    Hostname:    controlplane
  Capacity:
    cpu:                4
    ephemeral-storage:  100Gi
    hugepages-1Gi:      0
    hugepages-2Mi:      0
    memory:             8Gi
    pods:               110
  Allocatable:
    cpu:                4
    ephemeral-storage:  90Gi
    hugepages-1Gi:      0
    hugepages-2Mi:      0
    memory:             8092Mi
    pods:               110
  System Info:
    OS Image:                   Debian GNU/Linux 12 (bookworm)
    Operating System:           linux
    Architecture:               amd64
    Container Runtime Version:  containerd://2.2.1
    Kubelet Version:            v1.37.2
  PodCIDR:                      10.244.1.0/24
  PodCIDRs:                     10.244.1.0/24
  Non-terminated Pods:          (5 in total)
    Namespace                   Name                                    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
    ---------                   ----                                    ------------  ----------  ---------------  -------------  ---
    kube-system                 etcd-controlplane                       100m (2%)     0 (0%)      100Mi (1%)       0 (0%)         47s
    kube-system                 kube-apiserver-controlplane             250m (6%)     0 (0%)      0 (0%)           0 (0%)         47s
    kube-system                 kube-controller-manager-controlplane    200m (5%)     0 (0%)      0 (0%)           0 (0%)         47s
    kube-system                 kube-proxy-z8pb4                        0 (0%)        0 (0%)      0 (0%)           0 (0%)         41s
    kube-system                 kube-scheduler-controlplane             100m (2%)     0 (0%)      0 (0%)           0 (0%)         47s
  Allocated resources:
    (Total limits may be over 100 percent, i.e., overcommitted.)
    Resource           Requests    Limits
    --------           --------    ------
    cpu                650m (16%)  0 (0%)
    memory             100Mi (1%)  0 (0%)
    ephemeral-storage  0 (0%)      0 (0%)
    hugepages-1Gi      0 (0%)      0 (0%)
    hugepages-2Mi      0 (0%)      0 (0%)
  Events:              <none>
