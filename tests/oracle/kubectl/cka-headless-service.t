Exercise: a headless service in front of a deployment
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  $ kubectl expose deployment web --port=80 --cluster-ip=None
  service/web exposed
  @settle
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   None         <none>        80/TCP    5s
  $ kubectl get ep web -o jsonpath='{.subsets[0].ports[0].port} {.subsets[0].addresses[*].targetRef.kind}{"\n"}'
  80 Pod Pod
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get ep web -o jsonpath='{.metadata.labels}{"\n"}'
  {"app":"web","endpoints.kubernetes.io/managed-by":"endpoint-controller","service.kubernetes.io/headless":""}
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc web | grep -E '^(Type|IP|IPs|Port|TargetPort|Selector)'
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       None
  IPs:                      None
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  $ kubectl patch svc web -p '{"spec":{"clusterIP":"10.96.5.5"}}'
  ! The Service "web" is invalid: spec.clusterIPs[0]: Invalid value: ["10.96.5.5"]: may not change once set
  [1]
  $ kubectl get svc web -o jsonpath='{.spec.clusterIP} {.spec.clusterIPs} {.spec.ipFamilyPolicy}{"\n"}'
  None ["None"] SingleStack
  $ kubectl scale deploy web --replicas=0
  deployment.apps/web scaled
  @settle
  $ kubectl get ep web
  NAME   ENDPOINTS   AGE
  web    <none>      10s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslices -l kubernetes.io/service-name=web
  NAME        ADDRESSTYPE   PORTS     ENDPOINTS   AGE
  web-6kw2h   IPv4          <unset>   <unset>     10s
