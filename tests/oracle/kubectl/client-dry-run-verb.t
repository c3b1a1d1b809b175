What the generators make without a server
  $ kubectl run p --image=nginx --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --dry-run=client -o json
  {
      "kind": "Pod",
      "apiVersion": "v1",
      "metadata": {
          "name": "p",
          "labels": {
              "run": "p"
          }
      },
      "spec": {
          "containers": [
              {
                  "name": "p",
                  "image": "nginx",
                  "resources": {}
              }
          ],
          "restartPolicy": "Always",
          "dnsPolicy": "ClusterFirst"
      },
      "status": {}
  }
  $ kubectl run p --image=nginx --port=80 --labels=a=b,c=d --env=A=1 --env=B= --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      a: b
      c: d
    name: p
  spec:
    containers:
    - env:
      - name: A
        value: "1"
      - name: B
      image: nginx
      name: p
      ports:
      - containerPort: 80
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --restart=Never --command --dry-run=client -o yaml -- sh -c 'echo "a b"; sleep 1'
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - command:
      - sh
      - -c
      - echo "a b"; sleep 1
      image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Never
  status: {}
  $ kubectl run p --image=nginx --restart=OnFailure --dry-run=client -o yaml -- -v --flag=x
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - args:
      - -v
      - --flag=x
      image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: OnFailure
  status: {}
  $ kubectl run p --image=nginx --port=x --dry-run=client -o yaml
  ! error: --port must be a number
  [1]
  $ kubectl run p --image=nginx --env=A --dry-run=client -o yaml
  ! error: invalid env: A
  [1]
  $ kubectl run p --image=nginx --env==x --dry-run=client -o yaml
  ! error: invalid env: =x
  [1]
  $ kubectl run p --image=nginx --labels=a --dry-run=client -o yaml
  ! error: unexpected label spec: a
  [1]
  $ kubectl run p --image=nginx --labels='a=b c' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      a: b c
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx -l '' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --image-pull-policy=Always --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      imagePullPolicy: Always
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --annotations=a=b --annotations=c=d --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    annotations:
      a: b
      c: d
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --annotations=a --dry-run=client -o yaml
  ! error: invalid annotations format: a
  [1]
  $ kubectl run p --image=nginx --tty --dry-run=client -o yaml
  ! error: -i/--stdin is required for containers with -t/--tty=true
  [1]
  $ kubectl run p --image=nginx -it --dry-run=client -o yaml
  ! error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)
  [1]
  $ kubectl run p --image=nginx --privileged --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
      securityContext:
        privileged: true
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --expose --port=80 --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      ports:
      - containerPort: 80
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  ---
  apiVersion: v1
  kind: Service
  metadata:
    name: p
  spec:
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      run: p
  status:
    loadBalancer: {}
  $ kubectl run p --image=nginx --expose --port=80 --dry-run=client
  pod/p created (dry run)
  service/p created (dry run)
  $ kubectl run p --image=nginx --expose --dry-run=client
  ! error: --port must be set when exposing a service
  [1]
  $ kubectl run p --image=nginx --restart=never --dry-run=client
  ! error: invalid restart policy: never, valid values are: Always, OnFailure, Never
  [1]
  $ kubectl run p --image=nginx --replicas=2 --dry-run=client
  ! error: unknown flag: --replicas
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl run p --image=nginx --requests=cpu=1 --dry-run=client
  ! error: unknown flag: --requests
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl run p --image=nginx --overrides='{"spec":{"containers":[{"name":"x","image":"y"}]}}' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: "y"
      name: x
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --overrides='{"apiVersion":"v1","spec":{"nodeSelector":{"a":"b"}}}' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    nodeSelector:
      a: b
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --override-type=strategic --overrides='{"spec":{"containers":[{"name":"p","env":[{"name":"a","value":"b"}]}]}}' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - env:
      - name: a
        value: b
      image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --override-type=json --overrides='[{"op":"add","path":"/metadata/labels/x","value":"y"}]' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
      x: "y"
    name: p
  spec:
    containers:
    - image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=nginx --override-type=odd --overrides='{}' --dry-run=client -o yaml
  ! error: invalid override type: odd
  [1]
  $ kubectl run p --image=nginx --overrides='not json' --dry-run=client -o yaml
  ! error: Invalid JSON Patch
  [1]
  $ kubectl run p --image=nginx --attach --dry-run=client
  ! error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)
  [1]
  $ kubectl run p --image=nginx --rm --dry-run=client
  ! error: --rm should only be used for attached containers
  [1]
  $ kubectl run p --image=nginx --quiet --dry-run=client
  pod/p created (dry run)
  $ kubectl run p --image=nginx extra words --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: p
    name: p
  spec:
    containers:
    - args:
      - extra
      - words
      image: nginx
      name: p
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --image=NGINX --dry-run=client -o yaml
  ! error: invalid image name "NGINX": invalid reference format
  [1]
  $ kubectl run P --image=nginx --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: P
    name: P
  spec:
    containers:
    - image: nginx
      name: P
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run p --dry-run=client
  ! error: required flag(s) "image" not set
  [1]
  $ kubectl run --image=nginx
  ! error: NAME is required for run
  [1]
  $ kubectl run p --image=nginx --dry-run=client -o wrong
  ! error: unable to match a printer suitable for the output format "wrong", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl run p --image=nginx --dry-run=client -o custom-columns=N:.metadata.name,I:.spec.containers[0].image
  ! error: unable to match a printer suitable for the output format "custom-columns=N:.metadata.name,I:.spec.containers[0].image", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl run p --image=nginx --dry-run=client -o go-template='{{.metadata.name}}{{"\n"}}'
  p
  $ kubectl run p --image=nginx --dry-run=client -o jsonpath='{.spec.containers[0]}{"\n"}'
  {"image":"nginx","name":"p","resources":{}}
  $ kubectl run p --image=nginx --dry-run=client -o kyaml
  ---
  {
    kind: "Pod",
    apiVersion: "v1",
    metadata: {
      name: "p",
      labels: {
        run: "p",
      },
    },
    spec: {
      containers: [{
        name: "p",
        image: "nginx",
        resources: {},
      }],
      restartPolicy: "Always",
      dnsPolicy: "ClusterFirst",
    },
    status: {},
  }
