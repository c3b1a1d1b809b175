expose of pods, replica sets, services
  $ kubectl run web --image=nginx --port=80 --labels=app=web
  pod/web created
  $ kubectl expose pod web --name=a --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: web
    name: a
  spec:
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      app: web
  status:
    loadBalancer: {}
  $ kubectl expose pod web --type=NodePort --port=80 --name=b
  service/b exposed
  $ kubectl expose pod web --port=80 --protocol=UDP --name=c --dry-run=client -o jsonpath='{.spec.ports}{"\n"}'
  [{"port":80,"protocol":"UDP","targetPort":80}]
  $ kubectl expose pod web --port=80,443 --name=d --dry-run=client -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"port-1","port":80,"protocol":"TCP","targetPort":80},{"name":"port-2","port":443,"protocol":"TCP","targetPort":443}]
  $ kubectl expose pod web --port=http --name=e
  ! error: strconv.Atoi: parsing "http": invalid syntax
  [1]
  $ kubectl expose pod web --port=80 --selector=run=x --name=f --dry-run=client -o jsonpath='{.spec.selector}{"\n"}'
  {"run":"x"}
  $ kubectl expose pod web --port=80 --external-ip=10.1.1.1 --name=g --dry-run=client -o jsonpath='{.spec.externalIPs}{"\n"}'
  ["10.1.1.1"]
  $ kubectl expose pod web --port=80 --type=ExternalName --external-name=x.example.com --name=h --dry-run=client -o jsonpath='{.spec}{"\n"}'
  ! error: unknown flag: --external-name
  ! See 'kubectl expose --help' for usage.
  [1]
  $ kubectl expose pod web --port=80 --session-affinity=ClientIP --name=i --dry-run=client -o jsonpath='{.spec.sessionAffinity}{"\n"}'
  ClientIP
  $ kubectl expose service b --port=8080 --name=j
  service/j exposed
  $ kubectl expose pod web --port=70000 --name=k
  ! The Service "k" is invalid: 
  ! * spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive
  ! * spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive
  [1]
  $ kubectl expose pod web --port=80 --name=Bad
  ! The Service "Bad" is invalid: metadata.name: Invalid value: "Bad": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl expose pod none --port=80
  ! Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl expose node node01 --port=80
  ! error: cannot expose a Node
  [1]
  $ kubectl get svc -o name
  service/b
  service/j
  service/kubernetes
