Exercise: an ingress with a certificate
  $ kubectl create secret generic tls-cert --from-literal=tls.crt=x --from-literal=tls.key=y
  secret/tls-cert created
  $ kubectl create ingress web --class=nginx --rule='web.example.com/*=web:80,tls=tls-cert' --rule='api.example.com/v1*=api:8080'
  ingress.networking.k8s.io/web created
  $ kubectl get ingress
  NAME   CLASS   HOSTS                             ADDRESS   PORTS     AGE
  web    nginx   web.example.com,api.example.com             80, 443   0s
  $ kubectl describe ingress web
  Name:             web
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  <default>
  TLS:
    tls-cert terminates web.example.com
  Rules:
    Host             Path  Backends
    ----             ----  --------
    web.example.com  
                     /   web:80 (<error: services "web" not found>)
    api.example.com  
                     /v1   api:8080 (<error: services "api" not found>)
  Annotations:       <none>
  Events:            <none>
  $ kubectl get ing web -o yaml | sed -n '/^spec/,$p'
  spec:
    ingressClassName: nginx
    rules:
    - host: web.example.com
      http:
        paths:
        - backend:
            service:
              name: web
              port:
                number: 80
          path: /
          pathType: Prefix
    - host: api.example.com
      http:
        paths:
        - backend:
            service:
              name: api
              port:
                number: 8080
          path: /v1
          pathType: Prefix
    tls:
    - hosts:
      - web.example.com
      secretName: tls-cert
  status:
    loadBalancer: {}
  $ kubectl create ingress web --rule='x/=y:80'
  ! error: failed to create ingress: ingresses.networking.k8s.io "web" already exists
  [1]
  $ kubectl patch ing web --type=json -p '[{"op":"replace","path":"/spec/tls/0/hosts/0","value":"*.example.com"}]'
  ingress.networking.k8s.io/web patched
  $ kubectl patch ing web --type=json -p '[{"op":"replace","path":"/spec/rules/0/host","value":"10.0.0.1"}]'
  ! The Ingress "web" is invalid: spec.rules[0].host: Invalid value: "10.0.0.1": must be a DNS name, not an IP address
  [1]
  $ kubectl patch ing web --type=json -p '[{"op":"remove","path":"/spec/rules/1"}]'
  ingress.networking.k8s.io/web patched
  $ kubectl get ing web
  NAME   CLASS   HOSTS             ADDRESS   PORTS     AGE
  web    nginx   web.example.com             80, 443   0s
  $ kubectl annotate ing web nginx.ingress.kubernetes.io/ssl-redirect=true
  ingress.networking.k8s.io/web annotated
  $ kubectl describe ing web | tail -4
    web.example.com  
                     /   web:80 (<error: services "web" not found>)
  Annotations:       nginx.ingress.kubernetes.io/ssl-redirect: true
  Events:            <none>
  $ kubectl delete ing web
  ingress.networking.k8s.io "web" deleted from default namespace
