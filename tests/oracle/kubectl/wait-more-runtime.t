wait: several objects, fields, creation and deletion

  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ kubectl wait deploy/web --for=condition=Available --timeout=60s
  deployment.apps/web condition met
  $ kubectl wait pod -l app=web --for=condition=Ready --timeout=30s | sed 's/web-[a-z0-9-]*/POD/'
  pod/POD condition met
  pod/POD condition met
  $ kubectl wait deploy/web --for=jsonpath='{.status.readyReplicas}'=2 --timeout=30s
  deployment.apps/web condition met
  $ kubectl wait --for=condition=Available --all deploy --timeout=5s
  deployment.apps/web condition met
  $ (sleep 1; kubectl create cm late) >/dev/null & kubectl wait --for=create cm/late --timeout=10s
  configmap/late condition met
  $ (sleep 1; kubectl delete cm late) >/dev/null & kubectl wait --for=delete cm/late --timeout=10s
  configmap/late condition met
  $ kubectl create job j --image=busybox -- true
  job.batch/j created
  $ kubectl wait --for=condition=complete job/j --timeout=60s
  job.batch/j condition met
  $ kubectl wait --for=condition=Complete job/j job/none --timeout=2s
  job.batch/j condition met
  ! Error from server (NotFound): jobs.batch "none" not found
  [1]
  $ kubectl wait --for=jsonpath='{.status.succeeded}'=1 job/j
  job.batch/j condition met
  $ kubectl wait nodes --all --for=condition=Ready --timeout=5s
  node/controlplane condition met
  node/node01 condition met
  node/node02 condition met
  node/node03 condition met
  $ kubectl wait pod --for=delete -l app=none --timeout=2s
  $ kubectl wait deploy/web --for=jsonpath='{.spec.what}'=1 --timeout=1s
  ! error: timed out waiting for the condition on deployments/web
  [1]
  $ kubectl wait deploy/web --for=jsonpath='{.spec'=1 --timeout=1s
  ! error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'
  [1]
  $ kubectl wait deploy/web --for=condition=Progressing=false --timeout=1s
  ! error: timed out waiting for the condition on deployments/web
  [1]
