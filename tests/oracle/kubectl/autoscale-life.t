autoscale: made, shown, changed, refused
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl autoscale deployment web --min=2 --max=6 --cpu=70%
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl autoscale deployment web --max=3
  ! error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input
  [1]
  $ kubectl get hpa
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/70%   2         6         0          0s
  $ kubectl get hpa web -o jsonpath='{.spec}{"\n"}'
  {"maxReplicas":6,"metrics":[{"resource":{"name":"cpu","target":{"averageUtilization":70,"type":"Utilization"}},"type":"Resource"}],"minReplicas":2,"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}
  $ kubectl patch hpa web -p '{"spec":{"maxReplicas":1}}'
  ! The HorizontalPodAutoscaler "web" is invalid: spec.maxReplicas: Invalid value: 1: must be greater than or equal to `minReplicas`
  [1]
  $ kubectl patch hpa web -p '{"spec":{"maxReplicas":10}}'
  horizontalpodautoscaler.autoscaling/web patched
  $ kubectl get hpa web -o custom-columns=N:.metadata.name,MIN:.spec.minReplicas,MAX:.spec.maxReplicas
  N     MIN   MAX
  web   2     10
  $ kubectl autoscale deploy web --name=two --max=3 --dry-run=server -o jsonpath='{.spec.minReplicas} {.spec.metrics}{"\n"}'
  1 [{"resource":{"name":"cpu","target":{"averageUtilization":80,"type":"Utilization"}},"type":"Resource"}]
  $ kubectl get hpa.v1.autoscaling web -o yaml | sed -n '/^spec/,/^status/p'
  spec:
    maxReplicas: 10
    metrics:
    - resource:
        name: cpu
        target:
          averageUtilization: 70
          type: Utilization
      type: Resource
    minReplicas: 2
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
  $ kubectl autoscale deployment --max=3
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl autoscale --max=3
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl autoscale deployment web
  ! error: required flag(s) "max" not set
  [1]
  $ kubectl delete deploy web
  deployment.apps "web" deleted from default namespace
  $ kubectl delete hpa web
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
