create ingress: made, shown, refused
  $ kubectl create ingress one --rule='/=web:80'
  ingress.networking.k8s.io/one created
  $ kubectl create ingress two --rule='a.example.com/x*=web:80' --rule='a.example.com/y=web:81' --rule='b.example.com/=other:http'
  ingress.networking.k8s.io/two created
  $ kubectl create ingress three --default-backend=web:80 --annotation=k=v --annotation=l=m
  ingress.networking.k8s.io/three created
  $ kubectl get ingress
  NAME    CLASS    HOSTS                         ADDRESS   PORTS   AGE
  one     <none>   *                                       80      1s
  three   <none>   *                                       80      0s
  two     <none>   a.example.com,b.example.com             80      0s
  $ kubectl get ing two -o jsonpath='{range .spec.rules[*]}{.host}{range .http.paths[*]} {.path}:{.pathType}{end}{"\n"}{end}'
  a.example.com /x:Prefix /y:Exact
  b.example.com /:Exact
  $ kubectl get ing three -o jsonpath='{.spec.defaultBackend} {.metadata.annotations}{"\n"}'
  {"service":{"name":"web","port":{"number":80}}} {"k":"v","l":"m"}
  $ kubectl describe ing two three
  Name:             two
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    <none>
  Default backend:  <default>
  Rules:
    Host           Path  Backends
    ----           ----  --------
    a.example.com  
                   /x   web:80 (<error: services "web" not found>)
                   /y   web:81 (<error: services "web" not found>)
    b.example.com  
                   /   other:http (<error: services "other" not found>)
  Annotations:     <none>
  
  
  Name:             three
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    <none>
  Default backend:  web:80 (<error: services "web" not found>)
  Rules:
    Host        Path  Backends
    ----        ----  --------
    *           *     web:80 (<error: services "web" not found>)
  Annotations:  k: v
                l: m
  $ kubectl create ingress four --class='' --rule='/=web:80' -o jsonpath='{.spec}{"\n"}'
  {"rules":[{"http":{"paths":[{"backend":{"service":{"name":"web","port":{"number":80}}},"path":"/","pathType":"Exact"}]}}]}
  $ kubectl create ingress five --rule='/a=web:80' --rule='/b=web:80,tls' -o jsonpath='{.spec.tls}{"\n"}'
  
  $ kubectl create ingress bad --rule='a_b.example.com/=web:80'
  ! error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].host: Invalid value: "a_b.example.com": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  [1]
  $ kubectl create ingress bad --rule='/x=web:99999999'
  ! error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].backend.service.port.number: Invalid value: 99999999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl create ingress bad --rule='/x=Web:80'
  ! error: failed to create ingress: Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].backend.service.name: Invalid value: "Web": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl create ingress bad --annotation=novalue --rule='/x=web:80'
  ! error: annotation novalue is invalid and should be in format key=[value]
  [1]
  $ kubectl create ingress bad --rule='x'
  ! error: rule x is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]
  [1]
  $ kubectl delete ing --all
  ingress.networking.k8s.io "five" deleted from default namespace
  ingress.networking.k8s.io "four" deleted from default namespace
  ingress.networking.k8s.io "one" deleted from default namespace
  ingress.networking.k8s.io "three" deleted from default namespace
  ingress.networking.k8s.io "two" deleted from default namespace
