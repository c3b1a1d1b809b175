create -f: standard input, directories, kinds that are not there
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: c\n' | kubectl create -f -
  ! The Pod "p" is invalid: spec.containers[0].image: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: Podd\nmetadata:\n  name: p\n' | kubectl create -f -
  ! error: resource mapping not found for name: "p" namespace: "" from "STDIN": no matches for kind "Podd" in version "v1"
  ! ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: v2\nkind: Pod\nmetadata:\n  name: p\n' | kubectl create -f -
  ! error: resource mapping not found for name: "p" namespace: "" from "STDIN": no matches for kind "Pod" in version "v2"
  ! ensure CRDs are installed first
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  ports:\n  - port: 99999\n' | kubectl create -f -
  ! The Service "s" is invalid: 
  ! * spec.ports[0].port: Invalid value: 99999: must be between 1 and 65535, inclusive
  ! * spec.ports[0].targetPort: Invalid value: 99999: must be between 1 and 65535, inclusive
  [1]
  $ printf 'apiVersion: v1\nkind: Service\nmetadata:\n  name: 1s\nspec:\n  ports:\n  - port: 80\n' | kubectl create -f -
  service/1s created
  $ printf 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ndata:\n  a: hello!\n' | kubectl create -f -
  ! Error from server (BadRequest): error when creating "STDIN": Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte 5
  [1]
  $ printf 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: Big\n' | kubectl create -f -
  ! The Namespace "Big" is invalid: metadata.name: Invalid value: "Big": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ printf 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d\nspec:\n  template:\n    spec: {}\n' | kubectl create -f -
  ! The Deployment "d" is invalid: 
  ! * spec.selector: Required value
  ! * spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`
  ! * spec.template.spec.containers: Required value
  [1]
  $ printf 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: j\nspec:\n  template:\n    spec:\n      containers:\n      - name: c\n        image: busybox\n' | kubectl create -f -
  ! The Job "j" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: c\n    image: nginx\n    resources:\n      requests:\n        cpu: lots\n' | kubectl create -f -
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: c\n    image: nginx\n    resources:\n      requests:\n        cpu: 2\n      limits:\n        cpu: 1\n' | kubectl create -f -
  ! The Pod "p" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1
  [1]
  $ mkdir d; kubectl create -f d
  ! error: error reading [d]: recognized file extensions are [.json .yaml .yml]
  [1]
