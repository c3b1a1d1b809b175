Secrets of several kinds, made and looked at
  $ kubectl create secret generic s --from-literal=a=1 --from-literal=b=2
  secret/s created
  $ printf 'x=1\ny=2\n' > s.env; kubectl create secret generic e --from-env-file=s.env
  secret/e created
  $ kubectl create secret generic f --from-file=s.env --from-file=other=s.env
  secret/f created
  $ kubectl get secrets
  NAME   TYPE     DATA   AGE
  e      Opaque   2      0s
  f      Opaque   2      0s
  s      Opaque   2      0s
  $ kubectl get secret e -o jsonpath='{.data}{"\n"}'
  {"x":"MQ==","y":"Mg=="}
  $ kubectl get secret f -o jsonpath='{.data.other}' | base64 -d
  x=1
  y=2
  $ kubectl describe secret f
  Name:         f
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  other:  8 bytes
  s.env:  8 bytes
  $ kubectl create secret generic s --from-literal=c=3
  ! error: failed to create secret secrets "s" already exists
  [1]
  $ kubectl create secret generic s --from-literal=c=3 --dry-run=client -o yaml | kubectl apply -f -
  secret/s configured
  ! Warning: resource secrets/s is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  $ kubectl get secret s -o jsonpath='{.data}{"\n"}'
  {"a":"MQ==","b":"Mg==","c":"Mw=="}
  $ kubectl create secret generic t --type=kubernetes.io/basic-auth --from-literal=password=x
  secret/t created
  $ kubectl create secret generic u --type=kubernetes.io/dockerconfigjson --from-literal=a=b
  ! error: failed to create secret Secret "u" is invalid: data[.dockerconfigjson]: Required value
  [1]
  $ kubectl create secret generic v --type=bootstrap.kubernetes.io/token --from-literal=a=b -o jsonpath='{.type}{"\n"}'
  bootstrap.kubernetes.io/token
  $ kubectl delete secret s e f
  secret "s" deleted from default namespace
  secret "e" deleted from default namespace
  secret "f" deleted from default namespace
