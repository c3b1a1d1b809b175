secrets from files and their types
  $ printf 'user=ann\npw=x y\n' > s.env
  $ kubectl create secret generic s --from-env-file=s.env
  secret/s created
  $ kubectl get secret s -o jsonpath='{.data.pw}' | base64 -d; echo
  x y
  $ kubectl get secret s
  NAME   TYPE     DATA   AGE
  s      Opaque   2      0s
  $ kubectl describe secret s
  Name:         s
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  Opaque
  
  Data
  ====
  pw:    3 bytes
  user:  3 bytes
  $ kubectl create secret generic t --type=kubernetes.io/basic-auth --from-literal=username=a
  secret/t created
  $ kubectl get secret t -o yaml | grep type
  type: kubernetes.io/basic-auth
  $ kubectl create secret generic u --type=kubernetes.io/tls --from-literal=a=b
  ! error: failed to create secret Secret "u" is invalid: [data[tls.crt]: Required value, data[tls.key]: Required value]
  [1]
  $ kubectl create secret generic v --from-literal='a b=c'
  ! error: "a b" is not valid key name for a Secret a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')
  [1]
  $ kubectl delete secret s t
  secret "s" deleted from default namespace
  secret "t" deleted from default namespace
