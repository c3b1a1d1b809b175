Exercise: a configmap is changed while a pod uses it

  $ kubectl create configmap conf --from-literal=color=blue
  configmap/conf created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     env: [{name: COLOR, valueFrom: {configMapKeyRef: {name: conf, key: color}}}]
  >     volumeMounts: [{name: conf, mountPath: /conf}]
  >   volumes: [{name: conf, configMap: {name: conf, items: [{key: color, path: paint/colour}]}}]
  > EOF
  pod/web created
  @settle
  $ kubectl exec web -- sh -c 'echo $COLOR; cat /conf/paint/colour; echo'
  blue
  blue
  $ kubectl create configmap conf --from-literal=color=green --dry-run=client -o yaml | kubectl replace -f -
  configmap/conf replaced
  $ kubectl exec web -- sh -c 'echo $COLOR'
  blue
  $ kubectl exec web -- env | grep -E '^(COLOR|KUBERNETES_SERVICE)' | sort
  COLOR=blue
  KUBERNETES_SERVICE_HOST=10.96.0.1
  KUBERNETES_SERVICE_PORT=443
  KUBERNETES_SERVICE_PORT_HTTPS=443
  $ kubectl patch configmap conf -p '{"immutable":true}'
  configmap/conf patched
  $ kubectl patch configmap conf -p '{"data":{"color":"red"}}'
  ! The ConfigMap "conf" is invalid: data: Forbidden: field is immutable when `immutable` is set
  [1]
  $ kubectl get configmap conf -o yaml | tail -9
    color: green
  immutable: true
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T08:35:10Z"
    name: conf
    namespace: default
    resourceVersion: "1532"
    uid: 45ca64d8-5441-431d-a21c-cbeaf6e8b527
  $ kubectl describe cm conf
  Name:         conf
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Data
  ====
  color:
  ----
  green
  
  
  BinaryData
  ====
  
  Events:  <none>
