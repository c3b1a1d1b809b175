Exercise: look around in a cluster
  $ kubectl get nodes -o custom-columns=NAME:.metadata.name,CPU:.status.capacity.cpu,TAINTS:.spec.taints[*].effect
  NAME           CPU   TAINTS
  controlplane   4     NoSchedule
  node01         4     <none>
  node02         4     <none>
  node03         4     <none>
  $ kubectl get pods -n kube-system -l component
  NAME                                   READY   STATUS    RESTARTS   AGE
  etcd-controlplane                      1/1     Running   0          36m
  kube-apiserver-controlplane            1/1     Running   0          36m
  kube-controller-manager-controlplane   1/1     Running   0          36m
  kube-scheduler-controlplane            1/1     Running   0          36m
  $ kubectl get pods -n kube-system -l 'tier=control-plane' -o jsonpath='{range .items[*]}{.metadata.name}{" "}{.spec.containers[0].image}{"\n"}{end}'
  etcd-controlplane registry.k8s.io/etcd:3.7.0-0
  kube-apiserver-controlplane registry.k8s.io/kube-apiserver:v1.37.2
  kube-controller-manager-controlplane registry.k8s.io/kube-controller-manager:v1.37.2
  kube-scheduler-controlplane registry.k8s.io/kube-scheduler:v1.37.2
  $ kubectl get deploy,ds -n kube-system
  NAME                      READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/coredns   2/2     2            2           36m
  
  NAME                        DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE
  daemonset.apps/kube-proxy   4         4         4       4            4           kubernetes.io/os=linux   36m
  $ kubectl get cm -n kube-system
  NAME                                                   DATA   AGE
  coredns                                                1      36m
  extension-apiserver-authentication                     6      37m
  kube-apiserver-legacy-service-account-token-tracking   1      37m
  kube-proxy                                             2      36m
  kube-root-ca.crt                                       1      36m
  kubeadm-config                                         1      36m
  kubelet-config                                         1      36m
  $ kubectl get cm kubeadm-config -n kube-system -o yaml | head -30
  apiVersion: v1
  data:
    ClusterConfiguration: |
      apiServer: {}
      apiVersion: kubeadm.k8s.io/v1beta4
      caCertificateValidityPeriod: 87600h0m0s
      certificateValidityPeriod: 8760h0m0s
      certificatesDir: /etc/kubernetes/pki
      clusterName: kubernetes
      controllerManager: {}
      dns: {}
      encryptionAlgorithm: RSA-2048
      etcd:
        local:
          dataDir: /var/lib/etcd
      imageRepository: registry.k8s.io
      kind: ClusterConfiguration
      kubernetesVersion: v1.37.2
      networking:
        dnsDomain: cluster.local
        podSubnet: 10.244.0.0/16
        serviceSubnet: 10.96.0.0/12
      proxy: {}
      scheduler: {}
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T03:14:48Z"
    name: kubeadm-config
    namespace: kube-system
    resourceVersion: "324"
  $ kubectl get svc -A
  NAMESPACE     NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)                  AGE
  default       kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP                  36m
  kube-system   kube-dns     ClusterIP   10.96.0.10   <none>        53/UDP,53/TCP,9153/TCP   36m
  $ kubectl get clusterroles | grep -v ^system | cut -d' ' -f1
  NAME
  admin
  cluster-admin
  edit
  kubeadm:get-nodes
  view
  $ kubectl describe node controlplane | grep -E '^(Name|Roles|Taints|Unschedulable|Lease|Allocated)' 
  Name:               controlplane
  Roles:              control-plane
  Taints:             node-role.kubernetes.io/control-plane:NoSchedule
  Unschedulable:      false
  Lease:
  Allocated resources:
  $ kubectl get node node01 -o jsonpath='{.status.conditions[?(@.type=="Ready")].reason}{"\n"}'
  KubeletReady
  $ kubectl cluster-info
  Kubernetes control plane is running at https://172.30.1.2:6443
  CoreDNS is running at https://172.30.1.2:6443/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy
  
  To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
  $ kubectl get pod -n kube-system kube-scheduler-controlplane -o jsonpath='{.spec.containers[0].command}{"\n"}'
  ["kube-scheduler","--authentication-kubeconfig=/etc/kubernetes/scheduler.conf","--authorization-kubeconfig=/etc/kubernetes/scheduler.conf","--bind-address=127.0.0.1","--kubeconfig=/etc/kubernetes/scheduler.conf","--leader-elect=true"]
  $ kubectl get priorityclass
  NAME                      VALUE        GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY
  system-cluster-critical   2000000000   false            37m   PreemptLowerPriority
  system-node-critical      2000001000   false            37m   PreemptLowerPriority
  $ kubectl get prioritylevelconfigurations
  NAME              TYPE      NOMINALCONCURRENCYSHARES   QUEUES   HANDSIZE   QUEUELENGTHLIMIT   AGE
  catch-all         Limited   5                          <none>   <none>     <none>             37m
  exempt            Exempt    <none>                     <none>   <none>     <none>             37m
  global-default    Limited   20                         128      6          50                 37m
  leader-election   Limited   10                         16       4          50                 37m
  node-high         Limited   40                         64       6          50                 37m
  system            Limited   30                         64       6          50                 37m
  workload-high     Limited   40                         128      6          50                 37m
  workload-low      Limited   100                        128      6          50                 37m
  $ kubectl get apiservices | head -5
  NAME                              SERVICE   AVAILABLE   AGE
  v1.                               Local     True        37m
  v1.admissionregistration.k8s.io   Local     True        37m
  v1.apiextensions.k8s.io           Local     True        37m
  v1.apps                           Local     True        37m
