wait: several objects, by label, times that are not times
  $ kubectl create deployment a --image=nginx --replicas=0
  deployment.apps/a created
  $ kubectl create deployment b --image=nginx --replicas=0
  deployment.apps/b created
  @settle
  $ kubectl wait deploy a b --for=condition=Available --timeout=5s
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy/a deploy/b --for=condition=Available=True --timeout=5s
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy --all --for=condition=Progressing
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy -l 'app in (a,b)' --for=jsonpath='{.spec.replicas}'=0
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy a b --for=jsonpath='{.spec.replicas}'=1 --timeout=1s
  ! timed out waiting for the condition on deployments/a
  ! timed out waiting for the condition on deployments/b
  [1]
  $ kubectl wait deploy a none --for=condition=Available --timeout=1s
  deployment.apps/a condition met
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl wait deploy a --for=condition=Available --timeout=soon
  ! error: invalid argument "soon" for "--timeout" flag: time: invalid duration "soon"
  ! See 'kubectl wait --help' for usage.
  [1]
  $ kubectl wait deploy a --for=condition=Available --timeout=0
  deployment.apps/a condition met
  $ kubectl wait deploy a --for=condition=Ready --timeout=0s
  ! error: condition not met for deployments/a
  [1]
  $ kubectl wait deploy a --for=jsonpath=.spec.replicas
  deployment.apps/a condition met
  $ kubectl wait deploy a --for='jsonpath={.spec.replicas}=0'
  deployment.apps/a condition met
  $ kubectl wait node --all --for=condition=Ready --timeout=5s
  node/controlplane condition met
  node/node01 condition met
  node/node02 condition met
  node/node03 condition met
  $ kubectl wait ns default --for=jsonpath='{.status.phase}'=Active -o name
  namespace/default
  $ kubectl wait cm kube-root-ca.crt --for=condition=Ready --timeout=1s
  ! error: timed out waiting for the condition on configmaps/kube-root-ca.crt
  [1]
  $ kubectl wait deploy -A --all --for=condition=Available --timeout=5s
  deployment.apps/a condition met
  deployment.apps/b condition met
  deployment.apps/coredns condition met
  $ kubectl wait --for=delete deploy none
