Pods that the server does not take
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: []}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].image: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{image: nginx}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].name: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx}, {name: c, image: nginx}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[1].name: Duplicate value: "c"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {restartPolicy: Sometimes, containers: [{name: c, image: nginx}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, volumeMounts: [{name: v, mountPath: /v}]}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].volumeMounts[0].name: Not found: "v"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, ports: [{containerPort: 0}]}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].ports[0].containerPort: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, livenessProbe: {httpGet: {path: /}}}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, livenessProbe: {periodSeconds: 5}}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].livenessProbe: Required value: must specify a handler type
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, imagePullPolicy: Maybe}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].imagePullPolicy: Unsupported value: "Maybe": supported values: "Always", "IfNotPresent", "Never"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {tolerations: [{key: a, operator: Is}], containers: [{name: c, image: nginx}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.tolerations[0].operator: Unsupported value: "Is": supported values: "Equal", "Exists"
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, env: [{value: x}]}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: spec.containers[0].env[0].name: Required value
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx, resources: {limits: {cpu: -1}}}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: 
  ! * spec.containers[0].resources.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0
  ! * spec.containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0
  [1]
  $ printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {app: "two words"}}\nspec: {containers: [{name: c, image: nginx}]}\n' | kubectl apply -f -
  ! The Pod "p" is invalid: metadata.labels: Invalid value: "two words": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')
  [1]
