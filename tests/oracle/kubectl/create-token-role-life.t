A role for a service account, and what its token may do
  $ kubectl create sa viewer
  serviceaccount/viewer created
  $ kubectl create role see --verb=get,list,watch --resource=pods,services --dry-run=client -o yaml
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata:
    name: see
  rules:
  - apiGroups:
    - ""
    resources:
    - pods
    - services
    verbs:
    - get
    - list
    - watch
  $ kubectl create role see --verb=get,list,watch --resource=pods,services
  role.rbac.authorization.k8s.io/see created
  $ kubectl create rolebinding see --role=see --serviceaccount=default:viewer
  rolebinding.rbac.authorization.k8s.io/see created
  $ kubectl get pods --token=$(kubectl create token viewer)
  ! No resources found in default namespace.
  $ kubectl --kubeconfig=/dev/null get pods --token=x
  ! E1128 11:25:27.512299   25379 memcache.go:381] "Couldn't get current server API group list" err="Get \"http://localhost:8080/api?timeout=32s\": dial tcp 127.0.0.1:8080: connect: connection refused"
  ! E1128 11:25:27.512667   25379 memcache.go:381] "Couldn't get current server API group list" err="Get \"http://localhost:8080/api?timeout=32s\": dial tcp 127.0.0.1:8080: connect: connection refused"
  ! E1128 11:25:27.513942   25379 memcache.go:381] "Couldn't get current server API group list" err="Get \"http://localhost:8080/api?timeout=32s\": dial tcp 127.0.0.1:8080: connect: connection refused"
  ! E1128 11:25:27.514082   25379 memcache.go:381] "Couldn't get current server API group list" err="Get \"http://localhost:8080/api?timeout=32s\": dial tcp 127.0.0.1:8080: connect: connection refused"
  ! E1128 11:25:27.515277   25379 memcache.go:381] "Couldn't get current server API group list" err="Get \"http://localhost:8080/api?timeout=32s\": dial tcp 127.0.0.1:8080: connect: connection refused"
  ! The connection to the server localhost:8080 was refused - did you specify the right host or port?
  [1]
  $ kubectl auth can-i list services --as=system:serviceaccount:default:viewer
  yes
  $ kubectl auth can-i list secrets --as=system:serviceaccount:default:viewer
  no
  [1]
  $ kubectl auth can-i --list --as=system:serviceaccount:default:viewer | head -4
  Resources                                       Non-Resource URLs                      Resource Names   Verbs
  selfsubjectreviews.authentication.k8s.io        []                                     []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                                     []               [create]
  selfsubjectrulesreviews.authorization.k8s.io    []                                     []               [create]
  $ kubectl describe rolebinding see
  Name:         see
  Labels:       <none>
  Annotations:  <none>
  Role:
    Kind:  Role
    Name:  see
  Subjects:
    Kind            Name    Namespace
    ----            ----    ---------
    ServiceAccount  viewer  default
  $ kubectl delete rolebinding see
  rolebinding.rbac.authorization.k8s.io "see" deleted from default namespace
  $ kubectl auth can-i list services --as=system:serviceaccount:default:viewer
  no
  [1]
