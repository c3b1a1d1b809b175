cluster-info dump: where it writes
  $ kubectl cluster-info dump --output-directory=d -n kube-public
  Cluster info dumped to d
  $ ls d d/kube-public | sort
  
  d/kube-public:
  d:
  daemonsets.json
  deployments.json
  events.json
  kube-public
  kube-system
  nodes.json
  pods.json
  replicasets.json
  replication-controllers.json
  services.json
  $ kubectl cluster-info dump --namespaces=default --output-directory=e | tail -1
  Cluster info dumped to e
  $ head -3 e/nodes.json
  {
      "kind": "NodeList",
      "apiVersion": "v1",
  $ kubectl cluster-info extra
  Kubernetes control plane is running at https://172.30.1.2:6443
  CoreDNS is running at https://172.30.1.2:6443/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy
  
  To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
