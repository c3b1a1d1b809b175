set selector, serviceaccount, subject
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create service clusterip web --tcp=80
  service/web created
  $ kubectl set selector svc web app=other,tier=front
  service/web selector updated
  $ kubectl get svc web -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"other","tier":"front"}
  $ kubectl set selector svc web
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set selector svc none app=a
  ! Error from server (NotFound): services "none" not found
  [1]
  $ kubectl set serviceaccount deployment web builder
  deployment.apps/web serviceaccount updated
  $ kubectl set sa deploy/web builder
  deployment.apps/web serviceaccount updated
  $ kubectl set sa deploy web
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set sa deploy none builder
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl create rolebinding rb --clusterrole=view --user=ada
  rolebinding.rbac.authorization.k8s.io/rb created
  $ kubectl set subject rolebinding rb --user=bob --group=ops --serviceaccount=default:builder
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl get rolebinding rb -o wide
  NAME   ROLE               AGE   USERS      GROUPS   SERVICEACCOUNTS
  rb     ClusterRole/view   0s    ada, bob   ops      default/builder
  $ kubectl set subject rolebinding rb
  ! error: you must specify at least one value of user, group or serviceaccount
  [1]
  $ kubectl set subject rolebinding rb --serviceaccount=builder
  ! error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl set subject deploy web --user=bob
  ! error: deployments/web setting subjects is only supported for RoleBinding/ClusterRoleBinding
  [1]
  $ kubectl set subject rolebinding none --user=bob
  ! Error from server (NotFound): rolebindings.rbac.authorization.k8s.io "none" not found
  [1]
