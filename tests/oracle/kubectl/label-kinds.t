label: nodes, pods, files, other namespaces
  $ kubectl label node node01 disk=ssd
  node/node01 labeled
  $ kubectl get nodes -l disk=ssd -o name
  node/node01
  $ kubectl label nodes node01 node02 zone=a
  node/node01 labeled
  node/node02 labeled
  $ kubectl label node --all seen=1
  node/controlplane labeled
  node/node01 labeled
  node/node02 labeled
  node/node03 labeled
  $ kubectl label node node01 disk=hdd
  ! error: 'disk' already has a value (ssd), and --overwrite is false
  [1]
  $ kubectl label node node01 disk-
  node/node01 unlabeled
  $ kubectl label node node01 disk-
  label "disk" not found.
  node/node01 not labeled
  $ kubectl get nodes -L zone,seen
  NAME           STATUS   ROLES           AGE     VERSION   ZONE   SEEN
  controlplane   Ready    control-plane   4m27s   v1.37.2          1
  node01         Ready    <none>          4m27s   v1.37.2   a      1
  node02         Ready    <none>          4m26s   v1.37.2   a      1
  node03         Ready    <none>          4m26s   v1.37.2          1
  $ kubectl label node --all seen- zone-
  label "zone" not found.
  node/controlplane unlabeled
  node/node01 unlabeled
  node/node02 unlabeled
  label "zone" not found.
  node/node03 unlabeled
  $ kubectl label ns default team=a
  namespace/default labeled
  $ kubectl label ns default team-
  namespace/default unlabeled
  $ kubectl label deploy coredns x=y -n kube-system --dry-run=client
  deployment.apps/coredns labeled (dry run)
  $ kubectl label deploy coredns x=y -n kube-system --dry-run=server -o jsonpath='{.metadata.labels.x}{"\n"}'
  y
  $ kubectl label --list ns default
  kubernetes.io/metadata.name=default
  $ kubectl label cm kube-root-ca.crt a=b c=d --dry-run=client -o name
  configmap/kube-root-ca.crt
  $ kubectl label cm
  ! error: at least one label update is required
  [1]
  $ kubectl label cm a b
  ! error: at least one label update is required
  [1]
