Exercise: count, sort and list what the cluster has
  $ kubectl get nodes --no-headers | wc -l
  4
  $ kubectl get nodes -o jsonpath='{.items[*].status.nodeInfo.kubeletVersion}{"\n"}'
  v1.37.2 v1.37.2 v1.37.2 v1.37.2
  $ kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.status.nodeInfo.containerRuntimeVersion}{" "}{.spec.podCIDR}{"\n"}{end}'
  controlplane containerd://2.2.1 10.244.2.0/24
  node01 containerd://2.2.1 10.244.3.0/24
  node02 containerd://2.2.1 10.244.0.0/24
  node03 containerd://2.2.1 10.244.1.0/24
  $ kubectl get pods -A --no-headers | wc -l
  10
  $ kubectl get pods -n kube-system -o jsonpath='{range .items[*]}{.spec.containers[*].image}{"\n"}{end}' | sort | uniq -c | sort -n
        1 registry.k8s.io/etcd:3.7.0-0
        1 registry.k8s.io/kube-apiserver:v1.37.2
        1 registry.k8s.io/kube-controller-manager:v1.37.2
        1 registry.k8s.io/kube-scheduler:v1.37.2
        2 registry.k8s.io/coredns/coredns:v1.14.6
        4 registry.k8s.io/kube-proxy:v1.37.2
  $ kubectl get ns --no-headers -o custom-columns=N:.metadata.name
  default
  kube-node-lease
  kube-public
  kube-system
  $ kubectl get nodes -o custom-columns=NODE:.metadata.name,CPU:.status.capacity.cpu,MEM:.status.allocatable.pods
  NODE           CPU   MEM
  controlplane   4     110
  node01         4     110
  node02         4     110
  node03         4     110
  $ kubectl get pods -A --sort-by=.metadata.name -o name | head -3
  pod/coredns-559f6c778d-bg5js
  pod/coredns-559f6c778d-rdhcn
  pod/etcd-controlplane
  $ kubectl get nodes -o json | grep -c '"type": "Ready"'
  4
  $ kubectl describe nodes | grep -i taint
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  Taints:             <none>
  Taints:             <none>
  Taints:             <none>
  $ kubectl get clusterroles | wc -l
  76
  $ kubectl get clusterrolebindings -o name | head -3
  clusterrolebinding.rbac.authorization.k8s.io/cluster-admin
  clusterrolebinding.rbac.authorization.k8s.io/kubeadm:apiserver-kubelet-client
  clusterrolebinding.rbac.authorization.k8s.io/kubeadm:cluster-admins
