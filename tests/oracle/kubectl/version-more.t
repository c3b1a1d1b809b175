version, cluster-info and options
  $ kubectl version
  Client Version: v1.37.2
  Kustomize Version: v5.8.1
  Server Version: v1.37.2
  $ kubectl version --client -o yaml | grep -E 'major|minor|gitVersion'
    gitVersion: v1.37.2
    major: "1"
    minor: "37"
  $ kubectl version --short
  ! error: unknown flag: --short
  ! See 'kubectl version --help' for usage.
  [1]
  $ kubectl version -o what
  ! error: --output must be 'yaml' or 'json'
  [1]
  $ kubectl version x
  ! error: extra arguments: [x]
  [1]
  $ kubectl cluster-info
  Kubernetes control plane is running at https://172.30.1.2:6443
  CoreDNS is running at https://172.30.1.2:6443/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy
  
  To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
  $ kubectl get pods --as=ada
  ! Error from server (Forbidden): pods is forbidden: User "ada" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl get nodes --as=ada
  ! Error from server (Forbidden): nodes is forbidden: User "ada" cannot list resource "nodes" in API group "" at the cluster scope
  [1]
  $ kubectl create deployment x --image=nginx --as=ada
  ! error: failed to create deployment: deployments.apps is forbidden: User "ada" cannot create resource "deployments" in API group "apps" in the namespace "default"
  [1]
  $ kubectl get pods --token=wrong
  ! No resources found in default namespace.
  $ kubectl get pods --request-timeout=1s
  ! No resources found in default namespace.
