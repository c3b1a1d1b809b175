Exercise: a pod that knows its own name
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: self, labels: {zone: east, tier: "2"}}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sh, -c, 'echo \$POD in \$NS with \$MEM; cat /info/labels; echo; sleep 3600']
  >     resources: {limits: {memory: 64Mi, cpu: 250m}}
  >     env:
  >     - {name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
  >     - {name: NS, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}
  >     - {name: MEM, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: 1Mi}}}
  >     volumeMounts: [{name: info, mountPath: /info}]
  >   volumes:
  >   - name: info
  >     downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}, {path: cpu, resourceFieldRef: {containerName: c, resource: limits.cpu, divisor: 1m}}]}
  > EOF
  pod/self created
  @settle
  $ kubectl logs self
  self in default with 64
  tier="2"
  zone="east"
  $ kubectl exec self -- cat /info/cpu; echo
  250
  $ kubectl describe pod self | sed -n '/Limits/,/^QoS/p'
      Limits:
        cpu:     250m
        memory:  64Mi
      Requests:
        cpu:     250m
        memory:  64Mi
      Environment:
        POD:  self (v1:metadata.name)
        NS:   default (v1:metadata.namespace)
        MEM:  64 (limits.memory)
      Mounts:
        /info from info (rw)
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-vcd72 (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   True 
    Initialized                 True 
    Ready                       True 
    ContainersReady             True 
    PodScheduled                True 
  Volumes:
    info:
      Type:  DownwardAPI (a volume populated by information about the pod)
      Items:
        metadata.labels -> labels
        limits.cpu -> cpu
    kube-api-access-vcd72:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   Guaranteed
