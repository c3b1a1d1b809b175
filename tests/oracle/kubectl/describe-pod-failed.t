describe of pods that ended, well and badly

  $ kubectl run good --image=busybox --restart=Never -- sh -c 'echo fine'
  pod/good created
  $ kubectl run bad --image=busybox --restart=Never -- sh -c 'echo no > /dev/termination-log; exit 2'
  pod/bad created
  $ kubectl run nocmd --image=busybox --restart=Never --command -- nosuchprogram
  pod/nocmd created
  @settle
  $ kubectl get pods
  NAME    READY   STATUS       RESTARTS   AGE
  bad     0/1     Error        0          6s
  good    0/1     Completed    0          6s
  nocmd   0/1     StartError   0          6s
  $ kubectl describe pod good
  Name:             good
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node02/172.30.2.3
  Start Time:       Sat, 28 Nov 2026 09:09:32 +0000
  Labels:           run=good
  Annotations:      <none>
  Status:           Succeeded
  IP:               10.244.2.7
  IPs:
    IP:  10.244.2.7
  Containers:
    good:
      Container ID:  containerd://819579f927071f8d6686c4157632a9307f2273164d68339a1966d5e32618ca44
      Image:         busybox
      Image ID:      docker.io/library/busybox@sha256:de68ccc327e508f44a3a150fc877a442581bb03dd53e24b418fbc425ece79d52
      Port:          <none>
      Host Port:     <none>
      Args:
        sh
        -c
        echo fine
      State:          Terminated
        Reason:       Completed
        Exit Code:    0
        Started:      Sat, 28 Nov 2026 09:09:33 +0000
        Finished:     Sat, 28 Nov 2026 09:09:33 +0000
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-ng2pw (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   False 
    Initialized                 True 
    Ready                       False 
    ContainersReady             False 
    PodScheduled                True 
  Volumes:
    kube-api-access-ng2pw:
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
    Normal  Scheduled  6s    default-scheduler  Successfully assigned default/good to node02
    Normal  Pulling    6s    kubelet            spec.containers{good}: Pulling image "busybox"
    Normal  Pulled     5s    kubelet            spec.containers{good}: Successfully pulled image "busybox" in 301ms (301ms including waiting). Image size: 2668369 bytes.
    Normal  Created    5s    kubelet            spec.containers{good}: Container created
    Normal  Started    5s    kubelet            spec.containers{good}: Container started
  $ kubectl describe pod bad | sed -n '/State:/,/Ready:/p'
      State:      Terminated
        Reason:   Error
        Message:  no
  
        Exit Code:    2
        Started:      Sat, 28 Nov 2026 09:09:33 +0000
        Finished:     Sat, 28 Nov 2026 09:09:33 +0000
      Ready:          False
  $ kubectl describe pod nocmd | sed -n '/State:/,/Ready:/p'
      State:          Terminated
        Reason:       StartError
        Message:      failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchprogram": executable file not found in $PATH
        Exit Code:    128
        Started:      Thu, 01 Jan 1970 00:00:00 +0000
        Finished:     Sat, 28 Nov 2026 09:09:33 +0000
      Ready:          False
  $ kubectl get pod bad -o jsonpath='{.status.containerStatuses[0].state.terminated.message}{.status.phase}{"\n"}'
  no
  Failed
  $ kubectl get events --field-selector involvedObject.name=nocmd,type=Warning -o custom-columns=R:.reason,M:.message --no-headers
  Failed   Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuchprogram": executable file not found in $PATH
