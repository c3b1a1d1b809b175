Exercise: an ingress with two hosts, and a class
  $ kubectl create ingress shop --class=nginx --rule='shop.example.com/=web:80' --rule='api.example.com/v1*=api:8080' --annotation=nginx.ingress.kubernetes.io/rewrite-target=/
  ingress.networking.k8s.io/shop created
  $ kubectl get ingress
  NAME   CLASS   HOSTS                              ADDRESS   PORTS   AGE
  shop   nginx   shop.example.com,api.example.com             80      0s
  $ kubectl get ing shop -o yaml
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    annotations:
      nginx.ingress.kubernetes.io/rewrite-target: /
    creationTimestamp: "2026-11-28T18:54:52Z"
    generation: 1
    name: shop
    namespace: default
    resourceVersion: "1617"
    uid: 255d09e4-34f5-44ee-a201-ade662c0199a
  spec:
    ingressClassName: nginx
    rules:
    - host: shop.example.com
      http:
        paths:
        - backend:
            service:
              name: web
              port:
                number: 80
          path: /
          pathType: Exact
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
  status:
    loadBalancer: {}
  $ kubectl describe ing shop
  Name:             shop
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  <default>
  Rules:
    Host              Path  Backends
    ----              ----  --------
    shop.example.com  
                      /   web:80 (<error: services "web" not found>)
    api.example.com   
                      /v1   api:8080 (<error: services "api" not found>)
  Annotations:        nginx.ingress.kubernetes.io/rewrite-target: /
  Events:             <none>
  $ kubectl create service clusterip web --tcp=80
  service/web created
  $ kubectl describe ing shop | sed -n '/^Rules/,/^Annotations/p'
  Rules:
    Host              Path  Backends
    ----              ----  --------
    shop.example.com  
                      /   web:80 ()
    api.example.com   
                      /v1   api:8080 (<error: services "api" not found>)
  Annotations:        nginx.ingress.kubernetes.io/rewrite-target: /
  $ kubectl get ingressclass
  ! No resources found
  $ kubectl apply -f - <<EOF
  > apiVersion: networking.k8s.io/v1
  > kind: IngressClass
  > metadata: {name: nginx}
  > spec: {controller: example.com/nginx}
  > EOF
  ingressclass.networking.k8s.io/nginx created
  $ kubectl get ingressclass
  NAME    CONTROLLER          PARAMETERS   AGE
  nginx   example.com/nginx   <none>       0s
  $ kubectl describe ingressclass nginx
  Name:         nginx
  Labels:       <none>
  Annotations:  <none>
  Controller:   example.com/nginx
  Events:       <none>
  $ kubectl create ingress bad --rule='UPPER/x=y:80'
  ! error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].host: Invalid value: "UPPER": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create ingress bad --rule='a.example.com/x=y:99999'
  ! error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].backend.service.port.number: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl delete ing shop
  ingress.networking.k8s.io "shop" deleted from default namespace
