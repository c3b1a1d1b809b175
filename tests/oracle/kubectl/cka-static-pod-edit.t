Exercise: what may be done to mirror pods and system pods

  $ kubectl get pods -n kube-system -o jsonpath='{range .items[?(@.metadata.ownerReferences[0].kind=="Node")]}{.metadata.name}{"\n"}{end}'
  etcd-controlplane
  kube-apiserver-controlplane
  kube-controller-manager-controlplane
  kube-scheduler-controlplane
  $ kubectl get pod kube-apiserver-controlplane -n kube-system -o jsonpath='{.spec.containers[0].image} {.spec.hostNetwork}{"\n"}'
  registry.k8s.io/kube-apiserver:v1.37.2 true
  $ kubectl describe pod etcd-controlplane -n kube-system | grep -E -- '--(data-dir|listen-client|cert-file|trusted-ca)'
        --cert-file=/etc/kubernetes/pki/etcd/server.crt
        --data-dir=/var/lib/etcd
        --listen-client-urls=https://127.0.0.1:2379,https://172.30.1.2:2379
        --trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt
  $ kubectl describe pod kube-controller-manager-controlplane -n kube-system | sed -n '/Liveness/,/Startup/p'
      Liveness:     http-get https://127.0.0.1:probe-port/healthz delay=10s timeout=15s period=10s successThreshold=1 failureThreshold=8
      Startup:      http-get https://127.0.0.1:probe-port/healthz delay=10s timeout=15s period=10s successThreshold=1 failureThreshold=24
  $ kubectl label pod etcd-controlplane -n kube-system x=y
  pod/etcd-controlplane labeled
  $ kubectl logs etcd-controlplane -n kube-system --tail=0
  $ kubectl get cm -n kube-system
  NAME                                                   DATA   AGE
  coredns                                                1      56s
  extension-apiserver-authentication                     6      67s
  kube-apiserver-legacy-service-account-token-tracking   1      67s
  kube-proxy                                             2      56s
  kube-root-ca.crt                                       1      56s
  kubeadm-config                                         1      57s
  kubelet-config                                         1      57s
  $ kubectl get ds kube-proxy -n kube-system -o jsonpath='{.spec.template.spec.tolerations} {.spec.updateStrategy}{"\n"}'
  [{"operator":"Exists"}] {"rollingUpdate":{"maxSurge":0,"maxUnavailable":1},"type":"RollingUpdate"}
  $ kubectl get deploy coredns -n kube-system -o jsonpath='{.spec.strategy} {.spec.template.spec.containers[0].args}{"\n"}'
  {"rollingUpdate":{"maxSurge":"25%","maxUnavailable":1},"type":"RollingUpdate"} ["-conf","/etc/coredns/Corefile"]
  $ kubectl get cm coredns -n kube-system -o jsonpath='{.data.Corefile}'
  .:53 {
      errors
      health {
         lameduck 5s
      }
      ready
      kubernetes cluster.local in-addr.arpa ip6.arpa {
         pods insecure
         fallthrough in-addr.arpa ip6.arpa
         ttl 30
      }
      prometheus :9153
      forward . /etc/resolv.conf {
         max_concurrent 1000
      }
      cache 30 {
         disable success cluster.local
         disable denial cluster.local
      }
      loop
      reload
      loadbalance
  }
  $ kubectl get pods -n kube-system -l k8s-app=kube-dns --no-headers | wc -l
  2
