expose: pods, replica sets, services, with other names and types
  $ kubectl run web --image=nginx --port=80 --labels=app=web,tier=front
  pod/web created
  $ kubectl expose pod web
  service/web exposed
  $ kubectl expose pod web --name=web2 --port=8080 --target-port=80 --type=NodePort
  service/web2 exposed
  $ kubectl expose svc web --name=web3 --port=443 --protocol=UDP
  service/web3 exposed
  $ kubectl expose pod web --name=ext --port=80 --external-ip=192.0.2.1 --labels=x=y
  service/ext exposed
  ! Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  $ kubectl expose pod web --name=lb --port=80 --type=LoadBalancer --load-balancer-ip=192.0.2.9
  service/lb exposed
  @settle
  $ kubectl get svc -o wide
  NAME         TYPE           CLUSTER-IP       EXTERNAL-IP   PORT(S)          AGE     SELECTOR
  ext          ClusterIP      10.99.10.156     192.0.2.1     80/TCP           4s      app=web,tier=front
  kubernetes   ClusterIP      10.96.0.1        <none>        443/TCP          3m20s   <none>
  lb           LoadBalancer   10.103.125.142   <pending>     80:32115/TCP     4s      app=web,tier=front
  web          ClusterIP      10.103.54.211    <none>        80/TCP           4s      app=web,tier=front
  web2         NodePort       10.106.88.125    <none>        8080:31657/TCP   4s      app=web,tier=front
  web3         ClusterIP      10.106.86.56     <none>        443/UDP          4s      app=web,tier=front
  $ kubectl get svc web3 -o jsonpath='{.spec.ports} {.spec.selector}{"\n"}'
  [{"port":443,"protocol":"UDP","targetPort":443}] {"app":"web","tier":"front"}
  $ kubectl get svc ext -o jsonpath='{.metadata.labels} {.spec.externalIPs}{"\n"}'
  {"x":"y"} ["192.0.2.1"]
  $ kubectl expose pod web --name=x --port=0
  ! The Service "x" is invalid: 
  ! * spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive
  ! * spec.ports[0].targetPort: Invalid value: 0: must be between 1 and 65535, inclusive
  [1]
  $ kubectl expose pod web --name=Bad_Name --port=80
  ! The Service "Bad_Name" is invalid: metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl expose pod web --name=x --port=http
  ! error: strconv.Atoi: parsing "http": invalid syntax
  [1]
  $ kubectl get ep web web2 --no-headers | awk '{print $1,$2}' | sed 's/10\.[0-9.]*/IP/'
  web IP:80
  web2 IP:80
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
