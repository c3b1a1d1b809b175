Exercise: a service on every node

  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ kubectl expose deployment web --type=NodePort --port=80
  service/web exposed
  $ kubectl patch svc web --type=json -p '[{"op":"replace","path":"/spec/ports/0/nodePort","value":30080}]'
  service/web patched
  @settle
  $ kubectl get svc web
  NAME   TYPE       CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE
  web    NodePort   10.97.182.148   <none>        80:30080/TCP   4s
  $ kubectl describe svc web | grep -E '^(Type|Port|NodePort|External)'
  Type:                     NodePort
  Port:                     <unset>  80/TCP
  NodePort:                 <unset>  30080/TCP
  External Traffic Policy:  Cluster
  $ kubectl create service nodeport other --tcp=80 --node-port=30080
  ! error: failed to create NodePort service: Service "other" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated
  [1]
  $ kubectl patch svc web -p '{"spec":{"type":"ClusterIP"}}'
  service/web patched
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.97.182.148   <none>        80/TCP    5s
  $ kubectl patch svc web -p '{"spec":{"type":"LoadBalancer"}}'
  service/web patched
  @settle
  $ kubectl get svc web --no-headers | awk '{print $2,$4}'
  LoadBalancer <pending>
  $ kubectl describe svc web | tail -5
  Endpoints:                10.244.1.4:80,10.244.2.5:80
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl delete svc web --now
  service "web" deleted from default namespace
