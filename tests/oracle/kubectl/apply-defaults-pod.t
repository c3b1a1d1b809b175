What the server fills in: a pod with probes, volumes, ports
  $ cat > p.yaml <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: p}
  > spec:
  >   initContainers: [{name: i, image: busybox:1.36}]
  >   containers:
  >   - name: c
  >     image: nginx
  >     ports: [{containerPort: 80}]
  >     livenessProbe: {httpGet: {port: 80}}
  >     readinessProbe: {tcpSocket: {port: 80}}
  >     startupProbe: {exec: {command: [a]}}
  >     lifecycle: {preStop: {httpGet: {port: 80, path: /x}}}
  >     resources: {limits: {cpu: "0.5", memory: 1Gi}}
  >     env: [{name: N, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}]
  >     volumeMounts: [{name: a, mountPath: /a}]
  >   volumes:
  >   - name: a
  >   - name: b
  >     configMap: {name: x}
  >   - name: c
  >     secret: {secretName: x}
  >   - name: d
  >     hostPath: {path: /x}
  >   - name: e
  >     downwardAPI: {items: [{path: l, fieldRef: {fieldPath: metadata.labels}}]}
  >   - name: f
  >     projected: {sources: [{secret: {name: y}}]}
  > EOF
  $ kubectl apply -f p.yaml --dry-run=server -o yaml | sed -n '/^spec/,$p' | sed 's/kube-api-access-[a-z0-9]*/TOKEN/'
  ! Error from server (BadRequest): error when creating "p.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  $ kubectl apply -f p.yaml --dry-run=server -o jsonpath='{.spec.containers[0].livenessProbe}{"\n"}'
  ! Error from server (BadRequest): error when creating "p.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ kubectl apply -f p.yaml --dry-run=server -o jsonpath='{.spec.containers[0].resources}{"\n"}'
  ! Error from server (BadRequest): error when creating "p.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ kubectl apply -f p.yaml --dry-run=client -o yaml | head -12
  apiVersion: v1
  kind: Pod
  metadata:
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: |
        {"apiVersion":"v1","kind":"Pod","metadata":{"annotations":{},"name":"p","namespace":"default"},"spec":{"containers":[{"env":[{"name":false,"valueFrom":{"fieldRef":{"fieldPath":"spec.nodeName"}}}],"image":"nginx","lifecycle":{"preStop":{"httpGet":{"path":"/x","port":80}}},"livenessProbe":{"httpGet":{"port":80}},"name":"c","ports":[{"containerPort":80}],"readinessProbe":{"tcpSocket":{"port":80}},"resources":{"limits":{"cpu":"0.5","memory":"1Gi"}},"startupProbe":{"exec":{"command":["a"]}},"volumeMounts":[{"mountPath":"/a","name":"a"}]}],"initContainers":[{"image":"busybox:1.36","name":"i"}],"volumes":[{"name":"a"},{"configMap":{"name":"x"},"name":"b"},{"name":"c","secret":{"secretName":"x"}},{"hostPath":{"path":"/x"},"name":"d"},{"downwardAPI":{"items":[{"fieldRef":{"fieldPath":"metadata.labels"},"path":"l"}]},"name":"e"},{"name":"f","projected":{"sources":[{"secret":{"name":true}}]}}]}}
    name: p
    namespace: default
  spec:
    containers:
    - env:
      - name: false
  $ sed 's/fieldPath: spec.nodeName/fieldPath: spec.x/' p.yaml | kubectl apply -f - --dry-run=server
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ sed 's/path: l,/path: ..\/l,/' p.yaml | kubectl apply -f - --dry-run=server
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ sed 's/mountPath: \/a/mountPath: a:b/' p.yaml | kubectl apply -f - --dry-run=server
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ sed 's/port: 80}}$/port: 0}}/' p.yaml | kubectl apply -f - --dry-run=server
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ sed 's/secretName: x/secretName: ""/' p.yaml | kubectl apply -f - --dry-run=server
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field EnvVar.spec.containers.env.name of type string
  [1]
  $ sed 's/cpu: "0.5"/cpu: 1.5.5/' p.yaml | kubectl apply -f - --dry-run=server
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
