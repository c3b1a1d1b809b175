describe of a pod with requests, limits, tolerations, a node selector
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata:
  >   name: full
  >   labels: {app: full, tier: back}
  >   annotations: {owner: ops, note: "two words"}
  > spec:
  >   nodeSelector: {kubernetes.io/os: linux}
  >   tolerations: [{key: disk, operator: Exists, effect: NoSchedule}, {key: gpu, value: "yes", tolerationSeconds: 60, operator: Equal, effect: NoExecute}]
  >   serviceAccountName: default
  >   terminationGracePeriodSeconds: 5
  >   containers:
  >   - name: web
  >     image: nginx
  >     ports: [{containerPort: 80, name: http}, {containerPort: 443, hostPort: 8443}]
  >     resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 128Mi}}
  >     env:
  >     - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
  >     - {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}
  >     - {name: A, value: "1"}
  >     volumeMounts: [{name: data, mountPath: /data}, {name: cache, mountPath: /cache, readOnly: true}]
  >   volumes: [{name: data, emptyDir: {}}, {name: cache, emptyDir: {medium: Memory, sizeLimit: 10Mi}}]
  > EOF
  pod/full created
  @settle
  $ kubectl describe pod full
  Name:             full
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node03/172.30.2.4
  Start Time:       Sat, 28 Nov 2026 18:31:21 +0000
  Labels:           app=full
                    tier=back
  Annotations:      note: two words
                    owner: ops
  Status:           Running
  IP:               10.244.3.10
  IPs:
    IP:  10.244.3.10
  Containers:
    web:
      Container ID:   containerd://cb0f4b210bf7bd7fcc8a0d8780ce496cf4388ddb51dabd4ad50f6aa979d37a21
      Image:          nginx
      Image ID:       docker.io/library/nginx@sha256:86cee2c10898a48ff47a0626f8202a2408b5893aff5df58ae10d83166e6d7b0e
      Ports:          80/TCP (http), 443/TCP
      Host Ports:     0/TCP (http), 8443/TCP
      State:          Running
        Started:      Sat, 28 Nov 2026 18:31:22 +0000
      Ready:          True
      Restart Count:  0
      Limits:
        cpu:     200m
        memory:  128Mi
      Requests:
        cpu:     100m
        memory:  64Mi
      Environment:
        NODE:   (v1:spec.nodeName)
        CPU:   1 (limits.cpu)
        A:     1
      Mounts:
        /cache from cache (ro)
        /data from data (rw)
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-jz5xd (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   True 
    Initialized                 True 
    Ready                       True 
    ContainersReady             True 
    PodScheduled                True 
  Volumes:
    data:
      Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
      Medium:     
      SizeLimit:  <unset>
    cache:
      Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
      Medium:     Memory
      SizeLimit:  10Mi
    kube-api-access-jz5xd:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   Burstable
  Node-Selectors:              kubernetes.io/os=linux
  Tolerations:                 disk:NoSchedule op=Exists
                               gpu=yes:NoExecute for 60s
                               node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                               node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
  Events:
    Type    Reason     Age   From               Message
    ----    ------     ----  ----               -------
    Normal  Scheduled  4s    default-scheduler  Successfully assigned default/full to node03
    Normal  Pulling    4s    kubelet            spec.containers{web}: Pulling image "nginx"
    Normal  Pulled     3s    kubelet            spec.containers{web}: Successfully pulled image "nginx" in 300ms (300ms including waiting). Image size: 72345219 bytes.
    Normal  Created    3s    kubelet            spec.containers{web}: Container created
    Normal  Started    3s    kubelet            spec.containers{web}: Container started
