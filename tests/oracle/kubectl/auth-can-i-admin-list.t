What an admin and a service account may do
  $ kubectl auth can-i --list
  Resources                                       Non-Resource URLs   Resource Names   Verbs
  *.*                                             []                  []               [*]
                                                  [*]                 []               [*]
  selfsubjectreviews.authentication.k8s.io        []                  []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                  []               [create]
  selfsubjectrulesreviews.authorization.k8s.io    []                  []               [create]
                                                  [/api/*]            []               [get]
                                                  [/api]              []               [get]
                                                  [/apis/*]           []               [get]
                                                  [/apis]             []               [get]
                                                  [/healthz]          []               [get]
                                                  [/healthz]          []               [get]
                                                  [/livez]            []               [get]
                                                  [/livez]            []               [get]
                                                  [/openapi/*]        []               [get]
                                                  [/openapi]          []               [get]
                                                  [/readyz]           []               [get]
                                                  [/readyz]           []               [get]
                                                  [/version/]         []               [get]
                                                  [/version/]         []               [get]
                                                  [/version]          []               [get]
                                                  [/version]          []               [get]
  $ kubectl auth can-i --list --as=system:serviceaccount:default:default -n kube-system
  Resources                                       Non-Resource URLs                      Resource Names   Verbs
  selfsubjectreviews.authentication.k8s.io        []                                     []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                                     []               [create]
  selfsubjectrulesreviews.authorization.k8s.io    []                                     []               [create]
  clustertrustbundles.certificates.k8s.io         []                                     []               [get list watch]
                                                  [/.well-known/openid-configuration/]   []               [get]
                                                  [/.well-known/openid-configuration]    []               [get]
                                                  [/api/*]                               []               [get]
                                                  [/api]                                 []               [get]
                                                  [/apis/*]                              []               [get]
                                                  [/apis]                                []               [get]
                                                  [/healthz]                             []               [get]
                                                  [/healthz]                             []               [get]
                                                  [/livez]                               []               [get]
                                                  [/livez]                               []               [get]
                                                  [/openapi/*]                           []               [get]
                                                  [/openapi]                             []               [get]
                                                  [/openid/v1/jwks/]                     []               [get]
                                                  [/openid/v1/jwks]                      []               [get]
                                                  [/readyz]                              []               [get]
                                                  [/readyz]                              []               [get]
                                                  [/version/]                            []               [get]
                                                  [/version/]                            []               [get]
                                                  [/version]                             []               [get]
                                                  [/version]                             []               [get]
  $ kubectl auth can-i get nodes -n dev --as=jane
  no
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  [1]
  $ kubectl auth can-i list namespaces --as=jane
  no
  ! Warning: resource 'namespaces' is not namespace scoped
  ! 
  [1]
  $ kubectl auth can-i create pods/exec --as=jane -q
  [1]
  $ kubectl auth can-i get pods --as-group=system:masters
  ! error: requesting uid, groups or user-extra for kubernetes-admin without impersonating a user
  [1]
  $ kubectl auth can-i get pods --as=jane --as-group=system:masters
  yes
