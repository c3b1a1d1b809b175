expose of several kinds, and its mistakes
  $ kubectl create deployment web --image=nginx --port=80 --replicas=0
  deployment.apps/web created
  $ kubectl expose deployment web --target-port=8080 --name=a
  service/a exposed
  $ kubectl expose deployment web --port=80 --type=NodePort --name=b --dry-run=client -o yaml
  apiVersion: v1
  kind: Service
  metadata:
    labels:
      app: web
    name: b
  spec:
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      app: web
    type: NodePort
  status:
    loadBalancer: {}
  $ kubectl expose deployment web --port=80 --name=c --external-ip=1.2.3.4 --session-affinity=ClientIP --protocol=UDP -l x=y
  service/c exposed
  ! Warning: spec.externalIPs is deprecated and may no longer be implemented in some clusters
  $ kubectl get svc c -o wide
  NAME   TYPE        CLUSTER-IP       EXTERNAL-IP   PORT(S)   AGE   SELECTOR
  c      ClusterIP   10.111.107.241   1.2.3.4       80/UDP    0s    app=web
  $ kubectl expose svc c --port=81 --name=d --selector=app=z
  service/d exposed
  $ kubectl expose rs web --port=80
  ! Error from server (NotFound): replicasets.apps "web" not found
  [1]
  $ kubectl expose job x --port=80
  ! Error from server (NotFound): jobs.batch "x" not found
  [1]
  $ kubectl expose deployment web --port=80
  service/web exposed
  $ kubectl expose deployment web --port=80
  ! Error from server (AlreadyExists): services "web" already exists
  [1]
  $ kubectl expose deployment web --port=99999 --name=e
  ! The Service "e" is invalid: 
  ! * spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive
  ! * spec.ports[0].targetPort: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl expose deployment web --port=80 --type=Strange --name=e
  ! The Service "e" is invalid: spec.type: Unsupported value: "Strange": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  [1]
  $ kubectl expose deployment web --port=80,443 --name=two --cluster-ip=None
  service/two exposed
  $ kubectl get svc two -o jsonpath='{.spec.ports}{"\n"}'
  [{"name":"port-1","port":80,"protocol":"TCP","targetPort":80},{"name":"port-2","port":443,"protocol":"TCP","targetPort":443}]
  $ kubectl expose node node01 --port=80
  ! error: cannot expose a Node
  [1]
  $ kubectl expose cm kube-root-ca.crt --port=80
  ! error: cannot expose a ConfigMap
  [1]
  $ kubectl expose pod nothing --port=80
  ! Error from server (NotFound): pods "nothing" not found
  [1]
