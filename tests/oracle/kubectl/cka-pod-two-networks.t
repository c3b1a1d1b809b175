Exercise: pods that share volumes, host namespaces, and a hostname
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: host}
  > spec:
  >   hostNetwork: true
  >   nodeName: node02
  >   containers: [{name: c, image: busybox, command: [sleep, "3600"]}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: named}
  > spec:
  >   hostname: alpha
  >   subdomain: lab
  >   shareProcessNamespace: true
  >   containers: [{name: c, image: busybox, command: [sleep, "3600"]}]
  > EOF
  pod/host created
  pod/named created
  @settle
  $ kubectl get pod host -o wide
  NAME   READY   STATUS    RESTARTS   AGE   IP           NODE     NOMINATED NODE   READINESS GATES
  host   1/1     Running   0          4s    172.30.2.3   node02   <none>           <none>
  $ kubectl get pod host -o jsonpath='{.status.hostIP} {.status.podIP} {.spec.dnsPolicy}{"\n"}'
  172.30.2.3 172.30.2.3 ClusterFirst
  $ kubectl exec named -- hostname
  alpha
  $ kubectl describe pod host | grep -E '^(Node|IP|Status|QoS)'
  Node:             node02/172.30.2.3
  Status:           Running
  IP:               172.30.2.3
  IPs:
  QoS Class:                   BestEffort
  Node-Selectors:              <none>
  $ kubectl describe pod named | sed -n '/^Name:/,/^Containers/p'
  Name:             named
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node01/172.30.2.2
  Start Time:       Sat, 28 Nov 2026 18:59:32 +0000
  Labels:           <none>
  Annotations:      <none>
  Status:           Running
  IP:               10.244.1.7
  IPs:
    IP:  10.244.1.7
  Containers:
