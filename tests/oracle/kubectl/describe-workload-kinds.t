describe of workloads that have no pods
  $ cat > w.yaml <<X
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web, labels: {app: web}, annotations: {note: "two words"}}
  > spec:
  >   replicas: 0
  >   minReadySeconds: 5
  >   strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
  >   selector: {matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [a, b]}]}
  >   template:
  >     metadata: {labels: {app: web, tier: a}, annotations: {x: y}}
  >     spec:
  >       serviceAccountName: robot
  >       priorityClassName: system-node-critical
  >       nodeSelector: {disk: ssd}
  >       tolerations: [{key: a, operator: Exists}, {key: b, value: c, effect: NoExecute, tolerationSeconds: 30}]
  >       topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}]
  >       initContainers:
  >       - {name: init, image: busybox, command: [sh, -c, "echo a; sleep 1"], volumeMounts: [{name: v, mountPath: /v}]}
  >       containers:
  >       - name: c
  >         image: nginx
  >         args: [a, b]
  >         ports: [{containerPort: 80, name: http}, {containerPort: 53, protocol: UDP, hostPort: 5353}]
  >         env: [{name: A, value: "1"}, {name: B, valueFrom: {fieldRef: {fieldPath: status.podIP}}}, {name: C, valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}}, {name: D, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}]
  >         envFrom: [{configMapRef: {name: cm}}, {prefix: P_, secretRef: {name: s}}]
  >         resources: {limits: {cpu: 500m, memory: 64Mi}, requests: {cpu: 100m}}
  >         livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 3}
  >         readinessProbe: {exec: {command: [cat, /x]}}
  >         startupProbe: {httpGet: {path: /h, port: http, scheme: HTTPS}}
  >         volumeMounts: [{name: v, mountPath: /v, readOnly: true}, {name: s, mountPath: /s, subPath: k}]
  >       volumes:
  >       - {name: v, emptyDir: {medium: Memory, sizeLimit: 1Mi}}
  >       - {name: s, secret: {secretName: s, optional: true}}
  >       - {name: h, hostPath: {path: /tmp, type: Directory}}
  >       - {name: p, persistentVolumeClaim: {claimName: data, readOnly: true}}
  >       - {name: c, configMap: {name: cm}}
  >       - {name: j, projected: {sources: [{configMap: {name: cm}}, {serviceAccountToken: {path: t, expirationSeconds: 600}}, {downwardAPI: {items: [{path: l, fieldRef: {fieldPath: metadata.labels}}]}}]}}
  > X
  $ kubectl apply -f w.yaml
  ! Error from server (BadRequest): error when creating "w.yaml": Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal bool into Go struct field ObjectMeta.spec.template.metadata.annotations of type string
  [1]
  @settle
  $ kubectl describe deploy web
  ! Error from server (NotFound): deployments.apps "web" not found
  [1]
  $ kubectl describe rs
  ! No resources found in default namespace.
  $ kubectl get deploy,rs -o wide
  ! No resources found in default namespace.
  $ kubectl describe deploy web --show-events=false | tail -3
  ! Error from server (NotFound): deployments.apps "web" not found
