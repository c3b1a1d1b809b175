Secrets of each type

  $ kubectl create secret generic basic --type=kubernetes.io/basic-auth --from-literal=username=a --from-literal=password=b
  secret/basic created
  $ kubectl create secret generic ssh --type=kubernetes.io/ssh-auth --from-literal=x=y
  ! error: failed to create secret Secret "ssh" is invalid: data[ssh-privatekey]: Required value
  [1]
  $ kubectl create secret docker-registry reg --docker-server=r.example.com --docker-username=u --docker-password=p
  secret/reg created
  $ kubectl get secret reg -o jsonpath='{.data.\.dockerconfigjson}' | base64 -d; echo
  {"auths":{"r.example.com":{"username":"u","password":"p","auth":"dTpw"}}}
  $ kubectl get secrets
  NAME    TYPE                             DATA   AGE
  basic   kubernetes.io/basic-auth         2      1s
  reg     kubernetes.io/dockerconfigjson   1      0s
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
  .dockerconfigjson:  73 bytes
  $ kubectl get secret basic -o yaml
  apiVersion: v1
  data:
    password: Yg==
    username: YQ==
  kind: Secret
  metadata:
    creationTimestamp: "2026-11-28T09:10:42Z"
    name: basic
    namespace: default
    resourceVersion: "1559"
    uid: 591d9a73-6576-43af-8165-94a8870a7335
  type: kubernetes.io/basic-auth
  $ kubectl patch secret basic -p '{"stringData":{"password":"new"}}'
  secret/basic patched
  $ kubectl get secret basic -o jsonpath='{.data.password}' | base64 -d; echo
  new
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Secret
  > metadata: {name: tok, annotations: {kubernetes.io/service-account.name: default}}
  > type: kubernetes.io/service-account-token
  > EOF
  secret/tok created
  @settle
  $ kubectl describe secret tok | grep -v -E 'token:|uid'
  Name:         tok
  Namespace:    default
  Labels:       <none>
  Annotations:  kubernetes.io/service-account.name: default
  
  Type:  kubernetes.io/service-account-token
  
  Data
  ====
  ca.crt:     1107 bytes
  namespace:  7 bytes
  $ kubectl get secret tok
  NAME   TYPE                                  DATA   AGE
  tok    kubernetes.io/service-account-token   3      5s
  $ printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: raw}\ndata: {a: plain text}\n' | kubectl apply -f -
  ! Error from server (BadRequest): error when creating "STDIN": Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte 5
  [1]
  $ printf 'apiVersion: v1\nkind: Secret\nmetadata: {name: raw}\ndata: {a: cGxhaW4=}\nimmutable: true\n' | kubectl apply -f -
  secret/raw created
  $ kubectl patch secret raw -p '{"data":{"a":"eA=="}}'
  ! The Secret "raw" is invalid: data: Forbidden: field is immutable when `immutable` is set
  [1]
  $ kubectl delete secret --all
  secret "basic" deleted from default namespace
  secret "raw" deleted from default namespace
  secret "reg" deleted from default namespace
  secret "tok" deleted from default namespace
