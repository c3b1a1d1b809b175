taint: keys, values, effects, selectors
  $ kubectl taint node -l kubernetes.io/hostname=node02 a=b:NoSchedule
  node/node02 tainted
  $ kubectl taint node --all x:NoSchedule --dry-run=client
  node/controlplane tainted
  node/node01 tainted
  node/node02 tainted
  node/node03 tainted
  $ kubectl taint node node01 node02 a=c:PreferNoSchedule
  node/node01 tainted
  node/node02 tainted
  $ kubectl taint node node01 a=c:PreferNoSchedule b=d:NoSchedule
  ! error: node node01 already has a taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint node node01 a=c:PreferNoSchedule a=d:PreferNoSchedule
  ! error: duplicated taints with the same key and effect: {a d PreferNoSchedule <nil>}
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint node node01 'a b=c:NoSchedule'
  ! error: invalid taint spec: a b=c:NoSchedule, name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint node node01 a=b:c:NoSchedule
  ! error: invalid taint spec: a=b:c:NoSchedule
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint node node01 a=b
  ! error: invalid taint spec: a=b, name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint node node01 :NoSchedule
  ! error: invalid taint spec: :NoSchedule, name part must be non-empty; name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint node node01 a:NoExec-
  ! error: invalid taint effect: NoExec, unsupported taint effect
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint node node01 a- b:NoSchedule-
  ! error: taint "b:NoSchedule" not found
  [1]
  $ kubectl taint node node02 a:PreferNoSchedule- a:NoSchedule-
  node/node02 untainted
  $ kubectl taint node node01 k1=v1:NoSchedule k1-
  ! error: can not both modify and remove the following taint(s) in the same command: k1=
  [1]
  $ kubectl taint pod x a=b:NoSchedule
  ! error: invalid resource type pod, only node types are supported
  [1]
  $ kubectl taint
  ! error: one or more resources must be specified as <resource> <name>
  [1]
  $ kubectl taint node --all a=b:NoSchedule node01
  ! error: all resources must be specified before taint changes: node01
  [1]
  $ kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints[*].key
  N              T
  controlplane   node-role.kubernetes.io/control-plane
  node01         a
  node02         <none>
  node03         <none>
