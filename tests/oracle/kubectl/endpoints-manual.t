A service without a selector, and its endpoints by hand

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Service
  > metadata: {name: ext}
  > spec: {ports: [{port: 80, targetPort: 9376}]}
  > ---
  > apiVersion: v1
  > kind: Endpoints
  > metadata: {name: ext}
  > subsets: [{addresses: [{ip: 192.0.2.42}, {ip: 192.0.2.43}], ports: [{port: 9376}]}]
  > EOF
  service/ext created
  endpoints/ext created
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  @settle
  $ kubectl get svc,ep,endpointslice
  NAME                 TYPE        CLUSTER-IP       EXTERNAL-IP   PORT(S)   AGE
  service/ext          ClusterIP   10.110.150.228   <none>        80/TCP    4s
  service/kubernetes   ClusterIP   10.96.0.1        <none>        443/TCP   2m48s
  
  NAME                   ENDPOINTS                         AGE
  endpoints/ext          192.0.2.42:9376,192.0.2.43:9376   5s
  endpoints/kubernetes   172.30.1.2:6443                   2m49s
  
  NAME                                        ADDRESSTYPE   PORTS   ENDPOINTS               AGE
  endpointslice.discovery.k8s.io/ext-xsgk2    IPv4          9376    192.0.2.42,192.0.2.43   5s
  endpointslice.discovery.k8s.io/kubernetes   IPv4          6443    172.30.1.2              2m49s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc ext
  Name:                     ext
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.110.150.228
  IPs:                      10.110.150.228
  Port:                     <unset>  80/TCP
  TargetPort:               9376/TCP
  Endpoints:                192.0.2.42:9376,192.0.2.43:9376
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl describe ep ext
  Name:         ext
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  Subsets:
    Addresses:          192.0.2.42,192.0.2.43
    NotReadyAddresses:  <none>
    Ports:
      Name     Port  Protocol
      ----     ----  --------
      <unset>  9376  TCP
  
  Events:  <none>
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get endpointslice -l kubernetes.io/service-name=ext -o yaml | sed -n '/^- addressType\|^  addressType/,/ports/p' | head -12
  - addressType: IPv4
    apiVersion: discovery.k8s.io/v1
    endpoints:
    - addresses:
      - 192.0.2.42
      conditions:
        ready: true
    - addresses:
      - 192.0.2.43
      conditions:
        ready: true
    kind: EndpointSlice
  $ kubectl patch ep ext --type=json -p '[{"op":"remove","path":"/subsets/0/addresses/1"}]'
  endpoints/ext patched
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  @settle
  $ kubectl get ep ext
  NAME   ENDPOINTS         AGE
  ext    192.0.2.42:9376   9s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl delete svc ext
  service "ext" deleted from default namespace
  @settle
  $ kubectl get ep,endpointslice
  NAME                   ENDPOINTS         AGE
  endpoints/kubernetes   172.30.1.2:6443   2m57s
  
  NAME                                        ADDRESSTYPE   PORTS   ENDPOINTS    AGE
  endpointslice.discovery.k8s.io/kubernetes   IPv4          6443    172.30.1.2   2m57s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
