What the generators make without a server
  $ kubectl create secret generic s --from-literal=user=a --from-literal=pass='b c' --dry-run=client -o yaml
  apiVersion: v1
  data:
    pass: YiBj
    user: YQ==
  kind: Secret
  metadata:
    name: s
  $ kubectl create secret generic s --type=my/type --from-literal=a=b --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: Yg==
  kind: Secret
  metadata:
    name: s
  type: my/type
  $ kubectl create secret generic s --from-literal=a=b --append-hash --dry-run=client -o yaml
  apiVersion: v1
  data:
    a: Yg==
  kind: Secret
  metadata:
    name: s-7fd2tm89d8
  $ kubectl create secret docker-registry r --docker-server=x.io --docker-username=u --docker-password=p --docker-email=e@x.io --dry-run=client -o yaml
  apiVersion: v1
  data:
    .dockerconfigjson: eyJhdXRocyI6eyJ4LmlvIjp7InVzZXJuYW1lIjoidSIsInBhc3N3b3JkIjoicCIsImVtYWlsIjoiZUB4LmlvIiwiYXV0aCI6ImRUcHcifX19
  kind: Secret
  metadata:
    name: r
  type: kubernetes.io/dockerconfigjson
  $ kubectl create secret docker-registry r --docker-username=u --dry-run=client -o yaml
  ! error: either --from-file or the combination of --docker-username, --docker-password and --docker-server is required
  [1]
  $ kubectl create secret docker-registry r --docker-server=x.io --docker-username=u --docker-password=p --dry-run=client -o jsonpath='{.data}' ; echo
  {".dockerconfigjson":"eyJhdXRocyI6eyJ4LmlvIjp7InVzZXJuYW1lIjoidSIsInBhc3N3b3JkIjoicCIsImF1dGgiOiJkVHB3In19fQ=="}
  $ kubectl create secret docker-registry r --from-file=cfg --dry-run=client -o yaml
  ! error: error reading cfg: no such file or directory
  [1]
  $ echo '{"auths":{}}' > cfg; kubectl create secret docker-registry r --from-file=.dockerconfigjson=cfg --dry-run=client -o yaml
  apiVersion: v1
  data:
    .dockerconfigjson: eyJhdXRocyI6e319Cg==
  kind: Secret
  metadata:
    name: r
  type: kubernetes.io/dockerconfigjson
  $ kubectl create secret tls t --dry-run=client -o yaml
  ! error: key and cert must be specified
  [1]
  $ kubectl create secret tls t --cert=a --key=b --dry-run=client -o yaml
  ! error: Cannot read file a, open a: no such file or directory
  [1]
  $ kubectl create secret other x --dry-run=client
  ! error: unknown flag: --dry-run
  ! See 'kubectl create secret --help' for usage.
  [1]
  $ kubectl create secret
  ! Create a secret with specified type.
  ! 
  !  A docker-registry type secret is for accessing a container registry.
  ! 
  !  A generic type secret indicate an Opaque secret type.
  ! 
  !  A tls type secret holds TLS certificate and its associated key.
  ! 
  ! Available Commands:
  !   docker-registry   Create a secret for use with a Docker registry
  !   generic           Create a secret from a local file, directory, or literal value
  !   tls               Create a TLS secret
  ! 
  ! Usage:
  !   kubectl create secret (docker-registry | generic | tls) [options]
  ! 
  ! Use "kubectl create secret <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl create secret generic
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create secret generic -h' for help and examples
  [1]
  $ kubectl create deployment d --image=nginx --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx
          name: nginx
          resources: {}
  status: {}
  $ kubectl create deployment d --image=a/b/nginx:1@sha256:abc --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: a/b/nginx:1@sha256:abc
          name: nginx
          resources: {}
  status: {}
  $ kubectl create deployment d --image=nginx:1.2.3 --image=busybox --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx:1.2.3
          name: nginx
          resources: {}
        - image: busybox
          name: busybox
          resources: {}
  status: {}
  $ kubectl create deployment d --image=nginx --image=busybox --dry-run=client -o yaml -- ls
  ! error: cannot specify multiple --image options and command
  [1]
  $ kubectl create deployment d --image=nginx --port=80 --replicas=3 --dry-run=client -o yaml -- nginx -g 'daemon off;'
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 3
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - command:
          - nginx
          - -g
          - daemon off;
          image: nginx
          name: nginx
          ports:
          - containerPort: 80
          resources: {}
  status: {}
  $ kubectl create deployment d --image=nginx --replicas=-2 --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: -2
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx
          name: nginx
          resources: {}
  status: {}
  $ kubectl create deployment d --image=nginx --port=-2 --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: nginx
          name: nginx
          resources: {}
  status: {}
  $ kubectl create deployment d --image='' --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers: []
  status: {}
  $ kubectl create deployment d --dry-run=client -o yaml
  ! error: required flag(s) "image" not set
  [1]
  $ kubectl create deployment --image=nginx --dry-run=client -o yaml
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create deployment -h' for help and examples
  [1]
  $ kubectl create deployment D_x --image=nginx --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: D_x
    name: D_x
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: D_x
    strategy: {}
    template:
      metadata:
        labels:
          app: D_x
      spec:
        containers:
        - image: nginx
          name: nginx
          resources: {}
  status: {}
  $ kubectl create deployment d --image='bad image' --dry-run=client -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    labels:
      app: d
    name: d
  spec:
    replicas: 1
    selector:
      matchLabels:
        app: d
    strategy: {}
    template:
      metadata:
        labels:
          app: d
      spec:
        containers:
        - image: bad image
          name: bad image
          resources: {}
  status: {}
  $ kubectl create deployment d --image=nginx --image=nginx:1 --dry-run=client -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  nginx nginx
  $ kubectl create deployment d --image=nginx --replicas=two --dry-run=client -o yaml
  ! error: invalid argument "two" for "-r, --replicas" flag: strconv.ParseInt: parsing "two": invalid syntax
  ! See 'kubectl create deployment --help' for usage.
  [1]
  $ kubectl create deployment d e --image=nginx --dry-run=client -o yaml
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create deployment -h' for help and examples
  [1]
  $ kubectl create deployment d --image=nginx --env=a=b --dry-run=client
  ! error: unknown flag: --env
  ! See 'kubectl create deployment --help' for usage.
  [1]
  $ kubectl create deployment d --image=my_app:1 --dry-run=client -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  my-app-b42xg
