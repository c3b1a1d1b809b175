describe of an autoscaler with several metrics
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl apply -f - <<EOF
  > apiVersion: autoscaling/v2
  > kind: HorizontalPodAutoscaler
  > metadata: {name: web}
  > spec:
  >   scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  >   minReplicas: 1
  >   maxReplicas: 5
  >   metrics:
  >   - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
  >   - {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 200Mi}}}
  >   behavior: {scaleDown: {stabilizationWindowSeconds: 60, policies: [{type: Pods, value: 1, periodSeconds: 30}]}}
  > EOF
  horizontalpodautoscaler.autoscaling/web created
  @settle
  $ kubectl get hpa
  NAME   REFERENCE        TARGETS                                       MINPODS   MAXPODS   REPLICAS   AGE
  web    Deployment/web   cpu: <unknown>/70%, memory: <unknown>/200Mi   1         5         1          4s
  $ kubectl describe hpa web | sed '/^Events/,$d'
  Name:                                                  web
  Namespace:                                             default
  Labels:                                                <none>
  Annotations:                                           <none>
  CreationTimestamp:                                     Sat, 28 Nov 2026 19:23:00 +0000
  Reference:                                             Deployment/web
  Metrics:                                               ( current / target )
    resource cpu on pods  (as a percentage of request):  <unknown> / 70%
    resource memory on pods:                             <unknown> / 200Mi
  Min replicas:                                          1
  Max replicas:                                          5
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
        - Type: Pods  Value: 1  Period: 30 seconds
  Deployment pods:    1 current / 0 desired
  Conditions:
    Type           Status  Reason                   Message
    ----           ------  ------                   -------
    AbleToScale    True    SucceededGetScale        the HPA controller was able to get the target's current scale
    ScalingActive  False   FailedGetResourceMetric  the HPA was unable to compute the replica count: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)
  $ kubectl get hpa web -o jsonpath='{.spec.behavior}{"\n"}'
  {"scaleDown":{"policies":[{"periodSeconds":30,"type":"Pods","value":1}],"selectPolicy":"Max","stabilizationWindowSeconds":60},"scaleUp":{"policies":[{"periodSeconds":15,"type":"Pods","value":4},{"periodSeconds":15,"type":"Percent","value":100}],"selectPolicy":"Max","stabilizationWindowSeconds":0}}
  $ kubectl get hpa.v1.autoscaling web -o jsonpath='{.apiVersion} {.spec}{"\n"}'
  autoscaling/v2 {"behavior":{"scaleDown":{"policies":[{"periodSeconds":30,"type":"Pods","value":1}],"selectPolicy":"Max","stabilizationWindowSeconds":60},"scaleUp":{"policies":[{"periodSeconds":15,"type":"Pods","value":4},{"periodSeconds":15,"type":"Percent","value":100}],"selectPolicy":"Max","stabilizationWindowSeconds":0}},"maxReplicas":5,"metrics":[{"resource":{"name":"cpu","target":{"averageUtilization":70,"type":"Utilization"}},"type":"Resource"},{"resource":{"name":"memory","target":{"averageValue":"200Mi","type":"AverageValue"}},"type":"Resource"}],"minReplicas":1,"scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"}}
