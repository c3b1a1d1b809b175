Exercise: an autoscaler without metrics

  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ kubectl set resources deploy web --requests=cpu=100m
  deployment.apps/web resource requirements updated
  $ kubectl autoscale deployment web --min=1 --max=5 --cpu=50%
  horizontalpodautoscaler.autoscaling/web autoscaled
  @wait 18
  @settle
  $ kubectl get hpa
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/50%   1         5         2          21s
  $ kubectl describe hpa web
  Name:                                                  web
  Namespace:                                             default
  Labels:                                                <none>
  Annotations:                                           <none>
  CreationTimestamp:                                     Sat, 28 Nov 2026 08:37:18 +0000
  Reference:                                             Deployment/web
  Metrics:                                               ( current / target )
    resource cpu on pods  (as a percentage of request):  <unknown> / 50%
  Min replicas:                                          1
  Max replicas:                                          5
  Deployment pods:                                       2 current / 0 desired
  Conditions:
    Type           Status  Reason                   Message
    ----           ------  ------                   -------
    AbleToScale    True    SucceededGetScale        the HPA controller was able to get the target's current scale
    ScalingActive  False   FailedGetResourceMetric  the HPA was unable to compute the replica count: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)
  Events:
    Type     Reason                        Age               From                       Message
    ----     ------                        ----              ----                       -------
    Warning  FailedGetResourceMetric       6s (x2 over 21s)  horizontal-pod-autoscaler  failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)
    Warning  FailedComputeMetricsReplicas  6s (x2 over 21s)  horizontal-pod-autoscaler  invalid metrics (1 invalid out of 1), first error is: failed to get cpu resource metric value: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)
  $ kubectl get hpa web -o jsonpath='{.status.conditions[*].type} {.status.currentReplicas} {.status.desiredReplicas}{"\n"}'
  AbleToScale ScalingActive 2 0
  $ kubectl patch hpa web -p '{"spec":{"maxReplicas":0}}'
  ! The HorizontalPodAutoscaler "web" is invalid: 
  ! * spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`
  ! * spec.maxReplicas: Required value
  [1]
  $ kubectl delete hpa web
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
