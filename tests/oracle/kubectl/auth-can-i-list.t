auth can-i: --list, subresources, names, as others
  $ kubectl create role r --verb=get,list --resource=pods,pods/log
  role.rbac.authorization.k8s.io/r created
  $ kubectl create role named --verb=update --resource=configmaps --resource-name=one
  role.rbac.authorization.k8s.io/named created
  $ kubectl create rolebinding rb --role=r --user=ada
  rolebinding.rbac.authorization.k8s.io/rb created
  $ kubectl create rolebinding rb2 --role=named --user=ada
  rolebinding.rbac.authorization.k8s.io/rb2 created
  $ kubectl auth can-i --list --as=ada
  Resources                                       Non-Resource URLs   Resource Names   Verbs
  selfsubjectreviews.authentication.k8s.io        []                  []               [create]
  selfsubjectaccessreviews.authorization.k8s.io   []                  []               [create]
  selfsubjectrulesreviews.authorization.k8s.io    []                  []               [create]
  pods/log                                        []                  []               [get list]
  pods                                            []                  []               [get list]
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
  configmaps                                      []                  [one]            [update]
  $ kubectl auth can-i --list --as=ada -n kube-system --no-headers
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
  $ kubectl auth can-i get pods --as=ada
  yes
  $ kubectl auth can-i get pods/log --as=ada
  yes
  $ kubectl auth can-i get pods --subresource=log --as=ada
  yes
  $ kubectl auth can-i update cm/one --as=ada
  yes
  $ kubectl auth can-i update cm two --as=ada
  ! error: you must specify two arguments: verb resource or verb resource/resourceName.
  ! See 'kubectl auth can-i -h' for help and examples.
  [1]
  $ kubectl auth can-i delete pods --as=ada -q
  [1]
  $ kubectl auth can-i '*' '*'
  yes
  $ kubectl auth can-i get /healthz --as=ada
  yes
  $ kubectl auth can-i get nodes --as=ada -n default
  no
  ! Warning: resource 'nodes' is not namespace scoped
  ! 
  [1]
  $ kubectl auth can-i get pods -A --as=ada
  no
  [1]
  $ kubectl auth can-i fly pods
  yes
  ! Warning: verb 'fly' is not a known verb
  ! 
  $ kubectl auth can-i get widgets
  yes
  ! Warning: the server doesn't have a resource type 'widgets'
  ! 
  $ kubectl auth can-i get
  ! error: you must specify two arguments: verb resource or verb resource/resourceName.
  ! See 'kubectl auth can-i -h' for help and examples.
  [1]
  $ kubectl auth can-i
  ! error: you must specify two arguments: verb resource or verb resource/resourceName.
  ! See 'kubectl auth can-i -h' for help and examples.
  [1]
  $ kubectl auth can-i get pods --as-group=devs
  ! error: requesting uid, groups or user-extra for kubernetes-admin without impersonating a user
  [1]
  $ kubectl auth can-i list pods --as=ada --as-group=system:masters
  yes
  $ kubectl auth whoami --as=ada --as-group=devs
  ATTRIBUTE   VALUE
  Username    ada
  Groups      [devs system:authenticated]
  $ kubectl auth
  ! Inspect authorization.
  ! 
  ! Available Commands:
  !   can-i         Check whether an action is allowed
  !   reconcile     Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects
  !   whoami        Experimental: Check self subject attributes
  ! 
  ! Usage:
  !   kubectl auth [flags] [options]
  ! 
  ! Use "kubectl auth <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
