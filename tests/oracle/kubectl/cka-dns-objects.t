Exercise: the service of the cluster's DNS
  $ kubectl get svc -n kube-system kube-dns -o yaml | sed -n '/^spec/,$p'
  spec:
    clusterIP: 10.96.0.10
    clusterIPs:
    - 10.96.0.10
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - name: dns
      port: 53
      protocol: UDP
      targetPort: 53
    - name: dns-tcp
      port: 53
      protocol: TCP
      targetPort: 53
    - name: metrics
      port: 9153
      protocol: TCP
      targetPort: 9153
    selector:
      k8s-app: kube-dns
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl get ep -n kube-system kube-dns -o jsonpath='{.subsets[0].ports[*].name}{"\n"}' | tr ' ' '\n' | sort
  dns
  dns-tcp
  metrics
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe svc kube-dns -n kube-system | grep -E '^(Selector|IP:|Port:|TargetPort:)'
  Selector:                 k8s-app=kube-dns
  IP:                       10.96.0.10
  Port:                     dns  53/UDP
  TargetPort:               53/UDP
  Port:                     dns-tcp  53/TCP
  TargetPort:               53/TCP
  Port:                     metrics  9153/TCP
  TargetPort:               9153/TCP
  $ kubectl get cm -n kube-system coredns -o yaml | head -12
  apiVersion: v1
  data:
    Corefile: |
      .:53 {
          errors
          health {
             lameduck 5s
          }
          ready
          kubernetes cluster.local in-addr.arpa ip6.arpa {
             pods insecure
             fallthrough in-addr.arpa ip6.arpa
  $ kubectl scale deploy coredns -n kube-system --replicas=1
  deployment.apps/coredns scaled
  @settle
  $ kubectl get deploy coredns -n kube-system
  NAME      READY   UP-TO-DATE   AVAILABLE   AGE
  coredns   1/1     1            1           67s
  $ kubectl scale deploy coredns -n kube-system --replicas=2
  deployment.apps/coredns scaled
  @settle
  $ kubectl rollout status deploy coredns -n kube-system
  deployment "coredns" successfully rolled out
  $ kubectl get pods -n kube-system -l k8s-app=kube-dns --no-headers | awk '{print $2,$3}'
  1/1 Running
  1/1 Running
  $ kubectl get pod -n kube-system -l k8s-app=kube-dns -o jsonpath='{.items[0].spec.dnsPolicy} {.items[0].spec.tolerations[*].key}{"\n"}'
  Default CriticalAddonsOnly node-role.kubernetes.io/control-plane node.kubernetes.io/not-ready node.kubernetes.io/unreachable
