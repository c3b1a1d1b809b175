--save-config writes what apply compares with
  $ kubectl create deployment web --image=nginx --replicas=0 --save-config
  deployment.apps/web created
  $ kubectl get deploy web -o jsonpath='{.metadata.annotations.kubectl\.kubernetes\.io/last-applied-configuration}'
  {"kind":"Deployment","apiVersion":"apps/v1","metadata":{"name":"web","labels":{"app":"web"}},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"nginx","image":"nginx","resources":{}}]}},"strategy":{}},"status":{}}
  $ kubectl create cm a --from-literal=x=1 --save-config
  configmap/a created
  $ kubectl apply view-last-applied cm a
  apiVersion: v1
  data:
    x: "1"
  kind: ConfigMap
  metadata:
    name: a
  $ kubectl create cm a --from-literal=x=2 --dry-run=client -o yaml | kubectl apply -f -
  configmap/a configured
  $ kubectl annotate cm a note=hi
  configmap/a annotated
  $ kubectl apply view-last-applied cm a -o json
  {
    "apiVersion": "v1",
    "data": {
      "x": "2"
    },
    "kind": "ConfigMap",
    "metadata": {
      "annotations": {},
      "name": "a",
      "namespace": "default"
    }
  }
  $ kubectl run p --image=nginx --dry-run=client -o yaml --save-config | head -6
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  $ kubectl expose deploy web --port=80 --save-config
  service/web exposed
  $ kubectl get svc web -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"kind\":\"Service\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"web\",\"labels\":{\"app\":\"web\"}},\"spec\":{\"ports\":[{\"protocol\":\"TCP\",\"port\":80,\"targetPort\":80}],\"selector\":{\"app\":\"web\"}},\"status\":{\"loadBalancer\":{}}}\n"}
  $ kubectl autoscale deploy web --max=2 --save-config -o jsonpath='{.metadata.annotations}{"\n"}'
  {"kubectl.kubernetes.io/last-applied-configuration":"{\"kind\":\"HorizontalPodAutoscaler\",\"apiVersion\":\"autoscaling/v2\",\"metadata\":{\"name\":\"web\"},\"spec\":{\"scaleTargetRef\":{\"kind\":\"Deployment\",\"name\":\"web\",\"apiVersion\":\"apps/v1\"},\"maxReplicas\":2},\"status\":{\"desiredReplicas\":0,\"currentMetrics\":null}}\n"}
