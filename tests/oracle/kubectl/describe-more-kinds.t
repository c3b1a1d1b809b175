describe of kinds that have no page of their own
  $ kubectl create cm big --from-literal=one=1 --from-literal=long="$(seq 1 5)"
  configmap/big created
  $ kubectl describe cm big
  Name:         big
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Data
  ====
  long:
  ----
  1
  2
  3
  4
  5
  
  one:
  ----
  1
  
  
  BinaryData
  ====
  
  Events:  <none>
  $ kubectl describe endpoints kubernetes | grep -v Addresses
  Name:         kubernetes
  Namespace:    default
  Labels:       endpointslice.kubernetes.io/skip-mirror=true
  Annotations:  <none>
  Subsets:
    Ports:
      Name   Port  Protocol
      ----   ----  --------
      https  6443  TCP
  
  Events:  <none>
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl describe endpointslice kubernetes | grep -v -E 'Addresses|generat'
  Name:         kubernetes
  Namespace:    default
  Labels:       kubernetes.io/service-name=kubernetes
  Annotations:  <none>
  AddressType:  IPv4
  Ports:
    Name   Port  Protocol
    ----   ----  --------
    https  6443  TCP
  Endpoints:
      Conditions:
        Ready:   true
      Hostname:  <unset>
      NodeName:  <unset>
      Zone:      <unset>
  Events:        <none>
  $ kubectl describe svc kubernetes | grep -v Endpoints
  Name:                     kubernetes
  Namespace:                default
  Labels:                   component=apiserver
                            provider=kubernetes
  Annotations:              <none>
  Selector:                 <none>
  Type:                     ClusterIP
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.96.0.1
  IPs:                      10.96.0.1
  Port:                     https  443/TCP
  TargetPort:               6443/TCP
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl describe validatingadmissionpolicy
  ! No resources found in default namespace.
  $ kubectl describe flowschema exempt | grep -v -E 'UID|Time|Resource Version'
  Name:         exempt
  Namespace:    
  Labels:       <none>
  Annotations:  apf.kubernetes.io/autoupdate-spec: true
  API Version:  flowcontrol.apiserver.k8s.io/v1
  Kind:         FlowSchema
  Metadata:
    Generation:          1
  Spec:
    Matching Precedence:  1
    Priority Level Configuration:
      Name:  exempt
    Rules:
      Non Resource Rules:
        Non Resource URLs:
          *
        Verbs:
          *
      Resource Rules:
        API Groups:
          *
        Cluster Scope:  true
        Namespaces:
          *
        Resources:
          *
        Verbs:
          *
      Subjects:
        Group:
          Name:  system:masters
        Kind:    Group
  Status:
    Conditions:
      Message:               This FlowSchema references the PriorityLevelConfiguration object named "exempt" and it exists
      Reason:                Found
      Status:                False
      Type:                  Dangling
  Events:                    <none>
  $ kubectl describe csidriver
  ! No resources found in default namespace.
  $ kubectl describe pvc none
  ! Error from server (NotFound): persistentvolumeclaims "none" not found
  [1]
  $ kubectl describe podtemplate
  ! No resources found in default namespace.
  $ kubectl describe hpa
  ! No resources found in default namespace.
  $ kubectl describe networkpolicy,pdb
  ! No resources found in default namespace.
  $ kubectl describe widget
  ! error: the server doesn't have a resource type "widget"
  [1]
  $ kubectl describe sa default
  Name:                default
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl describe role -n kube-system kubeadm:kubelet-config
  Name:         kubeadm:kubelet-config
  Labels:       <none>
  Annotations:  <none>
  PolicyRule:
    Resources   Non-Resource URLs  Resource Names    Verbs
    ---------   -----------------  --------------    -----
    configmaps  []                 [kubelet-config]  [get]
  $ kubectl describe clusterrolebinding cluster-admin
  Name:         cluster-admin
  Labels:       kubernetes.io/bootstrapping=rbac-defaults
  Annotations:  rbac.authorization.kubernetes.io/autoupdate: true
  Role:
    Kind:  ClusterRole
    Name:  cluster-admin
  Subjects:
    Kind   Name            Namespace
    ----   ----            ---------
    Group  system:masters  
  $ kubectl describe events
  ! No resources found in default namespace.
