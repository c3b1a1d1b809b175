-A and -n, and what is beside them
  $ kubectl create ns one; kubectl create ns two
  namespace/one created
  namespace/two created
  $ kubectl create deployment web --image=nginx --replicas=0 -n one
  deployment.apps/web created
  $ kubectl create cm a -n two --from-literal=x=1
  configmap/a created
  @settle
  $ kubectl get deploy -A
  NAMESPACE     NAME      READY   UP-TO-DATE   AVAILABLE   AGE
  kube-system   coredns   2/2     2            2           3m24s
  one           web       0/0     0            0           3s
  $ kubectl get cm -A -l a=b
  ! No resources found
  $ kubectl get cm a -A
  ! error: a resource cannot be retrieved by name across all namespaces
  [1]
  $ kubectl get cm -A --field-selector metadata.name=a
  NAMESPACE   NAME   DATA   AGE
  two         a      1      3s
  $ kubectl get rs -A --no-headers | awk '{print $1,$3}'
  kube-system 2
  one 0
  $ kubectl get nodes -A -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get all -n one
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   0/0     0            0           4s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   0         0         0       4s
  $ kubectl get all -n three
  ! No resources found in three namespace.
  $ kubectl get cm -A --sort-by=.metadata.namespace --no-headers | awk '{print $1,$2}' | head -4
  default kube-root-ca.crt
  kube-node-lease kube-root-ca.crt
  kube-public cluster-info
  kube-public kube-root-ca.crt
  $ kubectl delete ns one two
  namespace "one" deleted
  namespace "two" deleted
