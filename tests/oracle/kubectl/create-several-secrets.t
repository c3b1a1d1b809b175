Secrets of each kind, and what they show
  $ kubectl create secret generic basic --type=kubernetes.io/basic-auth --from-literal=username=u --from-literal=password=p
  secret/basic created
  $ kubectl create secret docker-registry reg --docker-server=r.example.com --docker-username=u --docker-password=p --docker-email=e@example.com
  secret/reg created
  $ kubectl create secret generic ssh --type=kubernetes.io/ssh-auth --from-literal=ssh-privatekey=key
  secret/ssh created
  $ kubectl create secret generic bad --type=kubernetes.io/ssh-auth --from-literal=x=y
  ! error: failed to create secret Secret "bad" is invalid: data[ssh-privatekey]: Required value
  [1]
  $ kubectl get secrets
  NAME    TYPE                             DATA   AGE
  basic   kubernetes.io/basic-auth         2      0s
  reg     kubernetes.io/dockerconfigjson   1      0s
  ssh     kubernetes.io/ssh-auth           1      0s
  $ kubectl describe secret basic reg
  Name:         basic
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  kubernetes.io/basic-auth
  
  Data
  ====
  password:  1 bytes
  username:  1 bytes
  
  
  Name:         reg
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  kubernetes.io/dockerconfigjson
  
  Data
  ====
  .dockerconfigjson:  97 bytes
  $ kubectl get secret reg -o jsonpath='{.data.\.dockerconfigjson}' | base64 -d; echo
  {"auths":{"r.example.com":{"username":"u","password":"p","email":"e@example.com","auth":"dTpw"}}}
  $ kubectl get secret basic -o go-template='{{.data.username | base64decode}}{{"\n"}}'
  u
  $ kubectl patch secret basic -p '{"stringData":{"username":"new"}}'
  secret/basic patched
  $ kubectl get secret basic -o jsonpath='{.data.username}' | base64 -d; echo
  new
  $ kubectl patch secret basic -p '{"data":{"username":"not base64!"}}'
  ! The request is invalid: patch: Invalid value: "map[data:map[username:not base64!]]": error decoding from json: illegal base64 data at input byte 3
  [1]
  $ kubectl patch secret basic -p '{"type":"Opaque"}'
  ! The Secret "basic" is invalid: type: Invalid value: "Opaque": field is immutable
  [1]
  $ kubectl patch secret basic -p '{"immutable":true}'
  secret/basic patched
  $ kubectl patch secret basic -p '{"stringData":{"username":"x"}}'
  ! The Secret "basic" is invalid: data: Forbidden: field is immutable when `immutable` is set
  [1]
