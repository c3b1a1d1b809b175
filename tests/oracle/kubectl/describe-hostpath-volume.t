describe of pods with paths of their node
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: h}
  > spec:
  >   nodeName: node01
  >   hostNetwork: true
  >   containers:
  >   - {name: c, image: busybox, command: [sleep, "3600"], volumeMounts: [{name: logs, mountPath: /logs, readOnly: true}, {name: tmp, mountPath: /t, subPath: x}]}
  >   volumes:
  >   - {name: logs, hostPath: {path: /var/log, type: Directory}}
  >   - {name: tmp, emptyDir: {medium: Memory, sizeLimit: 64Mi}}
  > EOF
  pod/h created
  @settle
  $ kubectl describe pod h | sed -n '/^Containers/,/^Conditions/p;/^Volumes/,/^QoS/p' | grep -v -E 'ID:|Started'
  Containers:
    c:
      Image:         busybox
      Port:          <none>
      Host Port:     <none>
      Command:
        sleep
        3600
      State:          Running
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /logs from logs (ro)
        /t from tmp (rw,path="x")
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-d6jg9 (ro)
  Conditions:
  Volumes:
    logs:
      Type:          HostPath (bare host directory volume)
      Path:          /var/log
      HostPathType:  Directory
    tmp:
      Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
      Medium:     Memory
      SizeLimit:  64Mi
    kube-api-access-d6jg9:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  $ kubectl get pod h -o jsonpath='{.status.hostIP} {.status.podIP} {.spec.hostNetwork}{"\n"}'
  172.30.2.2 172.30.2.2 true
  $ kubectl get pod h -o jsonpath='{.spec.tolerations}{"\n"}'
  [{"effect":"NoExecute","key":"node.kubernetes.io/not-ready","operator":"Exists","tolerationSeconds":300},{"effect":"NoExecute","key":"node.kubernetes.io/unreachable","operator":"Exists","tolerationSeconds":300}]
  $ kubectl delete pod h --now
  pod "h" deleted from default namespace
