Exercise: what may and what may not be said of a pod
  $ cat > p.yaml <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: p}
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx
  > EOF
  $ sed 's/name: c$/name: p_c/' p.yaml | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].name: Invalid value: "p_c": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')
  [1]
  $ (cat p.yaml; echo '  - {name: c, image: redis}') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[1].name: Duplicate value: "c"
  [1]
  $ (cat p.yaml; echo '    ports: [{containerPort: 80}, {containerPort: 80}]') | kubectl create -f - --dry-run=server
  pod/p created (server dry run)
  ! Warning: spec.containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]
  $ (cat p.yaml; echo '    ports: [{containerPort: 80, name: HTTP}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: 
  ! * spec.containers[0].ports[0].name: Invalid value: "HTTP": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)
  ! * spec.containers[0].ports[0].name: Invalid value: "HTTP": must contain at least one letter (a-z)
  [1]
  $ (cat p.yaml; echo '    volumeMounts: [{name: v, mountPath: /v}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].volumeMounts[0].name: Not found: "v"
  [1]
  $ (cat p.yaml; echo '    env: [{name: A, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].env[0].valueFrom: Invalid value: "": may not be specified when `value` is not empty
  [1]
  $ (cat p.yaml; echo '    env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.nothing}}}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "metadata.nothing": error converting fieldPath: field label not supported: metadata.nothing
  [1]
  $ (cat p.yaml; echo '    livenessProbe: {httpGet: {path: /}}') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive
  [1]
  $ (cat p.yaml; echo '    livenessProbe: {exec: {command: [a]}, periodSeconds: -1}') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].livenessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0
  [1]
  $ (cat p.yaml; echo '    resources: {requests: {cpu: 2}, limits: {cpu: 1}}') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1
  [1]
  $ (cat p.yaml; echo '    securityContext: {runAsUser: -1}') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive
  [1]
  $ (cat p.yaml; echo '  volumes: [{name: v}, {name: v, emptyDir: {}}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.volumes[1].name: Duplicate value: "v"
  [1]
  $ (cat p.yaml; echo '  tolerations: [{key: a, operator: Equals}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.tolerations[0].operator: Unsupported value: "Equals": supported values: "Equal", "Exists"
  [1]
  $ (cat p.yaml; echo '  tolerations: [{operator: Exists, value: x}]') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.tolerations[0].operator: Invalid value: "x": value must be empty when `operator` is 'Exists'
  [1]
  $ (cat p.yaml; echo '  nodeSelector: {"a b": c}') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.nodeSelector: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ (cat p.yaml; echo '  hostNetwork: yes') | kubectl create -f - --dry-run=server
  pod/p created (server dry run)
  $ (cat p.yaml; echo '  restartPolicy: Sometimes') | kubectl create -f - --dry-run=server
  ! The Pod "p" is invalid: spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"
  [1]
  $ (cat p.yaml; echo '  terminationGracePeriodSeconds: -5') | kubectl create -f - --dry-run=server
  pod/p created (server dry run)
  $ kubectl create -f p.yaml --dry-run=server
  pod/p created (server dry run)
