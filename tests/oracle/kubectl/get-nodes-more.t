The nodes, in other words
  $ kubectl get nodes -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get no node01 --no-headers | awk '{print $1,$2,$3,$5}'
  node01 Ready <none> v1.37.2
  $ kubectl get nodes -o wide --no-headers | awk '{print $1,$6,$7}'
  controlplane 172.30.1.2 <none>
  node01 172.30.2.2 <none>
  node02 172.30.2.3 <none>
  node03 172.30.2.4 <none>
  $ kubectl get nodes -L kubernetes.io/os,node-role.kubernetes.io/control-plane --no-headers | awk '{print $1,$NF}'
  controlplane linux
  node01 linux
  node02 linux
  node03 linux
  $ kubectl get nodes --sort-by=.metadata.name --no-headers | awk '{print $1}'
  controlplane
  node01
  node02
  node03
  $ kubectl get nodes -l node-role.kubernetes.io/control-plane -o name
  node/controlplane
  $ kubectl get nodes --field-selector metadata.name=node02 -o name
  node/node02
  $ kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name}{"\t"}{.status.addresses[?(@.type=="InternalIP")].address}{"\n"}{end}'
  controlplane	172.30.1.2
  node01	172.30.2.2
  node02	172.30.2.3
  node03	172.30.2.4
  $ kubectl get nodes -o jsonpath='{.items[*].status.conditions[?(@.status=="True")].type}{"\n"}'
  Ready Ready Ready Ready
  $ kubectl get node node01 -o jsonpath='{.status.capacity.cpu}/{.status.capacity.memory}/{.status.capacity.pods}{"\n"}'
  4/8Gi/110
  $ kubectl get node node01 -o go-template='{{range .status.conditions}}{{.type}}={{.status}} {{end}}{{"\n"}}'
  MemoryPressure=False DiskPressure=False PIDPressure=False Ready=True 
  $ kubectl get node node01 -o jsonpath='{.spec}{"\n"}'
  {"podCIDR":"10.244.1.0/24","podCIDRs":["10.244.1.0/24"]}
  $ kubectl get node controlplane -o jsonpath='{.spec.taints[0]}{"\n"}'
  {"effect":"NoSchedule","key":"node-role.kubernetes.io/control-plane"}
  $ kubectl get node node01 node09
  NAME     STATUS   ROLES    AGE    VERSION
  node01   Ready    <none>   2m1s   v1.37.2
  ! Error from server (NotFound): nodes "node09" not found
  [1]
  $ kubectl get nodes -n nothing -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get lease -n kube-node-lease -o name
  lease.coordination.k8s.io/controlplane
  lease.coordination.k8s.io/node01
  lease.coordination.k8s.io/node02
  lease.coordination.k8s.io/node03
