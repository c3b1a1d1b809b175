Exercise: a pod that runs as a service account, with and without its token
  $ kubectl create sa robot
  serviceaccount/robot created
  $ kubectl get sa robot -o yaml
  apiVersion: v1
  kind: ServiceAccount
  metadata:
    creationTimestamp: "2026-11-28T19:02:27Z"
    name: robot
    namespace: default
    resourceVersion: "1886"
    uid: 6f68e143-361d-4b8b-baf1-9d865af7e170
  $ kubectl describe sa robot
  Name:                robot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl run a --image=nginx --overrides='{"spec":{"serviceAccountName":"robot"}}'
  pod/a created
  $ kubectl run b --image=nginx --overrides='{"spec":{"serviceAccountName":"robot","automountServiceAccountToken":false}}'
  pod/b created
  $ kubectl run c --image=nginx --overrides='{"spec":{"serviceAccountName":"nobody"}}'
  ! Error from server (Forbidden): pods "c" is forbidden: error looking up service account default/nobody: serviceaccount "nobody" not found
  [1]
  @settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  a      1/1     Running   0          4s
  b      1/1     Running   0          4s
  $ kubectl get pod a -o jsonpath='{.spec.volumes[0].projected.sources[*].configMap.name} {.spec.containers[0].volumeMounts[0].mountPath}{"\n"}'
  kube-root-ca.crt /var/run/secrets/kubernetes.io/serviceaccount
  $ kubectl get pod b -o jsonpath='[{.spec.volumes}]{"\n"}'
  []
  $ kubectl exec a -- ls /var/run/secrets/kubernetes.io/serviceaccount
  ca.crt
  namespace
  token
  $ kubectl exec a -- cat /var/run/secrets/kubernetes.io/serviceaccount/namespace; echo
  default
  $ kubectl exec b -- ls /var/run/secrets
  ! ls: cannot access '/var/run/secrets': No such file or directory
  ! command terminated with exit code 2
  [2]
  $ kubectl create role r --verb=list --resource=pods
  role.rbac.authorization.k8s.io/r created
  $ kubectl create rolebinding r --role=r --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/r created
  $ kubectl auth can-i list pods --as=system:serviceaccount:default:robot
  yes
  $ kubectl auth can-i list pods --as=system:serviceaccount:default:default
  no
  [1]
  $ kubectl set sa deploy none robot
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
