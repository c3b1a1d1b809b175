Exercise: a service with several ports, by name
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web, labels: {app: web}}
  > spec:
  >   containers:
  >   - {name: c, image: nginx, ports: [{containerPort: 80, name: http}, {containerPort: 443, name: https}]}
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: web}
  > spec:
  >   selector: {app: web}
  >   ports: [{name: a, port: 8080, targetPort: http}, {name: b, port: 8443, targetPort: https}]
  > EOF
  pod/web created
  service/web created
  @settle
  $ kubectl get svc web
  NAME   TYPE        CLUSTER-IP       EXTERNAL-IP   PORT(S)             AGE
  web    ClusterIP   10.111.201.202   <none>        8080/TCP,8443/TCP   4s
  $ kubectl describe svc web
  Name:                     web
  Namespace:                default
  Labels:                   <none>
  Annotations:              <none>
  Selector:                 app=web
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.111.201.202
  IPs:                      10.111.201.202
  Port:                     a  8080/TCP
  TargetPort:               http/TCP
  Endpoints:                10.244.2.7:80
  Port:                     b  8443/TCP
  TargetPort:               https/TCP
  Endpoints:                10.244.2.7:443
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get ep web -o yaml | sed -n '/^subsets/,$p' | grep -v -E 'ip:|uid|nodeName'
  subsets:
  - addresses:
      targetRef:
        kind: Pod
        name: web
        namespace: default
    ports:
    - name: b
      port: 443
      protocol: TCP
    - name: a
      port: 80
      protocol: TCP
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl patch svc web -p '{"spec":{"ports":[{"port":9090}]}}'
  ! The Service "web" is invalid: spec.ports[0].name: Required value
  [1]
  $ kubectl patch svc web -p '{"spec":{"ports":[{"name":"c","port":9090}]}}'
  service/web patched
  $ kubectl get svc web -o jsonpath='{.spec.ports[*].name}{"\n"}'
  c a b
  $ kubectl expose pod web --name=copy
  service/copy exposed
  $ kubectl get svc copy -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"port-1","port":80,"protocol":"TCP","targetPort":80},{"name":"port-2","port":443,"protocol":"TCP","targetPort":443}]
