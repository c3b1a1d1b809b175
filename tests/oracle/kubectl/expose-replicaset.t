expose of a deployment by another name, and its endpoints
  $ kubectl create deployment web --image=nginx --port=80 --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl expose deployment web --name=front --port=8080 --target-port=80
  service/front exposed
  $ kubectl expose deployment web --name=lb --type=LoadBalancer --port=80
  service/lb exposed
  @settle
  $ kubectl get svc
  NAME         TYPE           CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE
  front        ClusterIP      10.110.28.73    <none>        8080/TCP       4s
  kubernetes   ClusterIP      10.96.0.1       <none>        443/TCP        76s
  lb           LoadBalancer   10.97.158.152   <pending>     80:31097/TCP   4s
  $ kubectl get ep front -o jsonpath='{.subsets[0].ports[0].port}{"\n"}'
  80
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc lb
  Name:                     lb
  Namespace:                default
  Labels:                   app=web
  Annotations:              <none>
  Selector:                 app=web
  Type:                     LoadBalancer
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.97.158.152
  IPs:                      10.97.158.152
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  NodePort:                 <unset>  31097/TCP
  Endpoints:                10.244.2.4:80,10.244.1.3:80
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl expose svc front --name=again --port=9090 --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: web
    name: again
  spec:
    ports:
    - port: 9090
      protocol: TCP
      targetPort: 9090
    selector:
      app: web
  status:
    loadBalancer: {}
  $ kubectl delete svc front lb
  service "front" deleted from default namespace
  service "lb" deleted from default namespace
