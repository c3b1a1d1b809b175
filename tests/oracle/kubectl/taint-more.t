taint: several nodes, overwrite, by label, and mistakes
  $ kubectl taint nodes node01 node02 k=v:PreferNoSchedule
  node/node01 tainted
  node/node02 tainted
  $ kubectl taint nodes --all k=v:PreferNoSchedule
  node/controlplane tainted
  node/node03 tainted
  ! node node01 already has k taint(s) with same effect(s) and --overwrite is false
  ! node node02 already has k taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint nodes --all k=w:PreferNoSchedule --overwrite
  node/controlplane modified
  node/node01 modified
  node/node02 modified
  node/node03 modified
  $ kubectl taint nodes node01 k:PreferNoSchedule-
  node/node01 untainted
  $ kubectl taint node node02 k-
  node/node02 untainted
  $ kubectl taint nodes -l kubernetes.io/hostname=node03 k-
  node/node03 untainted
  $ kubectl taint nodes -l nothing=here a=b:NoSchedule
  $ kubectl taint nodes node01 a=b
  ! error: invalid taint spec: a=b, name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 a=b:
  ! error: invalid taint effect: , unsupported taint effect
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 a=b=c:NoSchedule
  ! error: invalid taint spec: a=b=c:NoSchedule
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 'bad key=x:NoSchedule'
  ! error: invalid taint spec: bad key=x:NoSchedule, name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 k:NoSchedule
  node/node01 tainted
  $ kubectl taint nodes node01 k:NoSchedule k:NoSchedule
  ! error: duplicated taints with the same key and effect: {k  NoSchedule <nil>}
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 k:NoSchedule k:NoSchedule-
  ! error: can not both modify and remove the following taint(s) in the same command: k=NoSchedule
  [1]
  $ kubectl taint pods x a=b:NoSchedule
  ! error: invalid resource type pods, only node types are supported
  [1]
  $ kubectl taint nodes
  ! error: at least one taint update is required
  [1]
  $ kubectl taint nodes node01 b=c:NoExecute --dry-run=client
  node/node01 tainted
  $ kubectl taint nodes node01 k-
  node/node01 untainted
  $ kubectl taint nodes controlplane k-
  node/controlplane untainted
  $ kubectl taint nodes controlplane node-role.kubernetes.io/control-plane:NoSchedule-
  node/controlplane untainted
  $ kubectl taint nodes controlplane node-role.kubernetes.io/control-plane:NoSchedule
  node/controlplane tainted
