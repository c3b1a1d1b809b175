Exercise: secrets that change, and one that may not
  $ kubectl create secret generic s --from-literal=a=1
  secret/s created
  $ kubectl get secret s -o jsonpath='{.data.a}' | base64 -d; echo
  1
  $ kubectl patch secret s -p '{"stringData":{"b":"2"}}'
  secret/s patched
  $ kubectl get secret s -o jsonpath='{.data}{"\n"}'
  {"a":"MQ==","b":"Mg=="}
  $ kubectl patch secret s --type=json -p '[{"op":"remove","path":"/data/a"}]'
  secret/s patched
  $ kubectl get secret s
  NAME   TYPE     DATA   AGE
  s      Opaque   1      0s
  $ kubectl patch secret s -p '{"type":"kubernetes.io/tls"}'
  ! The Secret "s" is invalid: 
  ! * type: Invalid value: "kubernetes.io/tls": field is immutable
  ! * data[tls.crt]: Required value
  ! * data[tls.key]: Required value
  [1]
  $ kubectl patch secret s -p '{"immutable":true}'
  secret/s patched
  $ kubectl patch secret s -p '{"stringData":{"b":"3"}}'
  ! The Secret "s" is invalid: data: Forbidden: field is immutable when `immutable` is set
  [1]
  $ kubectl patch secret s -p '{"immutable":false}'
  ! The Secret "s" is invalid: immutable: Forbidden: field is immutable when `immutable` is set
  [1]
  $ kubectl label secret s x=y
  secret/s labeled
  $ printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: t}\ndata: {a: hello}\n' | kubectl apply -f -
  ! Error from server (BadRequest): error when creating "STDIN": Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte 4
  [1]
  $ printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: t}\nstringData: {a: hello, n: "5"}\n' | kubectl apply -f -
  secret/t created
  $ kubectl get secret t -o yaml | sed -n '/^data/,/^kind/p'
  data:
    a: aGVsbG8=
    "false": NQ==
  kind: Secret
  $ printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: t}\nstringData: {a: 5}\n' | kubectl apply -f -
  ! The request is invalid: patch: Invalid value: "map[metadata:map[annotations:map[kubectl.kubernetes.io/last-applied-configuration:{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"annotations\":{},\"name\":\"t\",\"namespace\":\"default\"},\"stringData\":{\"a\":5}}\n]] stringData:map[a:5]]": cannot convert int64 to string
  [1]
  $ kubectl describe secret s t
  Name:         s
  Namespace:    default
  Labels:       x=y
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  b:  1 bytes
  
  
  Name:         t
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  a:      5 bytes
  false:  1 bytes
  $ kubectl delete secret s t
  secret "s" deleted from default namespace
  secret "t" deleted from default namespace
