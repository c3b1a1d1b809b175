run: labels, ports, env, and what it writes
  $ kubectl run web --image=nginx --port=80 --expose --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: web
    name: web
  spec:
    containers:
    - image: nginx
      name: web
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
    name: web
  spec:
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      run: web
  status:
    loadBalancer: {}
  $ kubectl run web --image=nginx -l app=a,tier=b --env=A=1 --env=B=2 --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      app: a
      tier: b
    name: web
  spec:
    containers:
    - env:
      - name: A
        value: "1"
      - name: B
        value: "2"
      image: nginx
      name: web
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run web --image=nginx --env=BAD
  ! error: invalid env: BAD
  [1]
  $ kubectl run web --image=nginx --labels=bad
  ! error: unexpected label spec: bad
  [1]
  $ kubectl run web --image=nginx --expose
  ! error: --port must be set when exposing a service
  [1]
  $ kubectl run web --image=nginx --restart=Sometimes
  ! error: invalid restart policy: Sometimes, valid values are: Always, OnFailure, Never
  [1]
  $ kubectl run web --image=nginx --rm
  ! error: --rm should only be used for attached containers
  [1]
  $ kubectl run web --image=nginx --image-pull-policy=Sometimes
  ! error: invalid image pull policy: Sometimes, valid values are: Always, IfNotPresent, Never
  [1]
  $ kubectl run Web --image=nginx
  ! The Pod "Web" is invalid: 
  ! * metadata.name: Invalid value: "Web": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
  ! * spec.containers[0].name: Invalid value: "Web": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ kubectl run web --image=busybox --command --dry-run=client -o yaml -- sleep 1000
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: web
    name: web
  spec:
    containers:
    - command:
      - sleep
      - "1000"
      image: busybox
      name: web
      resources: {}
    dnsPolicy: ClusterFirst
    restartPolicy: Always
  status: {}
  $ kubectl run web --image=busybox --privileged --dry-run=client -o jsonpath='{.spec.containers[0].securityContext}{"\n"}'
  {"privileged":true}
  $ kubectl run web --image=busybox --overrides='{"spec":{"nodeName":"node01"}}' --dry-run=client -o yaml
  apiVersion: v1
  kind: Pod
  metadata:
    labels:
      run: web
    name: web
  spec:
    containers:
    - image: busybox
      name: web
      resources: {}
    dnsPolicy: ClusterFirst
    nodeName: node01
    restartPolicy: Always
  status: {}
  $ kubectl run web --image=busybox --overrides='{bad' 
  ! error: Invalid JSON Patch
  [1]
  $ kubectl run web --image=nginx --annotations=a=b --dry-run=client -o jsonpath='{.metadata}{"\n"}'
  {"annotations":{"a":"b"},"labels":{"run":"web"},"name":"web"}
  $ kubectl run web --image=nginx -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl run web --image=nginx --limits=cpu=1
  ! error: unknown flag: --limits
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl run web --image=nginx --serviceaccount=x
  ! error: unknown flag: --serviceaccount
  ! See 'kubectl run --help' for usage.
  [1]
  $ kubectl run -i
  ! error: required flag(s) "image" not set
  [1]
