Endpoints of a service while its pods come and go
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl expose deployment web --port=8080 --target-port=80
  service/web exposed
  @settle
  $ kubectl get endpoints web
  NAME   ENDPOINTS       AGE
  web    10.244.2.5:80   5s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get ep web -o jsonpath='{.subsets[0].ports[0].port} {.subsets[0].addresses[0].targetRef.kind}{"\n"}'
  80 Pod
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  web-mrzqp   IPv4          80      10.244.2.5   5s
  $ kubectl get endpointslice -l kubernetes.io/service-name=web -o jsonpath='{.items[0].endpoints[0].conditions} {.items[0].ports}{"\n"}'
  {"ready":true,"serving":true,"terminating":false} [{"name":"","port":80,"protocol":"TCP"}]
  $ kubectl get endpointslice -l kubernetes.io/service-name=web -o jsonpath='{.items[0].metadata.labels}{"\n"}'
  {"app":"web","endpointslice.kubernetes.io/managed-by":"endpointslice-controller.k8s.io","kubernetes.io/service-name":"web"}
  $ kubectl describe ep web | grep -v -E 'Addresses|trigger'
  Name:         web
  Namespace:    default
  Labels:       app=web
                endpoints.kubernetes.io/managed-by=endpoint-controller
  Subsets:
    Ports:
      Name     Port  Protocol
      ----     ----  --------
      <unset>  80    TCP
  
  Events:  <none>
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"containers":[{"name":"nginx","readinessProbe":{"exec":{"command":["false"]},"periodSeconds":1}}]}}}}'
  deployment.apps/web patched
  @wait 4
  $ kubectl get pods --no-headers | awk '{print $2,$3}' | sort
  0/1 Running
  1/1 Running
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  @settle
  $ kubectl get ep web
  NAME   ENDPOINTS   AGE
  web    <none>      14s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc web | grep -E '^(Endpoints|TargetPort)'
  TargetPort:               80/TCP
  Endpoints:                
