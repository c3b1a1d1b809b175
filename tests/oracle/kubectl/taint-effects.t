Taints of several effects, and what nodes show
  $ kubectl taint node node01 a=1:NoSchedule b=2:PreferNoSchedule c:NoExecute
  node/node01 tainted
  $ kubectl describe node node01 | sed -n '/^Taints/,/^Unsch/p'
  Taints:             c:NoExecute
                      a=1:NoSchedule
                      b=2:PreferNoSchedule
  Unschedulable:      false
  $ kubectl taint node node01 a=2:NoExecute
  node/node01 tainted
  $ kubectl get node node01 -o jsonpath='{range .spec.taints[*]}{.key}={.value}:{.effect}{"\n"}{end}'
  a=2:NoExecute
  a=1:NoSchedule
  b=2:PreferNoSchedule
  c=:NoExecute
  $ kubectl taint node node01 a-
  node/node01 untainted
  $ kubectl taint node node01 b=2:PreferNoSchedule- c-
  node/node01 untainted
  $ kubectl taint node node01 d:NoSchedule --dry-run=server
  node/node01 tainted
  $ kubectl taint node node01 d:NoSchedule -o jsonpath='{.spec.taints}{"\n"}'
  [{"effect":"NoSchedule","key":"d"}]
  $ kubectl taint node node01 node02 d=x:NoSchedule
  node/node02 tainted
  ! error: node node01 already has d taint(s) with same effect(s) and --overwrite is false
  [1]
  $ kubectl taint node node01 d:NoSchedule- d:NoExecute
  node/node01 modified
  $ kubectl taint node -l kubernetes.io/hostname=node01 d-
  node/node01 untainted
  $ kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints[*].key
  N              T
  controlplane   node-role.kubernetes.io/control-plane
  node01         <none>
  node02         d
  node03         <none>
  $ kubectl taint node node02 d-
  node/node02 untainted
