Exercise: a secret for a private registry
  $ kubectl create secret docker-registry private-reg-cred --docker-server=myprivateregistry.com:5000 --docker-username=dock_user --docker-password=dock_password --docker-email=dock_user@myprivateregistry.com
  secret/private-reg-cred created
  $ kubectl get secret private-reg-cred
  NAME               TYPE                             DATA   AGE
  private-reg-cred   kubernetes.io/dockerconfigjson   1      0s
  $ kubectl get secret private-reg-cred -o jsonpath='{.data.\.dockerconfigjson}' | base64 -d; echo
  {"auths":{"myprivateregistry.com:5000":{"username":"dock_user","password":"dock_password","email":"dock_user@myprivateregistry.com","auth":"ZG9ja191c2VyOmRvY2tfcGFzc3dvcmQ="}}}
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl patch deployment web -p '{"spec":{"template":{"spec":{"imagePullSecrets":[{"name":"private-reg-cred"}]}}}}'
  deployment.apps/web patched
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.imagePullSecrets}{"\n"}'
  [{"name":"private-reg-cred"}]
  $ kubectl patch serviceaccount default -p '{"imagePullSecrets":[{"name":"private-reg-cred"}]}'
  serviceaccount/default patched
  $ kubectl run p --image=nginx --dry-run=server -o jsonpath='{.spec.imagePullSecrets}{"\n"}'
  [{"name":"private-reg-cred"}]
  $ kubectl describe sa default
  Name:                default
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  private-reg-cred
  Events:              <none>
  $ kubectl describe secret private-reg-cred
  Name:         private-reg-cred
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  kubernetes.io/dockerconfigjson
  
  Data
  ====
  .dockerconfigjson:  176 bytes
  $ kubectl patch serviceaccount default --type=json -p '[{"op":"remove","path":"/imagePullSecrets"}]'
  serviceaccount/default patched
  $ kubectl delete secret private-reg-cred
  secret "private-reg-cred" deleted from default namespace
