Exercise: several sources in one volume
  $ kubectl create configmap conf --from-literal=a.txt=alpha
  configmap/conf created
  $ kubectl create secret generic sec --from-literal=b.txt=beta
  secret/sec created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: all, labels: {app: all}}
  > spec:
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     volumeMounts: [{name: v, mountPath: /v}, {name: one, mountPath: /one.txt, subPath: a.txt}]
  >   volumes:
  >   - name: v
  >     projected:
  >       sources:
  >       - configMap: {name: conf}
  >       - secret: {name: sec, items: [{key: b.txt, path: sub/b}]}
  >       - downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}
  >   - name: one
  >     configMap: {name: conf}
  > EOF
  pod/all created
  @settle
  $ kubectl exec all -- cat /v/a.txt /v/sub/b /v/labels /one.txt; echo
  alphabetaapp="all"alpha
  $ kubectl exec all -- ls /v
  a.txt
  labels
  sub
  $ kubectl describe pod all | sed -n '/Mounts/,/Conditions/p;/^Volumes/,/^QoS/p'
      Mounts:
        /one.txt from one (rw,path="a.txt")
        /v from v (rw)
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-9srb9 (ro)
  Conditions:
  Volumes:
    v:
      Type:           Projected (a volume that contains injected data from multiple sources)
      ConfigMapName:  conf
      Optional:       false
      SecretName:     sec
      Optional:       false
      DownwardAPI:    true
    one:
      Type:      ConfigMap (a volume populated by a ConfigMap)
      Name:      conf
      Optional:  false
    kube-api-access-9srb9:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  $ kubectl get pod all -o jsonpath='{.spec.volumes[0]}{"\n"}'
  {"name":"v","projected":{"defaultMode":420,"sources":[{"configMap":{"name":"conf"}},{"secret":{"items":[{"key":"b.txt","path":"sub/b"}],"name":"sec"}},{"downwardAPI":{"items":[{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.labels"},"path":"labels"}]}}]}}
