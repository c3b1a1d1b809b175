auth can-i: names, subresources, groups, all namespaces
  $ kubectl create clusterrole ops --verb=get,list,watch --resource=nodes,deployments.apps,pods/log
  clusterrole.rbac.authorization.k8s.io/ops created
  $ kubectl create clusterrolebinding ops --clusterrole=ops --group=ops
  clusterrolebinding.rbac.authorization.k8s.io/ops created
  $ kubectl auth can-i list nodes --as=bob --as-group=ops
  yes
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  $ kubectl auth can-i list deployments --as=bob --as-group=ops
  yes
  $ kubectl auth can-i list deployments.extensions --as=bob --as-group=ops
  no
  ! Warning: the server doesn't have a resource type 'deployments' in group 'extensions'
  ! 
  [1]
  $ kubectl auth can-i get pods --subresource=log --as=bob --as-group=ops
  yes
  $ kubectl auth can-i get pods --as=bob --as-group=ops
  no
  [1]
  $ kubectl auth can-i list deployments -A --as=bob --as-group=ops
  yes
  $ kubectl auth can-i delete deployment/web --as=bob --as-group=ops
  no
  [1]
  $ kubectl auth can-i '*' '*'
  yes
  $ kubectl auth can-i create deployments --as=system:serviceaccount:kube-system:deployment-controller
  no
  [1]
  $ kubectl auth can-i --list --as=bob --as-group=ops --no-headers
  selfsubjectreviews.authentication.k8s.io        []             []    [create]
  selfsubjectaccessreviews.authorization.k8s.io   []             []    [create]
  selfsubjectrulesreviews.authorization.k8s.io    []             []    [create]
  nodes                                           []             []    [get list watch]
  pods/log                                        []             []    [get list watch]
  deployments.apps                                []             []    [get list watch]
                                                  [/api/*]       []    [get]
                                                  [/api]         []    [get]
                                                  [/apis/*]      []    [get]
                                                  [/apis]        []    [get]
                                                  [/healthz]     []    [get]
                                                  [/healthz]     []    [get]
                                                  [/livez]       []    [get]
                                                  [/livez]       []    [get]
                                                  [/openapi/*]   []    [get]
                                                  [/openapi]     []    [get]
                                                  [/readyz]      []    [get]
                                                  [/readyz]      []    [get]
                                                  [/version/]    []    [get]
                                                  [/version/]    []    [get]
                                                  [/version]     []    [get]
                                                  [/version]     []    [get]
  $ kubectl auth can-i get pods web --as=bob extra
  ! error: you must specify two arguments: verb resource or verb resource/resourceName.
  ! See 'kubectl auth can-i -h' for help and examples.
  [1]
  $ kubectl auth can-i --list get pods
  ! error: list option must be specified with no arguments
  [1]
  $ kubectl auth can-i use psp
  yes
  ! Warning: the server doesn't have a resource type 'psp'
  ! 
