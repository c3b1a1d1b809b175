describe of a node: what it runs and what is left
  $ kubectl run one --image=nginx --overrides='{"spec":{"nodeName":"node03","containers":[{"name":"one","image":"nginx","resources":{"requests":{"cpu":"500m","memory":"256Mi"},"limits":{"cpu":"1","memory":"512Mi"}}}]}}'
  pod/one created
  $ kubectl run two --image=nginx --overrides='{"spec":{"nodeName":"node03"}}'
  pod/two created
  @settle
  $ kubectl describe node node03 | sed -n '/^Capacity/,/^System/p' | grep -v -E 'ephemeral|memory'
  Capacity:
    cpu:                4
    hugepages-1Gi:      0
    hugepages-2Mi:      0
    pods:               110
  Allocatable:
    cpu:                4
    hugepages-1Gi:      0
    hugepages-2Mi:      0
    pods:               110
  System Info:
  $ kubectl taint node node03 a=b:NoSchedule c:NoExecute
  node/node03 tainted
  @wait 3
  @settle
  $ kubectl describe node node03 | sed -n '/^Taints/,/^Lease/p'
  Taints:             c:NoExecute
                      a=b:NoSchedule
  Unschedulable:      false
  Lease:
  $ kubectl get pods --no-headers | awk '{print $1,$3}'
  ! No resources found in default namespace.
  $ kubectl cordon node03
  node/node03 cordoned
  $ kubectl describe node node03 | sed -n '/^Taints/,/^Lease/p'
  Taints:             c:NoExecute
                      a=b:NoSchedule
                      node.kubernetes.io/unschedulable:NoSchedule
  Unschedulable:      true
  Lease:
  $ kubectl get events --field-selector involvedObject.kind=Node,reason=NodeNotSchedulable -o custom-columns=N:.involvedObject.name,M:.message --no-headers
  $ kubectl uncordon node03
  node/node03 uncordoned
  $ kubectl taint node node03 a- c-
  node/node03 untainted
