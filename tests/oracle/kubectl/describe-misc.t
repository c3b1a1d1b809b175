describe of kinds that are seldom described

  $ kubectl describe priorityclass system-node-critical
  Name:              system-node-critical
  Value:             2000001000
  GlobalDefault:     false
  PreemptionPolicy:  PreemptLowerPriority
  Description:       Used for system critical pods that must not be moved from their current node.
  Annotations:       <none>
  Events:            <none>
  $ kubectl describe lease node01 -n kube-node-lease | grep -v -E 'Time|UID|Resource Version|Duration'
  Name:         node01
  Namespace:    kube-node-lease
  Labels:       <none>
  Annotations:  <none>
  API Version:  coordination.k8s.io/v1
  Kind:         Lease
  Metadata:
    Owner References:
      API Version:     v1
      Kind:            Node
      Name:            node01
  Spec:
    Holder Identity:         node01
  Events:                    <none>
  $ kubectl describe cm kube-root-ca.crt | head -8
  Name:         kube-root-ca.crt
  Namespace:    default
  Labels:       <none>
  Annotations:  kubernetes.io/description:
                  Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubern...
  
  Data
  ====
  $ kubectl describe apiservice v1.apps | grep -v -E 'Time|UID|Resource Version'
  Name:         v1.apps
  Namespace:    
  Labels:       kube-aggregator.kubernetes.io/automanaged=onstart
  Annotations:  <none>
  API Version:  apiregistration.k8s.io/v1
  Kind:         APIService
  Metadata:
  Spec:
    Group:                   apps
    Group Priority Minimum:  17800
    Version:                 v1
    Version Priority:        15
  Status:
    Conditions:
      Message:               Local APIServices are always available
      Reason:                Local
      Status:                True
      Type:                  Available
  Events:                    <none>
  $ kubectl describe ns kube-system
  Name:         kube-system
  Labels:       kubernetes.io/metadata.name=kube-system
  Annotations:  <none>
  Status:       Active
  
  No resource quota.
  
  No LimitRange resource.
  $ kubectl describe sa coredns -n kube-system
  Name:                coredns
  Namespace:           kube-system
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl describe deploy coredns -n kube-system
  Name:                   coredns
  Namespace:              kube-system
  CreationTimestamp:      Sat, 28 Nov 2026 09:07:51 +0000
  Labels:                 k8s-app=kube-dns
  Annotations:            deployment.kubernetes.io/revision: 1
  Selector:               k8s-app=kube-dns
  Replicas:               2 desired | 2 updated | 2 total | 2 available | 0 unavailable
  StrategyType:           RollingUpdate
  MinReadySeconds:        0
  RollingUpdateStrategy:  1 max unavailable, 25% max surge
  Pod Template:
    Labels:           k8s-app=kube-dns
    Service Account:  coredns
    Containers:
     coredns:
      Image:       registry.k8s.io/coredns/coredns:v1.14.6
      Ports:       53/UDP (dns), 53/TCP (dns-tcp), 9153/TCP (metrics), 8080/TCP (liveness-probe), 8181/TCP (readiness-probe)
      Host Ports:  0/UDP (dns), 0/TCP (dns-tcp), 0/TCP (metrics), 0/TCP (liveness-probe), 0/TCP (readiness-probe)
      Args:
        -conf
        /etc/coredns/Corefile
      Limits:
        memory:  170Mi
      Requests:
        cpu:        100m
        memory:     70Mi
      Liveness:     http-get http://:liveness-probe/health delay=60s timeout=5s period=10s successThreshold=1 failureThreshold=5
      Readiness:    http-get http://:readiness-probe/ready delay=0s timeout=1s period=10s successThreshold=1 failureThreshold=3
      Environment:  <none>
      Mounts:
        /etc/coredns from config-volume (ro)
    Volumes:
     config-volume:
      Type:               ConfigMap (a volume populated by a ConfigMap)
      Name:               coredns
      Optional:           false
    Priority Class Name:  system-cluster-critical
    Node-Selectors:       kubernetes.io/os=linux
    Tolerations:          CriticalAddonsOnly op=Exists
                          node-role.kubernetes.io/control-plane:NoSchedule
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      True    MinimumReplicasAvailable
    Progressing    True    NewReplicaSetAvailable
  OldReplicaSets:  <none>
  NewReplicaSet:   coredns-559f6c778d (2/2 replicas created)
  Events:
    Type    Reason             Age    From                   Message
    ----    ------             ----   ----                   -------
    Normal  ScalingReplicaSet  3m21s  deployment-controller  Scaled up replica set coredns-559f6c778d from 0 to 2
  $ kubectl describe clusterrole view | head -12
  Name:         view
  Labels:       kubernetes.io/bootstrapping=rbac-defaults
                rbac.authorization.k8s.io/aggregate-to-edit=true
  Annotations:  rbac.authorization.kubernetes.io/autoupdate: true
  PolicyRule:
    Resources                                    Non-Resource URLs  Resource Names  Verbs
    ---------                                    -----------------  --------------  -----
    bindings                                     []                 []              [get list watch]
    configmaps                                   []                 []              [get list watch]
    endpoints                                    []                 []              [get list watch]
    events                                       []                 []              [get list watch]
    limitranges                                  []                 []              [get list watch]
  $ kubectl describe rolebinding kubeadm:nodes-kubeadm-config -n kube-system
  Name:         kubeadm:nodes-kubeadm-config
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  kubeadm:nodes-kubeadm-config
  Subjects:
    Kind   Name                                             Namespace
    ----   ----                                             ---------
    Group  system:bootstrappers:kubeadm:default-node-token  
    Group  system:nodes                                     
  $ kubectl describe role -n kube-public
  Name:         kubeadm:bootstrap-signer-clusterinfo
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources   Non-Resource URLs  Resource Names  Verbs
    ---------   -----------------  --------------  -----
    configmaps  []                 [cluster-info]  [get]
  
  
  Name:         system:controller:bootstrap-signer
  Labels:       kubernetes.io/bootstrapping=rbac-defaults
  Annotations:  rbac.authorization.kubernetes.io/autoupdate: true
  PolicyRule:
    Resources             Non-Resource URLs  Resource Names  Verbs
    ---------             -----------------  --------------  -----
    events                []                 []              [create patch update]
    events.events.k8s.io  []                 []              [create patch update]
    configmaps            []                 []              [get list watch]
    configmaps            []                 [cluster-info]  [update]
