Exercise: labels and annotations of nodes, and their roles
  $ kubectl label node node01 node-role.kubernetes.io/worker=
  node/node01 labeled
  $ kubectl get nodes
  NAME           STATUS   ROLES           AGE    VERSION
  controlplane   Ready    control-plane   117s   v1.37.2
  node01         Ready    worker          116s   v1.37.2
  node02         Ready    <none>          116s   v1.37.2
  node03         Ready    <none>          116s   v1.37.2
  $ kubectl label nodes node02 node03 tier=back rack=r1
  node/node02 labeled
  node/node03 labeled
  $ kubectl get nodes -L tier,rack
  NAME           STATUS   ROLES           AGE    VERSION   TIER   RACK
  controlplane   Ready    control-plane   117s   v1.37.2          
  node01         Ready    worker          116s   v1.37.2          
  node02         Ready    <none>          116s   v1.37.2   back   r1
  node03         Ready    <none>          116s   v1.37.2   back   r1
  $ kubectl get nodes -l 'tier=back,rack in (r1,r2)' -o name
  node/node02
  node/node03
  $ kubectl get nodes -l '!tier' -o name
  node/controlplane
  node/node01
  $ kubectl annotate node node02 note='being looked at'
  node/node02 annotated
  $ kubectl describe node node02 | sed -n '/^Labels/,/^Taints/p' | grep -E 'tier|rack|note'
                      rack=r1
                      tier=back
                      note: being looked at
  $ kubectl label node node02 kubernetes.io/hostname=other
  ! error: 'kubernetes.io/hostname' already has a value (node02), and --overwrite is false
  [1]
  $ kubectl label node node02 kubernetes.io/hostname=node02 --overwrite
  node/node02 not labeled
  $ kubectl label nodes --all zone=z1
  node/controlplane labeled
  node/node01 labeled
  node/node02 labeled
  node/node03 labeled
  $ kubectl label nodes -l tier=back tier-
  node/node02 unlabeled
  node/node03 unlabeled
  $ kubectl label node node09 a=b
  ! Error from server (NotFound): nodes "node09" not found
  [1]
  $ kubectl label nodes --all zone- rack-
  label "rack" not found.
  node/controlplane unlabeled
  label "rack" not found.
  node/node01 unlabeled
  node/node02 unlabeled
  node/node03 unlabeled
  $ kubectl annotate node node02 note-
  node/node02 annotated
  $ kubectl label node node01 node-role.kubernetes.io/worker-
  node/node01 unlabeled
  $ kubectl get nodes -l node-role.kubernetes.io/control-plane
  NAME           STATUS   ROLES           AGE    VERSION
  controlplane   Ready    control-plane   118s   v1.37.2
