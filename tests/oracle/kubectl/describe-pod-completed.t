describe of a pod that has run to its end, and of one that failed
  $ kubectl run done --image=busybox --restart=Never -- echo hello
  pod/done created
  $ kubectl run fail --image=busybox --restart=Never -- sh -c 'exit 7'
  pod/fail created
  @settle
  $ kubectl get pods
  NAME   READY   STATUS      RESTARTS   AGE
  done   0/1     Completed   0          6s
  fail   0/1     Error       0          6s
  $ kubectl describe pod done
  Name:             done
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node03/172.30.2.4
  Start Time:       Sat, 28 Nov 2026 18:31:11 +0000
  Labels:           run=done
  Annotations:      <none>
  Status:           Succeeded
  IP:               10.244.3.9
  IPs:
    IP:  10.244.3.9
  Containers:
    done:
      Container ID:  containerd://56e90cb3d6622dcab71fa4d18d18b0b7a69679d92961e90c1dbba54afe3cb26c
      Image:         busybox
      Image ID:      docker.io/library/busybox@sha256:de68ccc327e508f44a3a150fc877a442581bb03dd53e24b418fbc425ece79d52
      Port:          <none>
      Host Port:     <none>
      Args:
        echo
        hello
      State:          Terminated
        Reason:       Completed
        Exit Code:    0
        Started:      Sat, 28 Nov 2026 18:31:11 +0000
        Finished:     Sat, 28 Nov 2026 18:31:11 +0000
      Ready:          False
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-4p7dr (ro)
  Conditions:
    Type                        Status
    PodReadyToStartContainers   False 
    Initialized                 True 
    Ready                       False 
    ContainersReady             False 
    PodScheduled                True 
  Volumes:
    kube-api-access-4p7dr:
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
    Normal  Scheduled  6s    default-scheduler  Successfully assigned default/done to node03
    Normal  Pulling    6s    kubelet            spec.containers{done}: Pulling image "busybox"
    Normal  Pulled     6s    kubelet            spec.containers{done}: Successfully pulled image "busybox" in 301ms (301ms including waiting). Image size: 2668369 bytes.
    Normal  Created    6s    kubelet            spec.containers{done}: Container created
    Normal  Started    6s    kubelet            spec.containers{done}: Container started
  $ kubectl describe pod fail | sed -n '/State/,/Restart Count/p'
      State:          Terminated
        Reason:       Error
        Exit Code:    7
        Started:      Sat, 28 Nov 2026 18:31:11 +0000
        Finished:     Sat, 28 Nov 2026 18:31:11 +0000
      Ready:          False
      Restart Count:  0
