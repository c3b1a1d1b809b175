describe of ingresses: with services, without rules, with resources
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl expose deploy web --port=80
  service/web exposed
  $ kubectl create ingress a --rule='x.example.com/*=web:80' --rule='/api=web:8080' --class=nginx
  ingress.networking.k8s.io/a created
  $ kubectl create ingress b --default-backend=web:80
  ingress.networking.k8s.io/b created
  $ kubectl create ingress c --rule='y.example.com/p=web:http,tls' 
  ingress.networking.k8s.io/c created
  @settle
  $ kubectl get ing
  NAME   CLASS    HOSTS           ADDRESS   PORTS     AGE
  a      nginx    x.example.com             80        4s
  b      <none>   *                         80        4s
  c      <none>   y.example.com             80, 443   4s
  $ kubectl describe ing a | sed 's/10\.244\.[0-9.]*:/IP:/'
  Name:             a
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    nginx
  Default backend:  <default>
  Rules:
    Host           Path  Backends
    ----           ----  --------
    x.example.com  
                   /   web:80 (IP:80)
    *              
                   /api   web:8080 (IP:80)
  Annotations:     <none>
  Events:          <none>
  $ kubectl describe ing b | sed 's/10\.244\.[0-9.]*:/IP:/'
  Name:             b
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    <none>
  Default backend:  web:80 (IP:80)
  Rules:
    Host        Path  Backends
    ----        ----  --------
    *           *     web:80 (IP:80)
  Annotations:  <none>
  Events:       <none>
  $ kubectl describe ing c
  Name:             c
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    <none>
  Default backend:  <default>
  TLS:
    SNI routes y.example.com
  Rules:
    Host           Path  Backends
    ----           ----  --------
    y.example.com  
                   /p   web:http (10.244.2.4:80)
  Annotations:     <none>
  Events:          <none>
  $ kubectl get ing a -o jsonpath='{.spec.rules[*].host}{"\n"}'
  x.example.com
