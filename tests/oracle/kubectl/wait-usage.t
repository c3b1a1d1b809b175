wait: what it refuses, and several at once
  $ kubectl create deployment a --image=nginx --replicas=0
  deployment.apps/a created
  $ kubectl create deployment b --image=nginx --replicas=0
  deployment.apps/b created
  @settle
  $ kubectl wait deploy/a deploy/b --for=condition=Available
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy --all --for=condition=available
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy a b --for=jsonpath='{.status.observedGeneration}'=1
  deployment.apps/a condition met
  deployment.apps/b condition met
  $ kubectl wait deploy a --for=condition=Progressing=True --timeout=1s
  deployment.apps/a condition met
  $ kubectl wait deploy a --for=condition=Available=False --timeout=1s
  ! error: timed out waiting for the condition on deployments/a
  [1]
  $ kubectl wait deploy a --for=jsonpath='{.spec.nothing}'=1 --timeout=1s
  ! error: timed out waiting for the condition on deployments/a
  [1]
  $ kubectl wait deploy a --for=jsonpath={.metadata.name}=a
  deployment.apps/a condition met
  $ kubectl wait deploy a --for=jsonpath='.metadata.name'=a
  deployment.apps/a condition met
  $ kubectl wait deploy a --for=jsonpath='{.metadata.name'=a
  ! error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'
  [1]
  $ kubectl wait deploy a --for=jsonpath={.metadata.name}=
  ! error: jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3
  [1]
  $ kubectl wait deploy a --for=condition
  ! error: unrecognized condition: "condition"
  [1]
  $ kubectl wait deploy a --for=delete --timeout=0
  ! error: condition not met for deployments/a
  [1]
  $ kubectl wait deploy a --for=condition=Available --timeout=-1s
  deployment.apps/a condition met
  $ kubectl wait deploy a c --for=condition=Available --timeout=1s
  deployment.apps/a condition met
  ! Error from server (NotFound): deployments.apps "c" not found
  [1]
  $ kubectl wait -l app=a --for=condition=Available deploy
  deployment.apps/a condition met
  $ kubectl wait
  ! error: unrecognized condition: []
  [1]
  $ kubectl wait deploy --for=condition=Available
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl wait widgets/a --for=delete
  ! error: the server doesn't have a resource type "widgets"
  [1]
  $ kubectl delete deploy a --wait=false
  deployment.apps "a" deleted from default namespace
  $ kubectl wait deploy a --for=delete --timeout=10s
