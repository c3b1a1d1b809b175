Exercise: a service on a port of every node
  $ kubectl create deployment web --image=nginx --port=80
  deployment.apps/web created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec:
  >   type: NodePort
  >   selector: {app: web}
  >   ports: [{port: 80, targetPort: 80, nodePort: 30100}]
  > EOF
  service/web created
  @settle
  $ kubectl get svc web
  NAME   TYPE       CLUSTER-IP      EXTERNAL-IP   PORT(S)        AGE
  web    NodePort   10.104.210.21   <none>        80:30100/TCP   4s
  $ kubectl describe svc web
  Name:                     web
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=web
  Type:                     NodePort
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.104.210.21
  IPs:                      10.104.210.21
  Port:                     <unset>  80/TCP
  TargetPort:               80/TCP
  NodePort:                 <unset>  30100/TCP
  Endpoints:                10.244.2.2:80
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl create service nodeport other --tcp=80 --node-port=30100
  ! error: failed to create NodePort service: Service "other" is invalid: spec.ports[0].nodePort: Invalid value: 30100: provided port is already allocated
  [1]
  $ kubectl create service nodeport other --tcp=80 --node-port=40000
  ! error: failed to create NodePort service: Service "other" is invalid: spec.ports[0].nodePort: Invalid value: 40000: provided port is not in the valid range. The range of valid ports is 30000-32767
  [1]
  $ kubectl patch svc web -p '{"spec":{"type":"ClusterIP"}}'
  service/web patched
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)   AGE
  web    ClusterIP   10.104.210.21   <none>        80/TCP    5s
  $ kubectl get svc web -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"Service","metadata":{"annotations":{},"name":"web","namespace":"default"},"spec":{"ports":[{"nodePort":30100,"port":80,"targetPort":80}],"selector":{"app":"web"},"type":"NodePort"}}
    creationTimestamp: "2026-11-28T18:58:30Z"
    name: web
    namespace: default
    resourceVersion: "642"
    uid: 5bd8c35c-bc96-450d-90a7-1e356ed747cd
  spec:
    clusterIP: 10.104.210.21
    clusterIPs:
    - 10.104.210.21
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      app: web
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
