Exercise: a policy that lets in by namespace and out by address
  $ kubectl create ns web; kubectl label ns web team=front
  namespace/web created
  namespace/web labeled
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: db, labels: {app: db}}
  > spec:
  >   podSelector: {matchLabels: {app: db}}
  >   policyTypes: [Ingress, Egress]
  >   ingress:
  >   - from:
  >     - namespaceSelector: {matchLabels: {team: front}}
  >       podSelector: {matchLabels: {app: web}}
  >     - ipBlock: {cidr: 10.0.0.0/16, except: [10.0.1.0/24]}
  >     ports: [{protocol: TCP, port: 5432}, {protocol: TCP, port: 6000, endPort: 6010}]
  >   egress:
  >   - to: [{ipBlock: {cidr: 0.0.0.0/0}}]
  >   - ports: [{protocol: UDP, port: 53}]
  > EOF
  networkpolicy.networking.k8s.io/db created
  $ kubectl get netpol
  NAME   POD-SELECTOR   AGE
  db     app=db         0s
  $ kubectl describe netpol db
  Name:         db
  Namespace:    default
  Created on:   2026-11-28 16:18:01 +0000 UTC
  Labels:       app=db
  Annotations:  <none>
  Spec:
    PodSelector:     app=db
    Allowing ingress traffic:
      To Port: 5432/TCP
      To Port Range: 6000-6010/TCP
      From:
        NamespaceSelector: team=front
        PodSelector: app=web
      From:
        IPBlock:
          CIDR: 10.0.0.0/16
          Except: 10.0.1.0/24
    Allowing egress traffic:
      To Port: <any> (traffic allowed to all ports)
      To:
        IPBlock:
          CIDR: 0.0.0.0/0
          Except: 
      ----------
      To Port: 53/UDP
      To: <any> (traffic not restricted by destination)
    Policy Types: Ingress, Egress
  $ kubectl get netpol db -o jsonpath='{.spec.ingress[0].ports[1]}{"\n"}'
  {"endPort":6010,"port":6000,"protocol":"TCP"}
  $ kubectl patch netpol db --type=json -p '[{"op":"remove","path":"/spec/egress"}]'
  networkpolicy.networking.k8s.io/db patched
  $ kubectl describe netpol db | tail -3
    Allowing egress traffic:
      <none> (Selected pods are isolated for egress connectivity)
    Policy Types: Ingress, Egress
  $ kubectl patch netpol db --type=json -p '[{"op":"replace","path":"/spec/ingress/0/ports/1/endPort","value":5}]'
  ! The NetworkPolicy "db" is invalid: spec.ingress[0].ports[1].endPort: Invalid value: 5: must be greater than or equal to `port`
  [1]
  $ kubectl patch netpol db --type=json -p '[{"op":"replace","path":"/spec/ingress/0/from/1/ipBlock/except/0","value":"192.168.0.0/24"}]'
  ! The NetworkPolicy "db" is invalid: spec.ingress[0].from[1].ipBlock.except[0]: Invalid value: "192.168.0.0/24": must be a strict subset of `cidr`
  [1]
  $ kubectl patch netpol db --type=json -p '[{"op":"replace","path":"/spec/ingress/0/ports/0/protocol","value":"ICMP"}]'
  ! The NetworkPolicy "db" is invalid: spec.ingress[0].ports[0].protocol: Unsupported value: "ICMP": supported values: "TCP", "UDP", "SCTP"
  [1]
  $ kubectl delete netpol db
  networkpolicy.networking.k8s.io "db" deleted from default namespace
