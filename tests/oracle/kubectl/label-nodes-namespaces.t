Labels of nodes and namespaces, and of everything in a file
  $ kubectl label node node01 disk=ssd
  node/node01 labeled
  $ kubectl get nodes -l disk=ssd
  NAME     STATUS   ROLES    AGE     VERSION
  node01   Ready    <none>   3m52s   v1.37.2
  $ kubectl get nodes -L disk
  NAME           STATUS   ROLES           AGE     VERSION   DISK
  controlplane   Ready    control-plane   3m52s   v1.37.2   
  node01         Ready    <none>          3m52s   v1.37.2   ssd
  node02         Ready    <none>          3m51s   v1.37.2   
  node03         Ready    <none>          3m51s   v1.37.2   
  $ kubectl label node node01 node02 disk=hdd
  node/node02 labeled
  ! error: 'disk' already has a value (ssd), and --overwrite is false
  [1]
  $ kubectl label node --all zone=a
  node/controlplane labeled
  node/node01 labeled
  node/node02 labeled
  node/node03 labeled
  $ kubectl label node node01 disk=hdd --overwrite
  node/node01 labeled
  $ kubectl get nodes -l 'disk in (ssd,hdd)' --show-labels --no-headers | awk '{print $1,$2}'
  node01 Ready
  node02 Ready
  $ kubectl label node node01 disk- zone-
  node/node01 unlabeled
  $ kubectl label node node02 node03 controlplane zone- disk-
  node/node02 unlabeled
  label "disk" not found.
  node/node03 unlabeled
  label "disk" not found.
  node/controlplane unlabeled
  $ kubectl label ns default team=a
  namespace/default labeled
  $ kubectl get ns -L team
  NAME              STATUS   AGE     TEAM
  default           Active   3m56s   a
  kube-node-lease   Active   3m56s   
  kube-public       Active   3m56s   
  kube-system       Active   3m56s   
  $ kubectl label ns default team-
  namespace/default unlabeled
  $ kubectl label node node01 node-role.kubernetes.io/worker=
  node/node01 labeled
  $ kubectl get node node01 --no-headers | awk '{print $3}'
  worker
  $ kubectl label node node01 node-role.kubernetes.io/worker-
  node/node01 unlabeled
  $ kubectl label node node09 a=b
  ! Error from server (NotFound): nodes "node09" not found
  [1]
