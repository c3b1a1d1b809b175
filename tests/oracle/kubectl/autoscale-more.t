autoscale: what it can be told

  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl autoscale deployment web --min=2 --max=4 --name=scaler --memory=200Mi --dry-run=client -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: scaler
  spec:
    maxReplicas: 4
    metrics:
    - resource:
        name: memory
        target:
          averageValue: 200Mi
          type: AverageValue
      type: Resource
    minReplicas: 2
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    currentMetrics: null
    desiredReplicas: 0
  $ kubectl autoscale deployment web --max=4 --cpu=500m --dry-run=client -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    name: web
  spec:
    maxReplicas: 4
    metrics:
    - resource:
        name: cpu
        target:
          averageValue: 500m
          type: AverageValue
      type: Resource
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    currentMetrics: null
    desiredReplicas: 0
  $ kubectl autoscale deployment web --max=4 --cpu=lots
  ! error: invalid resource cpu value: lots
  [1]
  $ kubectl autoscale deployment web --max=4 --cpu=80% --cpu-percent=80
  ! Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
  ! error: --cpu-percent and --cpu are mutually exclusive
  [1]
  $ kubectl autoscale deployment web --min=0 --max=4
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl autoscale deployment web --min=-2 --max=4 --name=b
  horizontalpodautoscaler.autoscaling/b autoscaled
  $ kubectl autoscale deployment web --max=0
  ! error: --max=MAXPODS is required and must be at least 1, max: 0
  [1]
  $ kubectl autoscale rs none --max=2
  ! Error from server (NotFound): replicasets.apps "none" not found
  [1]
  $ kubectl autoscale ds kube-proxy -n kube-system --max=2
  ! error: cannot autoscale a DaemonSet: could not find scale subresource for apps/v1, Resource=daemonsets in discovery information
  [1]
  $ kubectl get hpa
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  b      Deployment/web   cpu: <unknown>/80%   1         4         0          1s
  web    Deployment/web   cpu: <unknown>/80%   1         4         0          1s
  $ kubectl get hpa web -o yaml
  apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata:
    creationTimestamp: "2026-11-28T08:33:46Z"
    generation: 1
    name: web
    namespace: default
    resourceVersion: "976"
    uid: 64272de5-7a2a-4df9-92d5-b5b56894bd45
  spec:
    maxReplicas: 4
    metrics:
    - resource:
        name: cpu
        target:
          averageUtilization: 80
          type: Utilization
      type: Resource
    minReplicas: 1
    scaleTargetRef:
      apiVersion: apps/v1
      kind: Deployment
      name: web
  status:
    conditions:
    - lastTransitionTime: "2026-11-28T08:33:46Z"
      message: the HPA controller was able to get the target's current scale
      reason: SucceededGetScale
      status: "True"
      type: AbleToScale
    - lastTransitionTime: "2026-11-28T08:33:46Z"
      message: scaling is disabled since the replica count of the target is zero
      reason: ScalingDisabled
      status: "False"
      type: ScalingActive
    currentMetrics: null
    desiredReplicas: 0
    observedGeneration: 1
  $ kubectl delete hpa web
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
