taint: several nodes, several taints, by label
  $ kubectl taint nodes node01 node02 a=1:NoSchedule b=2:PreferNoSchedule
  node/node01 tainted
  node/node02 tainted
  $ kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints[*].key
  N              T
  controlplane   node-role.kubernetes.io/control-plane
  node01         a,b
  node02         a,b
  node03         <none>
  $ kubectl taint nodes node01 a=1:NoSchedule
  ! error: node node01 already has a taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint nodes node01 a=2:NoExecute
  node/node01 tainted
  $ kubectl taint nodes node01 a=3:NoSchedule --overwrite
  node/node01 modified
  $ kubectl describe node node01 | sed -n '/^Taints/,/^Unsched/p'
  Taints:             a=2:NoExecute
                      a=3:NoSchedule
                      b=2:PreferNoSchedule
  Unschedulable:      false
  $ kubectl taint nodes node01 a:NoSchedule- b-
  node/node01 untainted
  $ kubectl taint nodes -l kubernetes.io/hostname=node02 c=x:NoSchedule
  node/node02 tainted
  $ kubectl taint nodes --all d:NoSchedule --dry-run=client
  node/controlplane tainted
  node/node01 tainted
  node/node02 tainted
  node/node03 tainted
  $ kubectl taint nodes --all d:NoSchedule --dry-run=server
  node/controlplane tainted
  node/node01 tainted
  node/node02 tainted
  node/node03 tainted
  $ kubectl taint nodes node01 node09 e:NoSchedule
  node/node01 tainted
  ! Error from server (NotFound): nodes "node09" not found
  [1]
  $ kubectl taint nodes node01 e:NoSchedule e=1:NoSchedule
  ! error: duplicated taints with the same key and effect: {e 1 NoSchedule <nil>}
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 e
  ! error: at least one taint update is required
  [1]
  $ kubectl taint nodes node01 'bad key=x:NoSchedule'
  ! error: invalid taint spec: bad key=x:NoSchedule, name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint nodes node01 e=bad/value:NoSchedule
  ! error: invalid taint spec: e=bad/value:NoSchedule, a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  ! See 'kubectl taint -h' for help and examples
  [1]
  $ kubectl taint pods x a=b:NoSchedule
  ! error: invalid resource type pods, only node types are supported
  [1]
  $ kubectl taint nodes node01 f:NoSchedule f-
  ! error: can not both modify and remove the following taint(s) in the same command: f=
  [1]
  $ kubectl taint nodes node01 node02 a- b- c- e-
  ! [taint "b" not found, taint "c" not found]
  ! taint "e" not found
  [1]
  $ kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name} {.spec.taints}{"\n"}{end}'
  controlplane [{"effect":"NoSchedule","key":"node-role.kubernetes.io/control-plane"}]
  node01 [{"effect":"NoSchedule","key":"e"},{"effect":"NoExecute","key":"a","value":"2"}]
  node02 [{"effect":"NoSchedule","key":"c","value":"x"},{"effect":"NoSchedule","key":"a","value":"1"},{"effect":"PreferNoSchedule","key":"b","value":"2"}]
  node03 
