Nodes: states, columns, labels
  $ kubectl get nodes -o wide
  NAME           STATUS   ROLES           AGE     VERSION   INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                         KERNEL-VERSION            CONTAINER-RUNTIME
  controlplane   Ready    control-plane   4m20s   v1.37.2   172.30.1.2    <none>        Debian GNU/Linux 12 (bookworm)   6.18.44-generic (amd64)   containerd://2.2.1
  node01         Ready    <none>          4m19s   v1.37.2   172.30.2.2    <none>        Debian GNU/Linux 12 (bookworm)   6.18.44-generic (amd64)   containerd://2.2.1
  node02         Ready    <none>          4m19s   v1.37.2   172.30.2.3    <none>        Debian GNU/Linux 12 (bookworm)   6.18.44-generic (amd64)   containerd://2.2.1
  node03         Ready    <none>          4m18s   v1.37.2   172.30.2.4    <none>        Debian GNU/Linux 12 (bookworm)   6.18.44-generic (amd64)   containerd://2.2.1
  $ kubectl cordon node01
  node/node01 cordoned
  $ kubectl get nodes --sort-by=.metadata.name
  NAME           STATUS                     ROLES           AGE     VERSION
  controlplane   Ready                      control-plane   4m20s   v1.37.2
  node01         Ready,SchedulingDisabled   <none>          4m19s   v1.37.2
  node02         Ready                      <none>          4m19s   v1.37.2
  node03         Ready                      <none>          4m18s   v1.37.2
  $ kubectl get nodes --sort-by=.metadata.name --no-headers -o custom-columns=N:.metadata.name,S:.spec.unschedulable
  controlplane   <none>
  node01         true
  node02         <none>
  node03         <none>
  $ kubectl get nodes --field-selector spec.unschedulable=true -o name
  node/node01
  $ kubectl get node node01 controlplane
  NAME           STATUS                     ROLES           AGE     VERSION
  node01         Ready,SchedulingDisabled   <none>          4m19s   v1.37.2
  controlplane   Ready                      control-plane   4m20s   v1.37.2
  $ kubectl get nodes -l kubernetes.io/hostname=node01
  NAME     STATUS                     ROLES    AGE     VERSION
  node01   Ready,SchedulingDisabled   <none>   4m19s   v1.37.2
  $ kubectl get nodes -l 'kubernetes.io/hostname in (node01,node02)' -o name
  node/node01
  node/node02
  $ kubectl get nodes -o jsonpath='{.items[?(@.spec.unschedulable==true)].metadata.name}{"\n"}'
  node01
  $ kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name}:{range .spec.taints[*]} {.key}={.effect}{end}{"\n"}{end}'
  controlplane: node-role.kubernetes.io/control-plane=NoSchedule
  node01: node.kubernetes.io/unschedulable=NoSchedule
  node02:
  node03:
  $ kubectl label node node02 node-role.kubernetes.io/worker=
  node/node02 labeled
  $ kubectl get node node02
  NAME     STATUS   ROLES    AGE     VERSION
  node02   Ready    worker   4m20s   v1.37.2
  $ kubectl label node node02 node-role.kubernetes.io/worker-
  node/node02 unlabeled
  $ kubectl uncordon node01
  node/node01 uncordoned
  $ kubectl get node/node01 --show-labels
  NAME     STATUS   ROLES    AGE     VERSION   LABELS
  node01   Ready    <none>   4m20s   v1.37.2   beta.kubernetes.io/arch=amd64,beta.kubernetes.io/os=linux,kubernetes.io/arch=amd64,kubernetes.io/hostname=node01,kubernetes.io/os=linux
  $ kubectl get nodes --selector='!node-role.kubernetes.io/control-plane'
  NAME     STATUS   ROLES    AGE     VERSION
  node01   Ready    <none>   4m20s   v1.37.2
  node02   Ready    <none>   4m20s   v1.37.2
  node03   Ready    <none>   4m19s   v1.37.2
  $ kubectl delete node node99
  ! Error from server (NotFound): nodes "node99" not found
  [1]
