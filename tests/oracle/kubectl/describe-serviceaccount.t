describe of service accounts and of their secrets
  $ kubectl create sa robot
  serviceaccount/robot created
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Secret
  > metadata:
  >   name: robot-token
  >   annotations: {kubernetes.io/service-account.name: robot}
  > type: kubernetes.io/service-account-token
  > EOF
  secret/robot-token created
  @settle
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl describe secret robot-token | grep -v '^token:'
  Name:         robot-token
  Namespace:    default
  Labels:       <none>
  Annotations:  kubernetes.io/service-account.name: robot
                kubernetes.io/service-account.uid: c47dd6bc-2290-4d2e-9758-823a6a6ae907
  
  Type:  kubernetes.io/service-account-token
  
  Data
  ====
  ca.crt:     1107 bytes
  namespace:  7 bytes
  $ kubectl get secret robot-token
  NAME          TYPE                                  DATA   AGE
  robot-token   kubernetes.io/service-account-token   3      3s
  $ kubectl get secret robot-token -o jsonpath='{.data.namespace}' | base64 -d; echo
  default
  $ kubectl patch sa robot -p '{"imagePullSecrets":[{"name":"reg"}],"secrets":[{"name":"robot-token"}]}'
  serviceaccount/robot patched
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  reg
  Events:              <none>
  $ kubectl get sa
  NAME      AGE
  default   68s
  robot     4s
  $ kubectl delete sa robot
  serviceaccount "robot" deleted from default namespace
  @settle
  $ kubectl get secret
  ! No resources found in default namespace.
