describe of services, endpoint slices, ingresses, policies
  $ cat > n.yaml <<X
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web, annotations: {a: b}}
  > spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}, {name: dns, port: 53, protocol: UDP}], sessionAffinity: ClientIP}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: ext}
  > spec: {type: ExternalName, externalName: example.com}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: lb}
  > spec: {type: LoadBalancer, ports: [{port: 80}], externalTrafficPolicy: Local, loadBalancerSourceRanges: [10.0.0.0/8], selector: {a: b}}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: headless}
  > spec: {clusterIP: None, ports: [{port: 80}], selector: {a: b}}
  > ---
  > apiVersion: discovery.k8s.io/v1
  > kind: EndpointSlice
  > metadata: {name: own, labels: {kubernetes.io/service-name: web}}
  > addressType: IPv4
  > ports: [{name: http, port: 8080}]
  > endpoints: [{addresses: [10.1.2.3], conditions: {ready: true}, hostname: h, nodeName: node01, zone: z}, {addresses: [10.1.2.4], conditions: {ready: false}}]
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: IngressClass
  > metadata: {name: nginx, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
  > spec: {controller: example.com/ingress, parameters: {apiGroup: example.com, kind: P, name: x}}
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: ing}
  > spec:
  >   tls: [{hosts: [a.example.com], secretName: cert}]
  >   defaultBackend: {service: {name: web, port: {name: http}}}
  >   rules:
  >   - host: a.example.com
  >     http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}, {path: /x, pathType: Exact, backend: {service: {name: none, port: {number: 8}}}}]}
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: np}
  > spec:
  >   podSelector: {matchLabels: {app: db}}
  >   policyTypes: [Ingress, Egress]
  >   ingress: [{from: [{podSelector: {matchLabels: {app: web}}}, {namespaceSelector: {matchLabels: {team: a}}, podSelector: {}}], ports: [{port: 5432}, {port: 80, endPort: 90, protocol: UDP}]}]
  >   egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]
  > X
  $ kubectl apply -f n.yaml
  service/web created
  service/ext created
  service/lb created
  service/headless created
  endpointslice.discovery.k8s.io/own created
  ingressclass.networking.k8s.io/nginx created
  ingress.networking.k8s.io/ing created
  networkpolicy.networking.k8s.io/np created
  @settle
  $ kubectl get svc -o wide
  NAME         TYPE           CLUSTER-IP      EXTERNAL-IP   PORT(S)         AGE   SELECTOR
  ext          ExternalName   <none>          example.com   <none>          4s    <none>
  headless     ClusterIP      None            <none>        80/TCP          4s    a=b
  kubernetes   ClusterIP      10.96.0.1       <none>        443/TCP         33m   <none>
  lb           LoadBalancer   10.107.24.209   <pending>     80:31323/TCP    4s    a=b
  web          ClusterIP      10.104.49.38    <none>        80/TCP,53/UDP   4s    app=web
  $ kubectl describe svc web ext lb headless
  Name:                     web
  Namespace:                default
  Labels:                   <none>
  Annotations:              a: b
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.104.49.38
  IPs:                      10.104.49.38
  Port:                     http  80/TCP
  TargetPort:               http/TCP
  Endpoints:                10.1.2.3:8080
  Port:                     dns  53/UDP
  TargetPort:               53/UDP
  Endpoints:                
  Session Affinity:         ClientIP
  Internal Traffic Policy:  Cluster
  
  
  Name:              ext
  Namespace:         default
  Labels:            <none>
  Annotations:       <none>
  Selector:          <none>
  Type:              ExternalName
  IP Families:       <none>
  IP:                
  IPs:               <none>
  External Name:     example.com
  Session Affinity:  None
  
  
  Name:                        lb
  Namespace:                   default
  Labels:                      <none>
  Annotations:                 <none>
  Selector:                    a=b
  Type:                        LoadBalancer
  IP Family Policy:            SingleStack
  IP Families:                 IPv4
  IP:                          10.107.24.209
  IPs:                         10.107.24.209
  Port:                        <unset>  80/TCP
  TargetPort:                  80/TCP
  NodePort:                    <unset>  31323/TCP
  Endpoints:                   
  Session Affinity:            None
  External Traffic Policy:     Local
  Internal Traffic Policy:     Cluster
  HealthCheck NodePort:        30988
  LoadBalancer Source Ranges:  10.0.0.0/8
  
  
  Name:                     headless
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 a=b
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       None
  IPs:                      None
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  Endpoints:                
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  $ kubectl describe endpointslice own
  Name:         own
  Namespace:    default
  Labels:       kubernetes.io/service-name=web
  Annotations:  <none>
  AddressType:  IPv4
  Ports:
    Name  Port  Protocol
    ----  ----  --------
    http  8080  TCP
  Endpoints:
    - Addresses:  10.1.2.3
      Conditions:
        Ready:    true
      Hostname:   h
      NodeName:   node01
      Zone:       z
    - Addresses:  10.1.2.4
      Conditions:
        Ready:   false
      Hostname:  <unset>
      NodeName:  <unset>
      Zone:      <unset>
  Events:        <none>
  $ kubectl describe ingressclass
  Name:         nginx
  Labels:       <none>
  Annotations:  ingressclass.kubernetes.io/is-default-class: true
  Controller:   example.com/ingress
  Parameters:
    APIGroup:  example.com
    Kind:      P
    Name:      x
  Events:      <none>
  $ kubectl describe ing ing
  Name:             ing
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  web:http (10.1.2.3:8080)
  TLS:
    cert terminates a.example.com
  Rules:
    Host           Path  Backends
    ----           ----  --------
    a.example.com  
                   /    web:80 (10.1.2.3:8080)
                   /x   none:8 (<error: services "none" not found>)
  Annotations:     <none>
  Events:          <none>
  $ kubectl describe netpol np
  Name:         np
  Namespace:    default
  Created on:   2026-11-28 03:47:51 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=db
    Allowing ingress traffic:
      To Port: 5432/TCP
      To Port Range: 80-90/UDP
      From:
        PodSelector: app=web
      From:
        NamespaceSelector: team=a
        PodSelector: <none>
    Allowing egress traffic:
      To Port: <any> (traffic allowed to all ports)
      To:
        IPBlock:
          CIDR: 10.0.0.0/8
          Except: 10.1.0.0/16
    Policy Types: Ingress, Egress
  $ kubectl get ing,netpol,ingressclass
  NAME                            CLASS   HOSTS           ADDRESS   PORTS     AGE
  ingress.networking.k8s.io/ing   nginx   a.example.com             80, 443   5s
  
  NAME                                 POD-SELECTOR   AGE
  networkpolicy.networking.k8s.io/np   app=db         5s
  
  NAME                                             CONTROLLER            PARAMETERS        AGE
  ingressclass.networking.k8s.io/nginx (default)   example.com/ingress   P.example.com/x   5s
  $ kubectl get endpointslice own -o wide
  NAME   ADDRESSTYPE   PORTS   ENDPOINTS           AGE
  own    IPv4          8080    10.1.2.3,10.1.2.4   5s
  $ kubectl get ep
  NAME         ENDPOINTS         AGE
  headless     <none>            5s
  kubernetes   172.30.1.2:6443   33m
  lb           <none>            5s
  web          <none>            5s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe ep headless
  Name:         headless
  Namespace:    default
  Labels:       endpoints.kubernetes.io/managed-by=endpoint-controller
                service.kubernetes.io/headless=
  Annotations:  endpoints.kubernetes.io/last-change-trigger-time: 2026-11-28T03:47:51Z
  Subsets:
  Events:  <none>
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
