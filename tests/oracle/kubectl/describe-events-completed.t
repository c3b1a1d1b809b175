describe of a pod that has completed
  $ kubectl run once --image=busybox --restart=Never -- sh -c 'echo hello; sleep 1'
  pod/once created
  @settle
  $ kubectl get pod once
  NAME   READY   STATUS      RESTARTS   AGE
  once   0/1     Completed   0          8s
  $ kubectl describe pod once
  Name:             once
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node02/172.30.2.3
  Start Time:       Sat, 28 Nov 2026 11:41:19 +0000
  Labels:           run=once
  Annotations:      <none>
  Status:           Succeeded
  IP:               10.244.2.2
  IPs:
    IP:  10.244.2.2
  Containers:
    once:
      Container ID:  containerd://bfe55db27c43546b0b50ec218e202601127e3fabc6e8e3104c1430c0605d569b
      Image:         busybox
      Image ID:      docker.io/library/busybox@sha256:de68ccc327e508f44a3a150fc877a442581bb03dd53e24b418fbc425ece79d52
      Port:          <none>
      Host Port:     <none>
      Args:
        sh
        -c
        echo hello; sleep 1
      State:          Terminated
        Reason:       Completed
        Exit Code:    0
        Started:      Sat, 28 Nov 2026 11:41:20 +0000
        Finished:     Sat, 28 Nov 2026 11:41:21 +0000
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-9kpxc (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   False 
    Initialized                 True 
    Ready                       False 
    ContainersReady             False 
    PodScheduled                True 
  Volumes:
    kube-api-access-9kpxc:
      Type:                    Projected (a volume that contains injected data from multiple sources)
      TokenExpirationSeconds:  3607
      ConfigMapName:           kube-root-ca.crt
      Optional:                false
      DownwardAPI:             true
  QoS Class:                   BestEffort
  Node-Selectors:              <none>
  Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                               node.kubernetes.io/unreachable:NoExecute op=Exists for 300s
  Events:
    Type    Reason     Age   From               Message
    ----    ------     ----  ----               -------
    Normal  Scheduled  7s    default-scheduler  Successfully assigned default/once to node02
    Normal  Pulling    7s    kubelet            spec.containers{once}: Pulling image "busybox"
    Normal  Pulled     7s    kubelet            spec.containers{once}: Successfully pulled image "busybox" in 301ms (301ms including waiting). Image size: 2668369 bytes.
    Normal  Created    7s    kubelet            spec.containers{once}: Container created
    Normal  Started    7s    kubelet            spec.containers{once}: Container started
  $ kubectl get pod once -o jsonpath='{.status.phase} {.status.containerStatuses[0].state.terminated.reason} {.status.containerStatuses[0].state.terminated.exitCode}{"\n"}'
  Succeeded Completed 0
  $ kubectl logs once
  hello
