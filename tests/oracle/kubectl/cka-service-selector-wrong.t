Exercise: a service whose selector finds nothing
  $ kubectl create deployment api --image=nginx --replicas=2
  deployment.apps/api created
  $ kubectl create service clusterip api --tcp=80:80
  service/api created
  $ kubectl set selector service api app=apii
  service/api selector updated
  @settle
  $ kubectl get endpoints api
  NAME   ENDPOINTS   AGE
  api    <none>      5s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc api | grep -E '^(Selector|Endpoints|Port|TargetPort):'
  Selector:                 app=apii
  Port:                     80-80  80/TCP
  TargetPort:               80/TCP
  Endpoints:                
  $ kubectl get pods -l app=api --no-headers | wc -l
  2
  $ kubectl patch svc api -p '{"spec":{"selector":{"app":"api"}}}'
  service/api patched
  @settle
  $ kubectl get endpoints api -o jsonpath='{.subsets[0].addresses[*].targetRef.kind} {.subsets[0].ports[0].port}{"\n"}'
  Pod Pod 80
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslices -l kubernetes.io/service-name=api
  NAME        ADDRESSTYPE   PORTS   ENDPOINTS                AGE
  api-f9vbf   IPv4          80      10.244.1.14,10.244.2.9   9s
  $ kubectl scale deploy api --replicas=0
  deployment.apps/api scaled
  @settle
  $ kubectl get ep api
  NAME   ENDPOINTS   AGE
  api    <none>      14s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
