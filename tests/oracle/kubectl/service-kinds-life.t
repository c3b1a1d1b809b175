Services of each type, changed and read back

  $ kubectl create service clusterip a --tcp=80:8080
  service/a created
  $ kubectl get svc a -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    creationTimestamp: "2026-11-28T09:13:45Z"
    labels:
      app: a
    name: a
    namespace: default
    resourceVersion: "2345"
    uid: ffda29af-c4d9-4cf8-b94b-91ed1e3d19c1
  spec:
    clusterIP: 10.105.41.210
    clusterIPs:
    - 10.105.41.210
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - name: 80-8080
      port: 80
      protocol: TCP
      targetPort: 8080
    selector:
      app: a
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl patch svc a -p '{"spec":{"ports":[{"port":80,"name":"http"},{"port":443,"name":"https"}]}}'
  service/a patched
  $ kubectl get svc a -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"http","port":80,"protocol":"TCP","targetPort":8080},{"name":"https","port":443,"protocol":"TCP","targetPort":443}]
  $ kubectl patch svc a -p '{"spec":{"clusterIP":""}}'
  service/a patched (no change)
  $ kubectl patch svc a -p '{"spec":{"type":"ExternalName","externalName":"x.example.com"}}'
  service/a patched
  $ kubectl get svc a
  NAME   TYPE           CLUSTER-IP   EXTERNAL-IP     PORT(S)          AGE
  a      ExternalName   <none>       x.example.com   80/TCP,443/TCP   1s
  $ kubectl create service externalname b --external-name=db.example.com
  service/b created
  $ kubectl get svc b -o yaml | sed -n '/^spec/,$p'
  spec:
    externalName: db.example.com
    selector:
      app: b
    sessionAffinity: None
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl create service loadbalancer c --tcp=80
  service/c created
  $ kubectl get svc c -o jsonpath='{.spec.allocateLoadBalancerNodePorts} {.spec.externalTrafficPolicy} {.status}{"\n"}'
  true Cluster {"loadBalancer":{}}
  $ kubectl describe svc b
  Name:              b
  Namespace:         default
  Labels:            app=b
  Annotations:       <none>
  Selector:          app=b
  Type:              ExternalName
  IP Families:       <none>
  IP:                
  IPs:               <none>
  External Name:     db.example.com
  Session Affinity:  None
  Events:            <none>
  $ kubectl create service clusterip d --clusterip=10.96.0.1 --tcp=80
  ! error: failed to create ClusterIP service: Service "d" is invalid: spec.clusterIPs: Invalid value: ["10.96.0.1"]: failed to allocate IP 10.96.0.1: provided IP is already allocated
  [1]
  $ kubectl create service clusterip d --clusterip=10.96.200.7 --tcp=80
  service/d created
  $ kubectl create service clusterip e --clusterip=10.96.200.7 --tcp=80
  ! error: failed to create ClusterIP service: Service "e" is invalid: spec.clusterIPs: Invalid value: ["10.96.200.7"]: failed to allocate IP 10.96.200.7: provided IP is already allocated
  [1]
  $ kubectl create service clusterip e --clusterip=192.168.0.1 --tcp=80
  ! error: failed to create ClusterIP service: Service "e" is invalid: spec.clusterIPs: Invalid value: ["192.168.0.1"]: failed to allocate IP 192.168.0.1: the provided network does not match the current range
  [1]
  $ kubectl get svc,ep
  NAME                 TYPE           CLUSTER-IP    EXTERNAL-IP      PORT(S)          AGE
  service/a            ExternalName   <none>        x.example.com    80/TCP,443/TCP   2s
  service/b            ExternalName   <none>        db.example.com   <none>           1s
  service/c            LoadBalancer   10.111.51.8   <pending>        80:31115/TCP     1s
  service/d            ClusterIP      10.96.200.7   <none>           80/TCP           0s
  service/kubernetes   ClusterIP      10.96.0.1     <none>           443/TCP          6m
  
  NAME                   ENDPOINTS         AGE
  endpoints/a            <none>            2s
  endpoints/c            <none>            1s
  endpoints/d            <none>            0s
  endpoints/kubernetes   172.30.1.2:6443   6m
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl delete svc a b c d
  service "a" deleted from default namespace
  service "b" deleted from default namespace
  service "c" deleted from default namespace
  service "d" deleted from default namespace
