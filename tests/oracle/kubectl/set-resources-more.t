set resources: limits, requests, taking away, mistakes
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl set resources deployment web --limits=cpu=200m,memory=512Mi --requests=cpu=100m,memory=256Mi
  deployment.apps/web resource requirements updated
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"200m","memory":"512Mi"},"requests":{"cpu":"100m","memory":"256Mi"}}
  $ kubectl set resources deployment web -c=other --limits=cpu=1
  ! error: unable to find container named other
  [1]
  $ kubectl set resources deployment web --limits=cpu=0,memory=0 --requests=cpu=0,memory=0
  deployment.apps/web resource requirements updated
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"0","memory":"0"},"requests":{"cpu":"0","memory":"0"}}
  $ kubectl set resources deployment web
  ! error: you must specify an update to requests or limits (in the form of --requests/--limits)
  [1]
  $ kubectl set resources deployment web --limits=cpu
  ! error: invalid argument syntax cpu, expected <resource>=<value>
  [1]
  $ kubectl set resources deployment web --limits=cpu=lots
  ! error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl set resources deployment web --limits=cpu=100m --requests=cpu=200m
  ! error: failed to patch resources update to pod template Deployment.apps "web" is invalid: spec.template.spec.containers[0].resources.requests: Invalid value: "200m": must be less than or equal to cpu limit of 100m
  [1]
  $ kubectl set resources deployment none --limits=cpu=1
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl set resources deployment web --limits=cpu=1 --dry-run=client
  deployment.apps/web resource requirements updated (dry run)
  $ kubectl set resources deployment --all --requests=cpu=50m
  ! error: failed to patch resources update to pod template Deployment.apps "web" is invalid: spec.template.spec.containers[0].resources.requests: Invalid value: "50m": must be less than or equal to cpu limit of 0
  [1]
