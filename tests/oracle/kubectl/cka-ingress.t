Exercise: an ingress for two services

  $ kubectl create namespace app-space
  namespace/app-space created
  $ kubectl create deployment wear --image=nginx --replicas=1 -n app-space
  deployment.apps/wear created
  $ kubectl expose deployment wear --port=8080 --target-port=80 -n app-space
  service/wear exposed
  $ kubectl create ingress shop -n app-space --rule="/wear=wear:8080" --rule="/watch=video:8080" --annotation=nginx.ingress.kubernetes.io/rewrite-target=/
  ingress.networking.k8s.io/shop created
  @settle
  $ kubectl get ingress -A
  NAMESPACE   NAME   CLASS    HOSTS   ADDRESS   PORTS   AGE
  app-space   shop   <none>   *                 80      4s
  $ kubectl describe ingress shop -n app-space
  Name:             shop
  Labels:           <none>
  Namespace:        app-space
  Address:          
  Ingress Class:    <none>
  Default backend:  <default>
  Rules:
    Host        Path  Backends
    ----        ----  --------
    *           
                /wear    wear:8080 (10.244.2.22:80)
                /watch   video:8080 (<error: services "video" not found>)
  Annotations:  nginx.ingress.kubernetes.io/rewrite-target: /
  Events:       <none>
  $ kubectl get ingress shop -n app-space -o yaml | sed -n '/^spec/,$p'
  spec:
    rules:
    - http:
        paths:
        - backend:
            service:
              name: wear
              port:
                number: 8080
          path: /wear
          pathType: Exact
        - backend:
            service:
              name: video
              port:
                number: 8080
          path: /watch
          pathType: Exact
  status:
    loadBalancer: {}
  $ kubectl patch ingress shop -n app-space --type=json -p '[{"op":"replace","path":"/spec/rules/0/http/paths/0/path","value":"stream"}]'
  ! The Ingress "shop" is invalid: spec.rules[0].http.paths[0].path: Invalid value: "stream": must be an absolute path
  [1]
  $ kubectl patch ingress shop -n app-space --type=json -p '[{"op":"replace","path":"/spec/rules/0/http/paths/0/path","value":"/stream"}]'
  ingress.networking.k8s.io/shop patched
  $ kubectl get ingress shop -n app-space -o jsonpath='{.spec.rules[*].http.paths[*].path}{"\n"}'
  /stream /watch
  $ kubectl delete ingress shop -n app-space
  ingress.networking.k8s.io "shop" deleted from app-space namespace
