create service: made for real, looked at, refused
  $ kubectl create service clusterip web --tcp=80:8080
  service/web created
  $ kubectl get svc web -o yaml | sed -n '/^spec/,$p' | grep -v -E '10\.'
  spec:
    clusterIPs:
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
      app: web
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl create service nodeport np --tcp=5678:8080
  service/np created
  $ kubectl get svc np -o jsonpath='{.spec.type} {.spec.ports[0].name} {.spec.ports[0].port}->{.spec.ports[0].targetPort} {.spec.selector}{"\n"}'
  NodePort 5678-8080 5678->8080 {"app":"np"}
  $ kubectl create service loadbalancer lb --tcp=80 --tcp=443
  service/lb created
  $ kubectl describe svc lb | grep -E '^(Type|Port|TargetPort|External)'
  Type:                     LoadBalancer
  Port:                     80  80/TCP
  TargetPort:               80/TCP
  Port:                     443  443/TCP
  TargetPort:               443/TCP
  External Traffic Policy:  Cluster
  $ kubectl create service externalname ext --external-name=example.com -o yaml --dry-run=client
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: ext
    name: ext
  spec:
    externalName: example.com
    selector:
      app: ext
    type: ExternalName
  status:
    loadBalancer: {}
  $ kubectl create service externalname ext --external-name=example.com --tcp=80
  service/ext created
  $ kubectl create service clusterip none --clusterip=None
  service/none created
  $ kubectl get svc none ext
  NAME   TYPE           CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  none   ClusterIP      None         <none>        <none>    0s
  ext    ExternalName   <none>       example.com   80/TCP    0s
  $ kubectl create service clusterip two --tcp=80 --tcp=80
  ! error: failed to create ClusterIP service: Service "two" is invalid: [spec.ports[1].name: Duplicate value: "80", spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}]
  [1]
  $ kubectl create service clusterip three --tcp=80:http
  service/three created
  $ kubectl get svc three -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"80-http","port":80,"protocol":"TCP","targetPort":"http"}]
  $ kubectl create service clusterip web --tcp=81
  ! error: failed to create ClusterIP service: services "web" already exists
  [1]
  $ kubectl create service loadbalancer
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create service loadbalancer -h' for help and examples
  [1]
  $ kubectl create service nodeport p --node-port=30099
  ! error: at least one tcp port specifier must be provided
  [1]
  $ kubectl create service clusterip fixed --tcp=80 --clusterip=10.96.0.1
  ! error: failed to create ClusterIP service: Service "fixed" is invalid: spec.clusterIPs: Invalid value: ["10.96.0.1"]: failed to allocate IP 10.96.0.1: provided IP is already allocated
  [1]
  $ kubectl create service clusterip fixed --tcp=80 --clusterip=192.168.0.1
  ! error: failed to create ClusterIP service: Service "fixed" is invalid: spec.clusterIPs: Invalid value: ["192.168.0.1"]: failed to allocate IP 192.168.0.1: the provided network does not match the current range
  [1]
  $ kubectl delete svc web np lb ext none three
  service "web" deleted from default namespace
  service "np" deleted from default namespace
  service "lb" deleted from default namespace
  service "ext" deleted from default namespace
  service "none" deleted from default namespace
  service "three" deleted from default namespace
