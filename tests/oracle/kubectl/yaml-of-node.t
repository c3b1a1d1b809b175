A node as YAML
  $ kubectl get node node01 -o yaml | sed -n '1,/^status/p'
  apiVersion: v1
  kind: Node
  metadata:
    annotations:
      node.alpha.kubernetes.io/ttl: "0"
      volumes.kubernetes.io/controller-managed-attach-detach: "true"
    creationTimestamp: "2026-11-28T19:04:20Z"
    labels:
      beta.kubernetes.io/arch: amd64
      beta.kubernetes.io/os: linux
      kubernetes.io/arch: amd64
      kubernetes.io/hostname: node01
      kubernetes.io/os: linux
    name: node01
    resourceVersion: "868"
    uid: b0b8cdc9-ccaf-4627-ab79-f25508bd02a9
  spec:
    podCIDR: 10.244.1.0/24
    podCIDRs:
    - 10.244.1.0/24
  status:
  $ kubectl get node node01 -o jsonpath='{.status.capacity}{"\n"}{.status.allocatable}{"\n"}'
  {"cpu":"4","ephemeral-storage":"100Gi","hugepages-1Gi":"0","hugepages-2Mi":"0","memory":"8Gi","pods":"110"}
  {"cpu":"4","ephemeral-storage":"90Gi","hugepages-1Gi":"0","hugepages-2Mi":"0","memory":"8092Mi","pods":"110"}
  $ kubectl get node controlplane -o jsonpath='{.spec}{"\n"}'
  {"podCIDR":"10.244.0.0/24","podCIDRs":["10.244.0.0/24"],"taints":[{"effect":"NoSchedule","key":"node-role.kubernetes.io/control-plane"}]}
  $ kubectl get node node01 -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}: {.message}{"\n"}{end}'
  MemoryPressure=False KubeletHasSufficientMemory: kubelet has sufficient memory available
  DiskPressure=False KubeletHasNoDiskPressure: kubelet has no disk pressure
  PIDPressure=False KubeletHasSufficientPID: kubelet has sufficient PID available
  Ready=True KubeletReady: kubelet is posting ready status
  $ kubectl get node node01 -o jsonpath='{.status.nodeInfo.osImage} {.status.nodeInfo.architecture}{"\n"}'
  Debian GNU/Linux 12 (bookworm) amd64
  $ kubectl get node node01 -o wide
  NAME     STATUS   ROLES    AGE    VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                         KERNEL-VERSION            CONTAINER-RUNTIME
  node01   Ready    <none>   2m6s   v1.37.2   172.30.2.2    <none>        Debian GNU/Linux 12 (bookworm)   6.18.44-generic (amd64)   containerd://2.2.1
  $ kubectl get nodes -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get lease -n kube-node-lease
  NAME           HOLDER         AGE
  controlplane   controlplane   117s
  node01         node01         117s
  node02         node02         117s
  node03         node03         116s
