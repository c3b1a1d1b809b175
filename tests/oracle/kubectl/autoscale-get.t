A horizontal pod autoscaler without metrics
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl set resources deploy web --requests=cpu=100m
  deployment.apps/web resource requirements updated
  $ kubectl autoscale deployment web --name=scaler --min=1 --max=3 --cpu=50%
  horizontalpodautoscaler.autoscaling/scaler autoscaled
  @settle
  $ kubectl get hpa
  NAME     REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  scaler   Deployment/web   cpu: <unknown>/50%   1         3         1          7s
  $ kubectl get hpa scaler -o jsonpath='{.spec.scaleTargetRef}{"\n"}'
  {"apiVersion":"apps/v1","kind":"Deployment","name":"web"}
  $ kubectl autoscale deployment web --min=0 --max=3
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl autoscale deployment web --max=0
  ! error: --max=MAXPODS is required and must be at least 1, max: 0
  [1]
  $ kubectl autoscale deployment web --max=3 --cpu=abc
  ! error: invalid resource cpu value: abc
  [1]
  $ kubectl autoscale deployment web --max=3 --memory=200Mi --dry-run=client -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: web
  spec:
    maxReplicas: 3
    metrics:
    - resource:
        name: memory
        target:
          averageValue: 200Mi
          type: AverageValue
      type: Resource
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    currentMetrics: null
    desiredReplicas: 0
  $ kubectl autoscale rs web --max=3 --dry-run=client
  ! Error from server (NotFound): replicasets.apps "web" not found
  [1]
  $ kubectl autoscale deployment web --max=3 --name=Bad_Name
  ! error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input
  [1]
  $ kubectl delete hpa scaler
  horizontalpodautoscaler.autoscaling "scaler" deleted from default namespace
