set resources: containers, mistakes, dry runs
  $ kubectl create deployment web --image=nginx --image=redis --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl set resources deploy web -c redis --requests=cpu=10m
  deployment.apps/web resource requirements updated
  $ kubectl set resources deploy web -c none --requests=cpu=10m
  ! error: unable to find container named none
  [1]
  $ kubectl set resources deploy web --limits=memory=1Gi --requests=memory=2Gi
  ! error: failed to patch resources update to pod template Deployment.apps "web" is invalid: [spec.template.spec.containers[0].resources.requests: Invalid value: "2Gi": must be less than or equal to memory limit of 1Gi, spec.template.spec.containers[1].resources.requests: Invalid value: "2Gi": must be less than or equal to memory limit of 1Gi]
  [1]
  $ kubectl set resources deploy web --limits=cpu=abc
  ! error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ kubectl set resources deploy web --limits=color=1
  ! error: failed to patch resources update to pod template Deployment.apps "web" is invalid: [spec.template.spec.containers[0].resources.limits[color]: Invalid value: "color": must be a standard resource type or fully qualified, spec.template.spec.containers[0].resources.limits[color]: Invalid value: "color": must be a standard resource for containers, spec.template.spec.containers[1].resources.limits[color]: Invalid value: "color": must be a standard resource type or fully qualified, spec.template.spec.containers[1].resources.limits[color]: Invalid value: "color": must be a standard resource for containers]
  [1]
  $ kubectl set resources deploy web --limits=cpu=-1
  ! error: failed to patch resources update to pod template Deployment.apps "web" is invalid: [spec.template.spec.containers[0].resources.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0, spec.template.spec.containers[1].resources.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0, spec.template.spec.containers[1].resources.requests: Invalid value: "10m": must be less than or equal to cpu limit of -1]
  [1]
  $ kubectl set resources deploy web --limits=cpu=1 --dry-run=client -o jsonpath='{.spec.template.spec.containers[*].resources}{"\n"}'
  {"limits":{"cpu":"1"}} {"limits":{"cpu":"1"},"requests":{"cpu":"10m"}}
  $ kubectl set resources deploy web --limits=cpu=1,memory=1Gi
  deployment.apps/web resource requirements updated
  $ kubectl set resources deploy web --limits=cpu=1,memory=1Gi
  $ kubectl set resources svc kubernetes --limits=cpu=1
  ! error: services/kubernetes the object is not a pod or does not have a pod template: *v1.Service
  [1]
  $ kubectl set resources deploy none --limits=cpu=1
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl set resources
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl get deploy web -o jsonpath='{range .spec.template.spec.containers[*]}{.name} {.resources}{"\n"}{end}'
  nginx {"limits":{"cpu":"1","memory":"1Gi"}}
  redis {"limits":{"cpu":"1","memory":"1Gi"},"requests":{"cpu":"10m"}}
