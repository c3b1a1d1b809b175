auth can-i: subresources, names, groups, non-resource paths
  $ kubectl auth can-i create deployments
  yes
  $ kubectl auth can-i create deployments.apps -n kube-system
  yes
  $ kubectl auth can-i get pods/log
  yes
  $ kubectl auth can-i delete nodes --as=bob
  no
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  [1]
  $ kubectl auth can-i list pods --as=system:anonymous
  ! Error from server (Forbidden): selfsubjectaccessreviews.authorization.k8s.io is forbidden: User "system:anonymous" cannot create resource "selfsubjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope
  [1]
  $ kubectl auth can-i get /version --as=system:anonymous
  ! Error from server (Forbidden): selfsubjectaccessreviews.authorization.k8s.io is forbidden: User "system:anonymous" cannot create resource "selfsubjectaccessreviews" in API group "authorization.k8s.io" at the cluster scope
  [1]
  $ kubectl auth can-i get /api --as=bob --as-group=system:authenticated
  yes
  $ kubectl auth can-i create pods/exec --as=system:serviceaccount:kube-system:default
  no
  [1]
  $ kubectl auth can-i get secret/x --as=bob -n kube-system
  no
  [1]
  $ kubectl auth can-i watch widgets --as=bob
  no
  ! Warning: the server doesn't have a resource type 'widgets'
  ! 
  [1]
  $ kubectl auth can-i use podsecuritypolicies
  yes
  ! Warning: the server doesn't have a resource type 'podsecuritypolicies'
  ! 
  $ kubectl auth can-i get nodes -n default
  yes
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  $ kubectl auth can-i list pods --namespace=nowhere --as=bob
  no
  [1]
  $ kubectl auth can-i --list --as=bob --no-headers
  selfsubjectreviews.authentication.k8s.io        []             []    [create]
  selfsubjectaccessreviews.authorization.k8s.io   []             []    [create]
  selfsubjectrulesreviews.authorization.k8s.io    []             []    [create]
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
