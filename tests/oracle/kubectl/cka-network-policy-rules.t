Exercise: who may talk to whom
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: db}
  > spec:
  >   podSelector: {matchLabels: {app: db}}
  >   policyTypes: [Ingress, Egress]
  >   ingress:
  >   - from:
  >     - podSelector: {matchLabels: {app: api}}
  >     - namespaceSelector: {matchLabels: {team: ops}}
  >       podSelector: {matchExpressions: [{key: role, operator: In, values: [admin, dba]}]}
  >     - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}
  >     ports: [{protocol: TCP, port: 5432}, {port: 6000, endPort: 6010}]
  >   egress:
  >   - to: [{namespaceSelector: {}}]
  >     ports: [{protocol: UDP, port: 53}]
  > EOF
  networkpolicy.networking.k8s.io/db created
  $ kubectl get netpol
  NAME   POD-SELECTOR   AGE
  db     app=db         0s
  $ kubectl describe netpol db
  Name:         db
  Namespace:    default
  Created on:   2026-11-28 18:58:24 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=db
    Allowing ingress traffic:
      To Port: 5432/TCP
      To Port Range: 6000-6010/TCP
      From:
        PodSelector: app=api
      From:
        NamespaceSelector: team=ops
        PodSelector: role in (admin,dba)
      From:
        IPBlock:
          CIDR: 10.0.0.0/8
          Except: 10.1.0.0/16
    Allowing egress traffic:
      To Port: 53/UDP
      To:
        NamespaceSelector: <none>
    Policy Types: Ingress, Egress
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: bad}
  > spec:
  >   podSelector: {}
  >   ingress: [{from: [{ipBlock: {cidr: 10.0.0.1}}], ports: [{port: 99999}]}]
  > EOF
  ! The NetworkPolicy "bad" is invalid: 
  ! * spec.ingress[0].ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive
  ! * spec.ingress[0].from[0].ipBlock.cidr: Invalid value: "10.0.0.1": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)
  [1]
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: open}
  > spec: {podSelector: {}, ingress: [{}], egress: [{}]}
  > EOF
  networkpolicy.networking.k8s.io/open created
  $ kubectl get netpol open -o yaml
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"annotations":{},"name":"open","namespace":"default"},"spec":{"egress":[{}],"ingress":[{}],"podSelector":{}}}
    creationTimestamp: "2026-11-28T18:58:25Z"
    generation: 1
    name: open
    namespace: default
    resourceVersion: "589"
    uid: 64b3a94f-0bd5-4444-9c36-03052343a959
  spec:
    egress:
    - {}
    ingress:
    - {}
    podSelector: {}
    policyTypes:
    - Ingress
    - Egress
  $ kubectl describe netpol open
  Name:         open
  Namespace:    default
  Created on:   2026-11-28 18:58:25 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     <none> (Allowing the specific traffic to all pods in this namespace)
    Allowing ingress traffic:
      To Port: <any> (traffic allowed to all ports)
      From: <any> (traffic not restricted by source)
    Allowing egress traffic:
      To Port: <any> (traffic allowed to all ports)
      To: <any> (traffic not restricted by destination)
    Policy Types: Ingress, Egress
  $ kubectl delete netpol --all
  networkpolicy.networking.k8s.io "db" deleted from default namespace
  networkpolicy.networking.k8s.io "open" deleted from default namespace
