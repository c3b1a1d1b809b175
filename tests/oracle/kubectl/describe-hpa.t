describe of an autoscaler

  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl autoscale deployment web --min=2 --max=5 --cpu=80%
  horizontalpodautoscaler.autoscaling/web autoscaled
  @settle
  $ kubectl get hpa
  NAME   REFERENCE        TARGETS              MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/80%   2         5         0          5s
  $ kubectl describe hpa web
  Name:                                                  web
  Namespace:                                             default
  Labels:                                                <none>
  Annotations:                                           <none>
  CreationTimestamp:                                     Sat, 28 Nov 2026 09:27:15 +0000
  Reference:                                             Deployment/web
  Metrics:                                               ( current / target )
    resource cpu on pods  (as a percentage of request):  <unknown> / 80%
  Min replicas:                                          2
  Max replicas:                                          5
  Deployment pods:                                       0 current / 0 desired
  Conditions:
    Type           Status  Reason             Message
    ----           ------  ------             -------
    AbleToScale    True    SucceededGetScale  the HPA controller was able to get the target's current scale
    ScalingActive  False   ScalingDisabled    scaling is disabled since the replica count of the target is zero
  Events:          <none>
  $ kubectl apply -f - <<EOF
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: many}
  > spec:
  >   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: nothing}
  >   minReplicas: 1
  >   maxReplicas: 10
  >   metrics:
  >   - {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 100Mi}}}
  >   - {type: Pods, pods: {metric: {name: qps}, target: {type: AverageValue, averageValue: "10"}}}
  >   behavior: {scaleDown: {stabilizationWindowSeconds: 60, policies: [{type: Percent, value: 10, periodSeconds: 60}]}}
  > EOF
  horizontalpodautoscaler.autoscaling/many created
  @wait 16
  @settle
  $ kubectl describe hpa many
  Name:                       many
  Namespace:                  default
  Labels:                     <none>
  Annotations:                <none>
  CreationTimestamp:          Sat, 28 Nov 2026 09:27:21 +0000
  Reference:                  Deployment/nothing
  Metrics:                    ( current / target )
    resource memory on pods:  <unknown> / 100Mi
    "qps" on pods:            <unknown> / 10
  Min replicas:               1
  Max replicas:               10
  Behavior:
    Scale Up:
      Stabilization Window: 0 seconds
      Select Policy: Max
      Policies:
        - Type: Pods     Value: 4    Period: 15 seconds
        - Type: Percent  Value: 100  Period: 15 seconds
    Scale Down:
      Stabilization Window: 60 seconds
      Select Policy: Max
      Policies:
        - Type: Percent  Value: 10  Period: 60 seconds
  Deployment pods:       0 current / 0 desired
  Conditions:
    Type         Status  Reason          Message
    ----         ------  ------          -------
    AbleToScale  False   FailedGetScale  the HPA controller was unable to get the target's current scale: deployments.apps "nothing" not found
  Events:
    Type     Reason          Age               From                       Message
    ----     ------          ----              ----                       -------
    Warning  FailedGetScale  6s (x2 over 21s)  horizontal-pod-autoscaler  deployments.apps "nothing" not found
  $ kubectl get hpa
  NAME   REFERENCE            TARGETS                                 MINPODS   MAXPODS   REPLICAS   AGE
  many   Deployment/nothing   memory: <unknown>/100Mi, <unknown>/10   1         10        0          21s
  web    Deployment/web       cpu: <unknown>/80%                      2         5         0          27s
