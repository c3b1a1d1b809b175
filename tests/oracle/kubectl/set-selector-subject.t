set selector and set subject
  $ kubectl create svc clusterip web --tcp=80
  service/web created
  $ kubectl set selector svc web app=other,tier=x
  service/web selector updated
  $ kubectl get svc web -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"other","tier":"x"}
  $ kubectl set selector svc web 'app in (a)'
  ! error: match expression [{app In [a]}] not supported on this object
  [1]
  $ kubectl set selector svc web
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set selector svc none a=b
  ! Error from server (NotFound): services "none" not found
  [1]
  $ kubectl set selector deploy web a=b
  ! Error from server (NotFound): deployments.apps "web" not found
  [1]
  $ kubectl create role r --verb=get --resource=pods
  role.rbac.authorization.k8s.io/r created
  $ kubectl create rolebinding rb --role=r --user=ann
  rolebinding.rbac.authorization.k8s.io/rb created
  $ kubectl set subject rolebinding rb --user=bob --group=devs
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl set subject rolebinding rb --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl get rolebinding rb -o jsonpath='{range .subjects[*]}{.kind} {.name}{"\n"}{end}'
  User ann
  User bob
  Group devs
  ServiceAccount robot
  $ kubectl set subject rolebinding rb --user=bob
  $ kubectl set subject rolebinding rb --serviceaccount=robot
  ! error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl set subject rolebinding rb
  ! error: you must specify at least one value of user, group or serviceaccount
  [1]
  $ kubectl set subject role r --user=bob
  ! error: roles/r setting subjects is only supported for RoleBinding/ClusterRoleBinding
  [1]
  $ kubectl set subject rolebinding rb --user=eve --dry-run=server
  rolebinding.rbac.authorization.k8s.io/rb subjects updated (server dry run)
  $ kubectl set subject
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
