Exercise: a service that leads nowhere
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl patch svc web -p '{"spec":{"selector":{"app":"wbe"}}}'
  service/web patched
  @settle
  $ kubectl get ep web
  NAME   ENDPOINTS   AGE
  web    <none>      4s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc web | grep -E '^(Selector|TargetPort|Endpoints)'
  Selector:                 app=wbe
  TargetPort:               8080/TCP
  Endpoints:                
  $ kubectl patch svc web -p '{"spec":{"selector":{"app":"web"}}}'
  service/web patched
  @settle
  $ kubectl describe svc web | grep -E '^(Selector|TargetPort)'
  Selector:                 app=web
  TargetPort:               8080/TCP
  $ kubectl patch svc web --type=json -p '[{"op":"replace","path":"/spec/ports/0/targetPort","value":80}]'
  service/web patched
  @settle
  $ kubectl get ep web --no-headers | awk '{print $2}' | sed 's/.*://'
  80
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslices -l kubernetes.io/service-name=web -o jsonpath='{.items[0].ports[0]}{"\n"}'
  {"name":"80-8080","port":80,"protocol":"TCP"}
