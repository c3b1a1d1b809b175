expose: deployments, pods, services; selectors it cannot take
  $ kubectl create deployment web --image=nginx --port=80 --replicas=0
  deployment.apps/web created
  $ kubectl create deployment bare --image=nginx --replicas=0
  deployment.apps/bare created
  $ kubectl expose deployment web
  service/web exposed
  $ kubectl expose deployment bare
  ! error: couldn't find port via --port flag or introspection
  [1]
  $ kubectl expose deployment bare --port=80 --target-port=http --name=named -o yaml | sed -n '/ports/,/selector/p'
    ports:
    - port: 80
      protocol: TCP
      targetPort: http
    selector:
  $ kubectl expose deployment bare --port=80 --type=LoadBalancer --name=lb
  service/lb exposed
  $ kubectl expose deployment bare --port=80 --type=ExternalName --external-name=x.example.com --name=en
  ! error: unknown flag: --external-name
  ! See 'kubectl expose --help' for usage.
  [1]
  $ kubectl expose deployment bare --port=80 --selector=a=b,c=d --name=sel -o jsonpath='{.spec.selector}{"\n"}'
  {"a":"b","c":"d"}
  $ kubectl expose deployment bare --port=80 --selector='a in (b)' --name=sel2
  ! error: unexpected label spec: a in (b)
  [1]
  $ kubectl expose deployment bare --port=80 --name=dry --dry-run=server
  service/dry exposed (server dry run)
  $ kubectl expose deployment web --port=80 --protocol=SCTP --name=sctp -o jsonpath='{.spec.ports}{"\n"}'
  [{"port":80,"protocol":"SCTP","targetPort":80}]
  $ kubectl expose deployment web --port=80 --protocol=HTTP --name=http
  ! The Service "http" is invalid: spec.ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"
  [1]
  $ kubectl expose deployment web --port=80 --cluster-ip=10.96.77.77 --name=fixed
  service/fixed exposed
  $ kubectl expose deployment web --port=80 --cluster-ip=10.96.77.77 --name=fixed2
  ! The Service "fixed2" is invalid: spec.clusterIPs: Invalid value: ["10.96.77.77"]: failed to allocate IP 10.96.77.77: provided IP is already allocated
  [1]
  $ kubectl get svc
  NAME         TYPE           CLUSTER-IP       EXTERNAL-IP   PORT(S)        AGE
  fixed        ClusterIP      10.96.77.77      <none>        80/TCP         0s
  kubernetes   ClusterIP      10.96.0.1        <none>        443/TCP        3m41s
  lb           LoadBalancer   10.106.142.207   <pending>     80:32195/TCP   1s
  named        ClusterIP      10.110.37.94     <none>        80/TCP         1s
  sctp         ClusterIP      10.104.103.82    <none>        80/SCTP        0s
  sel          ClusterIP      10.102.203.190   <none>        80/TCP         0s
  web          ClusterIP      10.108.121.116   <none>        80/TCP         1s
  $ kubectl expose deployment none --port=80
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl expose -f none.yaml --port=80
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl expose deploy,rs web --port=80
  ! Error from server (AlreadyExists): services "web" already exists
  ! Error from server (NotFound): replicasets.apps "web" not found
  [1]
