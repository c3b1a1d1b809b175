kubectl run: the rest of its flags, as YAML
  $ kubectl run a --image=nginx --image-pull-policy=Always --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: a
    name: a
  spec:
    containers:
    - image: nginx
      imagePullPolicy: Always
      name: a
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run a --image=nginx --privileged --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: a
    name: a
  spec:
    containers:
    - image: nginx
      name: a
      resources: {}
      securityContext:
        privileged: true
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run a --image=nginx --tty --stdin --dry-run=client -o yaml
  ! error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)
  [1]
  $ kubectl run a --image=nginx --requests=cpu=1
  ! error: unknown flag: --requests
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl run a --image=nginx --serviceaccount=x
  ! error: unknown flag: --serviceaccount
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl run a --image=nginx --image-pull-policy=Maybe
  ! error: invalid image pull policy: Maybe, valid values are: Always, IfNotPresent, Never
  [1]
  $ kubectl run a --image=nginx --env=A
  ! error: invalid env: A
  [1]
  $ kubectl run a --image=nginx --env='9 x=1'
  ! error: invalid env: 9 x=1
  [1]
  $ kubectl run a --image=nginx --labels=app
  ! error: unexpected label spec: app
  [1]
  $ kubectl run a --image=nginx --labels='a b=c'
  ! The Pod "a" is invalid: metadata.labels: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl run a --image=nginx --port=99999
  ! The Pod "a" is invalid: spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ kubectl run a --image=nginx --port=80 --port=81 --dry-run=client -o jsonpath='{.spec.containers[0].ports}{"\n"}'
  [{"containerPort":81}]
  $ kubectl run a --image=nginx --field-manager=me --dry-run=client
  pod/a created (dry run)
  $ kubectl run a --image=nginx --rm
  ! error: --rm should only be used for attached containers
  [1]
  $ kubectl run a_b --image=nginx
  ! The Pod "a_b" is invalid: 
  ! * metadata.name: Invalid value: "a_b": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  ! * spec.containers[0].name: Invalid value: "a_b": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl run a --image=nginx --overrides='{"spec":{"containers":[]}}'
  ! The Pod "a" is invalid: spec.containers: Required value
  [1]
  $ kubectl run a --image=nginx --override-type=strategic --overrides='{"spec":{"containers":[{"name":"a","env":[{"name":"X","value":"1"}]}]}}' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: a
    name: a
  spec:
    containers:
    - env:
      - name: X
        value: "1"
      image: nginx
      name: a
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
