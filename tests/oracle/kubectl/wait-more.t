wait: conditions, jsonpath, creation, deletion, mistakes
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl wait deploy web --for=condition=Available --timeout=10s
  deployment.apps/web condition met
  $ kubectl wait deploy/web --for=condition=available=false --timeout=1s
  ! error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait deploy/web --for=jsonpath='{.spec.replicas}'=0
  deployment.apps/web condition met
  $ kubectl wait deploy/web --for=jsonpath='{.spec.replicas}'=3 --timeout=1s
  ! error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait deploy/web --for=jsonpath='{.spec.nothing}' --timeout=1s
  ! error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait deploy/web --for=jsonpath='{.metadata.name}'
  deployment.apps/web condition met
  $ kubectl wait deploy/none --for=condition=Available --timeout=1s
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl wait deploy/none --for=delete --timeout=1s
  $ kubectl wait deploy/web --for=delete --timeout=1s
  ! error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait deploy --all --for=condition=Available --timeout=1s
  deployment.apps/web condition met
  $ kubectl wait deploy -l app=none --for=condition=Available --timeout=1s
  ! error: no matching resources found
  [1]
  $ kubectl wait deploy/web
  ! error: unrecognized condition: []
  [1]
  $ kubectl wait --for=condition=Ready
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl wait deploy/web --for=strange
  ! error: unrecognized condition: "strange"
  [1]
  $ kubectl wait deploy/web --for=condition=
  ! error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait cm/x --for=create --timeout=1s
  ! error: timed out waiting for the condition
  [1]
  $ kubectl wait deploy/web --for=create
  deployment.apps/web condition met
  $ kubectl wait ns default --for=jsonpath='{.status.phase}'=Active
  namespace/default condition met
  $ kubectl wait node --all --for=condition=Ready
  node/controlplane condition met
  node/node01 condition met
  node/node02 condition met
  node/node03 condition met
