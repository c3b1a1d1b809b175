Exercise: network policies of every form
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: deny-all}
  > spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: api}
  > spec:
  >   podSelector: {matchLabels: {app: api}}
  >   ingress:
  >   - from: [{podSelector: {matchLabels: {app: web}}}, {namespaceSelector: {matchLabels: {team: a}}}, {ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]
  >     ports: [{protocol: TCP, port: 80}, {port: 90, endPort: 95}]
  >   egress:
  >   - to: [{namespaceSelector: {}, podSelector: {matchExpressions: [{key: app, operator: In, values: [db]}]}}]
  >   policyTypes: [Ingress, Egress]
  > EOF
  networkpolicy.networking.k8s.io/deny-all created
  networkpolicy.networking.k8s.io/api created
  $ kubectl get netpol
  NAME       POD-SELECTOR   AGE
  api        app=api        0s
  deny-all   <none>         0s
  $ kubectl describe netpol deny-all
  Name:         deny-all
  Namespace:    default
  Created on:   2026-11-28 12:48:13 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     <none> (Allowing the specific traffic to all pods in this namespace)
    Allowing ingress traffic:
      <none> (Selected pods are isolated for ingress connectivity)
    Allowing egress traffic:
      <none> (Selected pods are isolated for egress connectivity)
    Policy Types: Ingress, Egress
  $ kubectl describe netpol api
  Name:         api
  Namespace:    default
  Created on:   2026-11-28 12:48:13 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=api
    Allowing ingress traffic:
      To Port: 80/TCP
      To Port Range: 90-95/TCP
      From:
        PodSelector: app=web
      From:
        NamespaceSelector: team=a
      From:
        IPBlock:
          CIDR: 10.0.0.0/8
          Except: 10.1.0.0/16
    Allowing egress traffic:
      To Port: <any> (traffic allowed to all ports)
      To:
        NamespaceSelector: <none>
        PodSelector: app in (db)
    Policy Types: Ingress, Egress
  $ kubectl get netpol api -o jsonpath='{.spec.policyTypes}{"\n"}'
  ["Ingress","Egress"]
  $ kubectl patch netpol api -p '{"spec":{"policyTypes":["Sideways"]}}'
  ! The NetworkPolicy "api" is invalid: spec.policyTypes[0]: Unsupported value: "Sideways": supported values: "Ingress", "Egress"
  [1]
  $ kubectl delete netpol --all
  networkpolicy.networking.k8s.io "api" deleted from default namespace
  networkpolicy.networking.k8s.io "deny-all" deleted from default namespace
