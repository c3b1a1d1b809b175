Values that a server refuses

  $ cat > d.yaml <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       nodeSelector: {a: b}
  >       containers:
  >       - name: c
  >         image: nginx
  >         resources: {requests: {cpu: 100m}}
  > EOF
  $ sed 's/100m/100mm/' d.yaml | kubectl apply -f -
  ! Error from server (BadRequest): error when creating "STDIN": Deployment in version "v1" cannot be handled as a Deployment: unable to parse quantity's suffix
  [1]
  $ sed 's/replicas: 1/replicas: -1/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ sed 's/image: nginx/image: ""/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
  $ sed 's/name: c$/name: C_1/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].name: Invalid value: "C_1": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ sed 's/labels: {app: web}/labels: {app: other}/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"other"}: `selector` does not match template `labels`
  [1]
  $ sed 's/cpu: 100m/cpu: -1/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0
  [1]
  $ sed 's/cpu: 100m/cores: 1/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: 
  ! * spec.template.spec.containers[0].resources.requests[cores]: Invalid value: "cores": must be a standard resource type or fully qualified
  ! * spec.template.spec.containers[0].resources.requests[cores]: Invalid value: "cores": must be a standard resource for containers
  [1]
  $ sed 's/containers:/dnsPolicy: Magic\n      containers:/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.dnsPolicy: Unsupported value: "Magic": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"
  [1]
  $ sed 's/containers:/restartPolicy: Never\n      containers:/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"
  [1]
  $ sed 's/name: c$/name: c\n        ports: [{containerPort: 99999}]/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].ports[0].containerPort: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ sed 's/name: c$/name: c\n        ports: [{containerPort: 80, protocol: HTTP}]/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"
  [1]
  $ sed 's/name: c$/name: c\n        volumeMounts: [{name: v, mountPath: \/v}]/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].volumeMounts[0].name: Not found: "v"
  [1]
  $ sed 's/name: c$/name: c\n        imagePullPolicy: Sometimes/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].imagePullPolicy: Unsupported value: "Sometimes": supported values: "Always", "IfNotPresent", "Never"
  [1]
  $ sed 's/name: c$/name: c\n        livenessProbe: {periodSeconds: 3}/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].livenessProbe: Required value: must specify a handler type
  [1]
  $ sed 's/name: c$/name: c\n        env: [{name: "A B", value: x}]/' d.yaml | kubectl apply -f -
  deployment.apps/web created
  $ sed 's/app: web/app: "a b"/' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: 
  ! * spec.selector.matchLabels: Invalid value: "a b": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  ! * spec.selector: Invalid value: {"matchLabels":{"app":"a b"}}: invalid label selector
  ! * spec.selector: Invalid value: {"matchLabels":{"app":"a b"}}: field is immutable
  [1]
  $ sed 's/name: web/name: web\n  namespace: nowhere/;s/{name: web/{name: web, namespace: nowhere/' d.yaml > ns.yaml; sed -i '4d' ns.yaml; head -3 ns.yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web, namespace: nowhere
  $ sed '/selector/d' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: 
  ! * spec.selector: Required value
  ! * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  ! * spec.selector: Invalid value: null: field is immutable
  [1]
  $ sed '/containers/,$d' d.yaml | kubectl apply -f -
  ! The Deployment "web" is invalid: spec.template.spec.containers: Required value
  [1]
  $ sed 's/kind: Deployment/kind: Deploymnt/' d.yaml | kubectl apply -f -
  ! error: resource mapping not found for name: "web" namespace: "" from "STDIN": no matches for kind "Deploymnt" in version "apps/v1"
  ! ensure CRDs are installed first
  [1]
  $ sed 's/apps\/v1/apps\/v1beta1/' d.yaml | kubectl apply -f -
  ! error: resource mapping not found for name: "web" namespace: "" from "STDIN": no matches for kind "Deployment" in version "apps/v1beta1"
  ! ensure CRDs are installed first
  [1]
