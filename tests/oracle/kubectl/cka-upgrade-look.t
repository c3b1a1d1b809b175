Exercise: what version runs where
  $ kubectl get nodes -o custom-columns=N:.metadata.name,V:.status.nodeInfo.kubeletVersion,R:.status.nodeInfo.containerRuntimeVersion
  N              V         R
  controlplane   v1.37.2   containerd://2.2.1
  node01         v1.37.2   containerd://2.2.1
  node02         v1.37.2   containerd://2.2.1
  node03         v1.37.2   containerd://2.2.1
  $ kubectl get pods -n kube-system -l component=kube-apiserver -o jsonpath='{.items[0].spec.containers[0].image}{"\n"}'
  registry.k8s.io/kube-apiserver:v1.37.2
  $ kubectl get pods -n kube-system -o custom-columns=N:.metadata.name,I:.spec.containers[0].image --no-headers | awk '{print $2}' | sort | uniq -c
        2 registry.k8s.io/coredns/coredns:v1.14.6
        1 registry.k8s.io/etcd:3.7.0-0
        1 registry.k8s.io/kube-apiserver:v1.37.2
        1 registry.k8s.io/kube-controller-manager:v1.37.2
        4 registry.k8s.io/kube-proxy:v1.37.2
        1 registry.k8s.io/kube-scheduler:v1.37.2
  $ kubectl get ds kube-proxy -n kube-system -o jsonpath='{.spec.updateStrategy} {.spec.template.spec.containers[0].command}{"\n"}'
  {"rollingUpdate":{"maxSurge":0,"maxUnavailable":1},"type":"RollingUpdate"} ["/usr/local/bin/kube-proxy","--config=/var/lib/kube-proxy/config.conf","--hostname-override=$(NODE_NAME)"]
  $ kubectl get deploy coredns -n kube-system -o wide
  NAME      READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES                                    SELECTOR
  coredns   2/2     2            2           79s   coredns      registry.k8s.io/coredns/coredns:v1.14.6   k8s-app=kube-dns
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
  $ kubectl get pods -n kube-system -l k8s-app=kube-dns -o jsonpath='{.items[*].spec.containers[0].resources}{"\n"}'
  {"limits":{"memory":"170Mi"},"requests":{"cpu":"100m","memory":"70Mi"}} {"limits":{"memory":"170Mi"},"requests":{"cpu":"100m","memory":"70Mi"}}
  $ kubectl describe pod -n kube-system etcd-controlplane | grep -E '^(Priority|Node|Controlled|QoS|Annotations)'
  Priority:             2000001000
  Priority Class Name:  system-node-critical
  Node:                 controlplane/172.30.1.2
  Annotations:          kubeadm.kubernetes.io/etcd.advertise-client-urls: https://172.30.1.2:2379
  Controlled By:  Node/controlplane
  QoS Class:         Burstable
  Node-Selectors:    <none>
  $ kubectl get pod -n kube-system kube-apiserver-controlplane -o jsonpath='{.metadata.ownerReferences[0].kind} {.spec.priorityClassName} {.spec.hostNetwork}{"\n"}'
  Node system-node-critical true
  $ kubectl get svc kube-dns -n kube-system
  NAME       TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)                  AGE
  kube-dns   ClusterIP   10.96.0.10   <none>        53/UDP,53/TCP,9153/TCP   79s
