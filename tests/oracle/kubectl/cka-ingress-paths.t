Exercise: paths of an ingress, exact and by prefix
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: Ingress
  > metadata: {name: paths, annotations: {note: "x"}}
  > spec:
  >   ingressClassName: nginx
  >   defaultBackend: {service: {name: fallback, port: {number: 80}}}
  >   tls: [{hosts: [a.example.com], secretName: tls}]
  >   rules:
  >   - host: a.example.com
  >     http:
  >       paths:
  >       - {path: /exact, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}
  >       - {path: /pre, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}
  >   - http:
  >       paths:
  >       - {path: /, pathType: ImplementationSpecific, backend: {service: {name: web, port: {number: 8080}}}}
  > EOF
  ingress.networking.k8s.io/paths created
  $ kubectl get ingress paths
  NAME    CLASS   HOSTS           ADDRESS   PORTS     AGE
  paths   nginx   a.example.com             80, 443   0s
  $ kubectl describe ingress paths
  Name:             paths
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  fallback:80 (<error: services "fallback" not found>)
  TLS:
    tls terminates a.example.com
  Rules:
    Host           Path  Backends
    ----           ----  --------
    a.example.com  
                   /exact   web:80 (<error: services "web" not found>)
                   /pre     web:http (<error: services "web" not found>)
    *              
                   /   web:8080 (<error: services "web" not found>)
  Annotations:     note: x
  Events:          <none>
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl expose deployment web --port=80
  service/web exposed
  @settle
  $ kubectl describe ingress paths | sed -n '/^Rules/,/^Annotations/p'
  Rules:
    Host           Path  Backends
    ----           ----  --------
    a.example.com  
                   /exact   web:80 ()
                   /pre     web:http ()
    *              
                   /   web:8080 ()
  Annotations:     note: x
  $ kubectl patch ingress paths --type=json -p '[{"op":"replace","path":"/spec/rules/0/http/paths/0/pathType","value":"Fuzzy"}]'
  ! The Ingress "paths" is invalid: spec.rules[0].http.paths[0].pathType: Unsupported value: "Fuzzy": supported values: "Exact", "ImplementationSpecific", "Prefix"
  [1]
  $ kubectl get ingress -o wide
  NAME    CLASS   HOSTS           ADDRESS   PORTS     AGE
  paths   nginx   a.example.com             80, 443   4s
  $ kubectl delete ingress paths
  ingress.networking.k8s.io "paths" deleted from default namespace
