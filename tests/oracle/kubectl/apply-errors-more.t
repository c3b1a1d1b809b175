Manifests that are nearly right
  $ cat > a.yaml <<X
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: "2"
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: other}}
  >     spec: {containers: [{name: c, image: nginx, port: 80}]}
  > X
  $ kubectl apply -f a.yaml
  ! Error from server (BadRequest): error when creating "a.yaml": Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32
  [1]
  $ sed -i 's/"2"/2/;s/, port: 80//' a.yaml
  $ kubectl apply -f a.yaml
  ! The Deployment "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"other"}: `selector` does not match template `labels`
  [1]
  $ sed -i 's/app: other/app: web/;s/apps\/v1/v1/' a.yaml
  $ kubectl apply -f a.yaml
  ! error: resource mapping not found for name: "web" namespace: "" from "a.yaml": no matches for kind "Deployment" in version "v1"
  ! ensure CRDs are installed first
  [1]
  $ sed -i 's/^apiVersion: v1/apiVersion: extensions\/v1beta1/' a.yaml
  $ kubectl apply -f a.yaml
  ! error: resource mapping not found for name: "web" namespace: "" from "a.yaml": no matches for kind "Deployment" in version "extensions/v1beta1"
  ! ensure CRDs are installed first
  [1]
  $ sed -i '/^apiVersion/d' a.yaml
  $ kubectl apply -f a.yaml
  ! error: error validating "a.yaml": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: c\n    image: nginx\n    ports:\n    - containerPort: http\n    env:\n    - name: A\n      value: 1\n' > p.yaml
  $ kubectl apply -f p.yaml
  ! Error from server (BadRequest): error when creating "p.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string
  [1]
  $ kubectl create -f p.yaml --validate=false
  ! Error from server (BadRequest): error when creating "p.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string
  [1]
  $ kubectl create -f p.yaml --validate=warn
  ! Error from server (BadRequest): error when creating "p.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: c\n    image: nginx\n  restartPolicy: always\n  volumes:\n  - name: v\n' > p.yaml
  $ kubectl apply -f p.yaml
  ! The Pod "p" is invalid: spec.restartPolicy: Unsupported value: "always": supported values: "Always", "OnFailure", "Never"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec: {}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  n: 1\n  b: true\n' | kubectl apply -f -
  ! Error from server (BadRequest): error when creating "STDIN": ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal bool into Go struct field ConfigMap.data of type string
  [1]
  $ printf 'apiVersion: v1\nkind: ConfigMap\ndata: {}\n' | kubectl apply -f -
  ! error: error when retrieving current configuration of:
  ! Resource: "/v1, Resource=configmaps", GroupVersionKind: "/v1, Kind=ConfigMap"
  ! Name: "", Namespace: "default"
  ! from server for: "STDIN": resource name may not be empty
  [1]
  $ printf 'kind: Wibble\napiVersion: example.com/v1\nmetadata: {name: a}\n' | kubectl create -f -
  ! error: resource mapping not found for name: "a" namespace: "" from "STDIN": no matches for kind "Wibble" in version "example.com/v1"
  ! ensure CRDs are installed first
  [1]
  $ printf 'hello' | kubectl apply -f -
  ! error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ printf '' | kubectl apply -f -
  ! error: no objects passed to apply
  [1]
  $ printf -- '---\n---\n' | kubectl apply -f -
  ! error: no objects passed to apply
  [1]
  $ printf '{"apiVersion":"v1","kind":"List","items":[]}' | kubectl apply -f -
  ! error: no objects passed to apply
  [1]
  $ mkdir e; kubectl apply -f e
  ! error: error reading [e]: recognized file extensions are [.json .yaml .yml]
  [1]
  $ touch e/notes.txt; kubectl apply -f e
  ! error: error reading [e]: recognized file extensions are [.json .yaml .yml]
  [1]
