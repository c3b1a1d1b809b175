-A, -n and what does not go with names
  $ kubectl get deploy -A
  NAMESPACE     NAME      READY   UP-TO-DATE   AVAILABLE   AGE
  kube-system   coredns   2/2     2            2           3m37s
  $ kubectl get ds -A -o wide
  NAMESPACE     NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE     CONTAINERS   IMAGES                               SELECTOR
  kube-system   kube-proxy   4         4         4       4            4           kubernetes.io/os=linux   3m37s   kube-proxy   registry.k8s.io/kube-proxy:v1.37.2   k8s-app=kube-proxy
  $ kubectl get pod coredns -A
  ! error: a resource cannot be retrieved by name across all namespaces
  [1]
  $ kubectl get svc kubernetes -A
  ! error: a resource cannot be retrieved by name across all namespaces
  [1]
  $ kubectl get svc -A --no-headers -o name
  service/kubernetes
  service/kube-dns
  $ kubectl get cm -A --field-selector metadata.name=kube-root-ca.crt
  NAMESPACE         NAME               DATA   AGE
  default           kube-root-ca.crt   1      3m33s
  kube-node-lease   kube-root-ca.crt   1      3m33s
  kube-public       kube-root-ca.crt   1      3m33s
  kube-system       kube-root-ca.crt   1      3m33s
  $ kubectl get ns -A
  NAME              STATUS   AGE
  default           Active   3m42s
  kube-node-lease   Active   3m42s
  kube-public       Active   3m42s
  kube-system       Active   3m42s
  $ kubectl get ep -A
  NAMESPACE     NAME         ENDPOINTS                                                   AGE
  default       kubernetes   172.30.1.2:6443                                             3m41s
  kube-system   kube-dns     10.244.1.2:9153,10.244.2.2:9153,10.244.1.2:53 + 3 more...   3m33s
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl get sa -A -l none
  ! No resources found
  $ kubectl get svc -n default -A
  NAMESPACE     NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)                  AGE
  default       kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP                  3m41s
  kube-system   kube-dns     ClusterIP   10.96.0.10   <none>        53/UDP,53/TCP,9153/TCP   3m37s
  $ kubectl get svc/kube-dns -n kube-system --show-labels
  NAME       TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)                  AGE     LABELS
  kube-dns   ClusterIP   10.96.0.10   <none>        53/UDP,53/TCP,9153/TCP   3m37s   k8s-app=kube-dns,kubernetes.io/cluster-service=true,kubernetes.io/name=CoreDNS
  $ kubectl get deploy coredns -n kube-system -o jsonpath='{.spec.template.spec.tolerations}{"\n"}'
  [{"key":"CriticalAddonsOnly","operator":"Exists"},{"effect":"NoSchedule","key":"node-role.kubernetes.io/control-plane"}]
