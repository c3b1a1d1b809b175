Exercise: what a node has left
  $ kubectl run a --image=nginx --overrides='{"spec":{"nodeName":"node03","containers":[{"name":"a","image":"nginx","resources":{"requests":{"cpu":"1500m","memory":"1Gi"},"limits":{"memory":"2Gi"}}}]}}'
  pod/a created
  $ kubectl run b --image=nginx --overrides='{"spec":{"nodeSelector":{"kubernetes.io/hostname":"node03"},"containers":[{"name":"b","image":"nginx","resources":{"requests":{"cpu":"3"}}}]}}'
  pod/b created
  @settle
  $ kubectl get pods
  NAME   READY   STATUS    RESTARTS   AGE
  a      1/1     Running   0          4s
  b      0/1     Pending   0          4s
  $ kubectl describe node node03 | sed -n '/^Non-terminated/,/^Events/p'
  Non-terminated Pods:          (3 in total)
    Namespace                   Name                        CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
    ---------                   ----                        ------------  ----------  ---------------  -------------  ---
    default                     a                           1500m (37%)   0 (0%)      1Gi (12%)        2Gi (25%)      4s
    kube-system                 coredns-559f6c778d-6bwhq    100m (2%)     0 (0%)      70Mi (0%)        170Mi (2%)     3m1s
    kube-system                 kube-proxy-ttnfk            0 (0%)        0 (0%)      0 (0%)           0 (0%)         3m1s
  Allocated resources:
    (Total limits may be over 100 percent, i.e., overcommitted.)
    Resource           Requests      Limits
    --------           --------      ------
    cpu                1600m (40%)   0 (0%)
    memory             1094Mi (13%)  2218Mi (27%)
    ephemeral-storage  0 (0%)        0 (0%)
    hugepages-1Gi      0 (0%)        0 (0%)
    hugepages-2Mi      0 (0%)        0 (0%)
  Events:              <none>
  $ kubectl describe pod b | tail -3
    Type     Reason            Age   From               Message
    ----     ------            ----  ----               -------
    Warning  FailedScheduling  4s    default-scheduler  0/4 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint(s), 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 1 No preemption victims found for incoming pod, 3 Preemption is not helpful for scheduling.
  $ kubectl delete pod a
  pod "a" deleted from default namespace
  @settle
  $ kubectl get pod b -o jsonpath='{.spec.nodeName} {.status.qosClass}{"\n"}'
  node03 Burstable
  $ kubectl get node node03 -o jsonpath='{.status.allocatable.cpu} {.status.allocatable.memory}{"\n"}'
  4 8092Mi
