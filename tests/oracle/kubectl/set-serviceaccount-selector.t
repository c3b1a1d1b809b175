set: service accounts, selectors, subjects
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create svc clusterip web --tcp=80
  service/web created
  $ kubectl create role r --verb=get --resource=pods
  role.rbac.authorization.k8s.io/r created
  $ kubectl create rolebinding rb --role=r --user=ann
  rolebinding.rbac.authorization.k8s.io/rb created
  @settle
  $ kubectl set serviceaccount deploy/web robot
  deployment.apps/web serviceaccount updated
  $ kubectl set sa deploy/web
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl set serviceaccount deploy web robot --dry-run=client -o jsonpath='{.spec.template.spec.serviceAccountName}{"\n"}'
  robot
  $ kubectl set selector svc web app=web,tier=front
  service/web selector updated
  $ kubectl set selector svc web 'app in (a,b)'
  ! error: match expression [{app In [a b]}] not supported on this object
  [1]
  $ kubectl set selector svc web
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set selector deploy web app=x
  ! error: setting a selector is only supported for Services
  [1]
  $ kubectl get svc web -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"web","tier":"front"}
  $ kubectl set subject rolebinding rb --user=bob --group=devs
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl set subject rolebinding rb --serviceaccount=default:robot
  rolebinding.rbac.authorization.k8s.io/rb subjects updated
  $ kubectl set subject rolebinding rb --serviceaccount=robot
  ! error: serviceaccount must be <namespace>:<name>
  [1]
  $ kubectl set subject rolebinding rb
  ! error: you must specify at least one value of user, group or serviceaccount
  [1]
  $ kubectl set subject role r --user=x
  ! error: roles/r setting subjects is only supported for RoleBinding/ClusterRoleBinding
  [1]
  $ kubectl get rolebinding rb -o wide
  NAME   ROLE     AGE   USERS      GROUPS   SERVICEACCOUNTS
  rb     Role/r   4s    ann, bob   devs     default/robot
  $ kubectl set subject clusterrolebinding none --user=x
  ! Error from server (NotFound): clusterrolebindings.rbac.authorization.k8s.io "none" not found
  [1]
