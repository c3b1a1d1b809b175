describe of a pod with two containers, ports, env and resources
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: duo, labels: {app: duo, tier: front}, annotations: {owner: ann, note: "two words"}}
  > spec:
  >   nodeName: node02
  >   priorityClassName: system-cluster-critical
  >   serviceAccountName: default
  >   containers:
  >   - name: web
  >     image: nginx
  >     ports: [{containerPort: 80, name: http}, {containerPort: 53, protocol: UDP}]
  >     env: [{name: COLOR, value: blue}, {name: ME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}, {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}]
  >     resources: {limits: {cpu: 500m, memory: 128Mi}, requests: {cpu: 250m}}
  >   - name: side
  >     image: busybox
  >     command: [sh, -c]
  >     args: ["sleep 3600"]
  >     env: [{name: P, valueFrom: {secretKeyRef: {name: none, key: x, optional: true}}}]
  >   tolerations: [{key: k, operator: Exists, effect: NoSchedule}, {key: x, value: y, effect: NoExecute, tolerationSeconds: 60}]
  > EOF
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field Toleration.spec.tolerations.value of type string
  [1]
  @settle
  $ kubectl describe pod duo
  ! Error from server (NotFound): pods "duo" not found
  [1]
  $ kubectl get pod duo -o jsonpath='{.spec.priority} {.spec.containers[*].image}{"\n"}'
  ! Error from server (NotFound): pods "duo" not found
  [1]
  $ kubectl describe pod -l tier=front | grep -E '^(Name|Labels|Annotations)'
  ! No resources found in default namespace.
  [1]
  $ kubectl describe pods duo none
  ! Error from server (NotFound): pods "duo" not found
  ! Error from server (NotFound): pods "none" not found
  [1]
