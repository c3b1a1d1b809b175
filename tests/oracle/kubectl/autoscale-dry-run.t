autoscale: what is made of the flags
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl autoscale deploy web --min=1 --max=4 --dry-run=client
  horizontalpodautoscaler.autoscaling/web created (dry run)
  $ kubectl autoscale deploy web --max=4 --cpu-percent=60 --dry-run=server -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    creationTimestamp: "2026-11-28T19:57:27Z"
    generation: 1
    name: web
    namespace: default
    uid: b92555d1-e5cc-408e-a59c-a39fa859f0ec
  spec:
    maxReplicas: 4
    metrics:
    - resource:
        name: cpu
        target:
          averageUtilization: 60
          type: Utilization
      type: Resource
    minReplicas: 1
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    currentMetrics: null
    desiredReplicas: 0
  ! Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
  $ kubectl autoscale deploy web --max=4 --name=h --dry-run=client -o name
  horizontalpodautoscaler.autoscaling/h
  $ kubectl autoscale deploy web --min=1 --max=10 --cpu=100m --dry-run=client -o jsonpath='{.spec.metrics}{"\n"}'
  [{"resource":{"name":"cpu","target":{"averageValue":"100m","type":"AverageValue"}},"type":"Resource"}]
  $ kubectl autoscale deploy web --max=4 --min=x
  ! error: invalid argument "x" for "--min" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl autoscale --help' for usage.
  [1]
  $ kubectl autoscale deploy/web --max=4
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl get hpa
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/80%   1         4         0          0s
  $ kubectl delete hpa web
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
