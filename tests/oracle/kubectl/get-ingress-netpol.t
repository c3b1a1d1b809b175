Columns of ingresses and network policies
  $ kubectl create ingress a --rule='a.example.com/=web:80'
  ingress.networking.k8s.io/a created
  $ kubectl create ingress b --class=nginx --rule='a.example.com/=web:80' --rule='b.example.com/=web:80' --rule='c.example.com/=web:80' --rule='d.example.com/=web:80,tls=s'
  ingress.networking.k8s.io/b created
  $ kubectl create ingress c --default-backend=web:80
  ingress.networking.k8s.io/c created
  $ kubectl get ing
  NAME   CLASS    HOSTS                                                   ADDRESS   PORTS     AGE
  a      <none>   a.example.com                                                     80        0s
  b      nginx    a.example.com,b.example.com,c.example.com + 1 more...             80, 443   0s
  c      <none>   *                                                                 80        0s
  $ kubectl get ing -o wide
  NAME   CLASS    HOSTS                                                   ADDRESS   PORTS     AGE
  a      <none>   a.example.com                                                     80        0s
  b      nginx    a.example.com,b.example.com,c.example.com + 1 more...             80, 443   0s
  c      <none>   *                                                                 80        0s
  $ kubectl get ing -o custom-columns=N:.metadata.name,H:.spec.rules[*].host
  N     H
  a     a.example.com
  b     a.example.com,b.example.com,c.example.com,d.example.com
  c     <none>
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: all}
  > spec: {podSelector: {}}
  > ---
  > apiVersion: networking.k8s.io/v1
  > kind: NetworkPolicy
  > metadata: {name: some}
  > spec:
  >   podSelector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [a, b]}, {key: x, operator: Exists}]}
  >   policyTypes: [Ingress, Egress]
  >   ingress: [{}]
  > EOF
  networkpolicy.networking.k8s.io/all created
  networkpolicy.networking.k8s.io/some created
  $ kubectl get netpol
  NAME   POD-SELECTOR              AGE
  all    <none>                    0s
  some   app=web,tier in (a,b),x   0s
  $ kubectl describe netpol some
  Name:         some
  Namespace:    default
  Created on:   2026-11-28 15:54:27 +0000 UTC
  Labels:       <none>
  Annotations:  <none>
  Spec:
    PodSelector:     app=web,tier in (a,b),x
    Allowing ingress traffic:
      To Port: <any> (traffic allowed to all ports)
      From: <any> (traffic not restricted by source)
    Allowing egress traffic:
      <none> (Selected pods are isolated for egress connectivity)
    Policy Types: Ingress, Egress
  $ kubectl get netpol all -o jsonpath='{.spec}{"\n"}'
  {"podSelector":{},"policyTypes":["Ingress"]}
  $ kubectl get ingressclass
  ! No resources found
  $ kubectl delete ing,netpol --all
  ingress.networking.k8s.io "a" deleted from default namespace
  ingress.networking.k8s.io "b" deleted from default namespace
  ingress.networking.k8s.io "c" deleted from default namespace
  networkpolicy.networking.k8s.io "all" deleted from default namespace
  networkpolicy.networking.k8s.io "some" deleted from default namespace
