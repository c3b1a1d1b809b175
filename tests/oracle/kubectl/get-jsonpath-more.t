jsonpath over running pods and nodes
  $ kubectl create deployment web --image=nginx:1.27 --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl get pods -l app=web -o jsonpath='{range .items[*]}{.spec.containers[0].image}{"\t"}{.status.phase}{"\n"}{end}'
  nginx:1.27	Running
  nginx:1.27	Running
  $ kubectl get nodes -o jsonpath='{.items[*].metadata.name}{"\n"}'
  controlplane node01 node02 node03
  $ kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name}: {.status.capacity.cpu} {.status.allocatable.pods}{"\n"}{end}'
  controlplane: 4 110
  node01: 4 110
  node02: 4 110
  node03: 4 110
  $ kubectl get nodes -o jsonpath='{.items[?(@.metadata.name=="node02")].spec.podCIDR}{"\n"}'
  10.244.3.0/24
  $ kubectl get nodes -o jsonpath='{.items[*].status.addresses[?(@.type=="InternalIP")].address}{"\n"}'
  172.30.1.2 172.30.2.2 172.30.2.3 172.30.2.4
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0]["name","image"]}{"\n"}'
  ! error: error parsing jsonpath {.spec.template.spec.containers[0]["name","image"]}{"\n"}, invalid array index "name"
  [1]
  $ kubectl get deploy web -o jsonpath='{.metadata.labels}{" "}{..matchLabels}{"\n"}'
  {"app":"web"} {"app":"web"}
  $ kubectl get deploy -o jsonpath='{.items[0:1].metadata.name} {.items[-1:].metadata.name}{"\n"}'
  web web
  $ kubectl get deploy web -o jsonpath='{$.kind} {@.kind} {.apiVersion}{"\n"}'
  Deployment Deployment apps/v1
  $ kubectl get pods -o jsonpath="{.items[?(@.status.phase!='Running')].metadata.name}"
  $ kubectl get deploy web -o jsonpath='{.spec.replicas}{.metadata.annotations.deployment\.kubernetes\.io/revision}{"\n"}'
  21
