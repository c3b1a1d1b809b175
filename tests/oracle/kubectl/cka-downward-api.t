Exercise: what a pod knows of itself

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: self, labels: {app: mirror}, annotations: {note: hi}}
  > spec:
  >   nodeName: node02
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sh, -c, "echo name=\$NAME ns=\$NS node=\$NODE cpu=\$CPU mem=\$MEM sa=\$SA; sleep 3600"]
  >     resources: {requests: {cpu: 250m}, limits: {cpu: 500m, memory: 64Mi}}
  >     env:
  >     - {name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
  >     - {name: NS, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}
  >     - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
  >     - {name: SA, valueFrom: {fieldRef: {fieldPath: spec.serviceAccountName}}}
  >     - {name: CPU, valueFrom: {resourceFieldRef: {resource: requests.cpu, divisor: 1m}}}
  >     - {name: MEM, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: 1Mi}}}
  >     - {name: BOTH, value: "\$(NAME)-\$(NS)-\$(NOPE)-\$\$(NAME)"}
  >     volumeMounts: [{name: info, mountPath: /info}]
  >   volumes:
  >   - name: info
  >     downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}, {path: note, fieldRef: {fieldPath: "metadata.annotations['note']"}}]}
  > EOF
  pod/self created
  @settle
  $ kubectl logs self
  name=self ns=default node=node02 cpu=250 mem=64 sa=default
  $ kubectl exec self -- sh -c 'echo $BOTH; cat /info/labels; echo; cat /info/note; echo; hostname'
  self-default-$(NOPE)-$(NAME)
  app="mirror"
  hi
  self
  $ kubectl describe pod self | sed -n '/Environment/,/Mounts/p'
      Environment:
        NAME:  self (v1:metadata.name)
        NS:    default (v1:metadata.namespace)
        NODE:   (v1:spec.nodeName)
        SA:     (v1:spec.serviceAccountName)
        CPU:   250 (requests.cpu)
        MEM:   64 (limits.memory)
        BOTH:  $(NAME)-$(NS)-$(NOPE)-$$(NAME)
      Mounts:
  $ kubectl describe pod self | sed -n '/^Volumes/,/^QoS/p'
  Volumes:
    info:
      Type:  DownwardAPI (a volume populated by information about the pod)
      Items:
        metadata.labels -> labels
        metadata.annotations['note'] -> note
    kube-api-access-5w747:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   Burstable
  $ kubectl get pod self -o jsonpath='{.status.qosClass} {.status.hostIP}{"\n"}'
  Burstable 172.30.2.3
