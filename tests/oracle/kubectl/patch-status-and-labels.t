patch: labels, annotations, finalizers, the status
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"a":"b"},"annotations":{"n":"1"}}}'
  deployment.apps/web patched
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"a":"b"}}}'
  deployment.apps/web patched (no change)
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"a":5}}}'
  ! The request is invalid: patch: Invalid value: "map[metadata:map[labels:map[a:5]]]": cannot convert int64 to string
  [1]
  $ kubectl patch deploy web -p '{"metadata":{"annotations":{"n":null}}}' -o jsonpath='{.metadata.annotations}{"\n"}'
  {"deployment.kubernetes.io/revision":"1"}
  $ kubectl patch deploy web -p '{"status":{"replicas":7}}'
  deployment.apps/web patched (no change)
  $ kubectl patch deploy web --subresource=status -p '{"status":{"observedGeneration":77}}' -o jsonpath='{.status.observedGeneration}{"\n"}'
  77
  $ kubectl patch deploy web --subresource=scale -p '{"spec":{"replicas":1}}' --type=merge -o jsonpath='{.kind} {.spec.replicas}{"\n"}'
  Scale 1
  $ kubectl patch deploy web -p '{"spec":{"selector":{"matchLabels":{"x":"y"}}}}'
  ! The Deployment "web" is invalid: 
  ! * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  ! * spec.selector: Invalid value: {"matchLabels":{"app":"web","x":"y"}}: field is immutable
  [1]
  $ kubectl patch deploy web -p '{"spec":{"replicas":-1}}'
  ! The Deployment "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"restartPolicy":"Never"}}}}'
  ! The Deployment "web" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"
  [1]
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":"x"}}}}'
  ! The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxSurge: Invalid value: "x": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')
  [1]
  $ kubectl patch deploy web -p '{"spec":{"strategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":0}}}}'
  ! The Deployment "web" is invalid: spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0
  [1]
  $ kubectl patch deploy web none -p '{}'
  deployment.apps/web patched (no change)
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl patch deploy web -p '{'
  ! Error from server (BadRequest): invalid JSON patch
  [1]
