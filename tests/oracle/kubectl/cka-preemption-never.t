Exercise: pods of a class that waits and does not push others away
  $ kubectl create priorityclass polite --value=5000 --preemption-policy=Never
  priorityclass.scheduling.k8s.io/polite created
  $ kubectl create priorityclass low --value=1
  priorityclass.scheduling.k8s.io/low created
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: fill}
  > spec:
  >   replicas: 3
  >   selector: {matchLabels: {app: fill}}
  >   template:
  >     metadata: {labels: {app: fill}}
  >     spec: {priorityClassName: low, terminationGracePeriodSeconds: 1, containers: [{name: c, image: nginx, resources: {requests: {cpu: 3500m}}}]}
  > EOF
  deployment.apps/fill created
  @settle
  $ kubectl get pods --no-headers | awk '{print $3}' | sort | uniq -c
        3 Running
  $ kubectl run wait --image=nginx --overrides='{"spec":{"priorityClassName":"polite","containers":[{"name":"wait","image":"nginx","resources":{"requests":{"cpu":"2"}}}]}}'
  pod/wait created
  @settle
  $ kubectl get pod wait
  NAME   READY   STATUS    RESTARTS   AGE
  wait   0/1     Pending   0          4s
  $ kubectl get events --field-selector involvedObject.name=wait -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu. preemption: not eligible due to preemptionPolicy=Never.
  $ kubectl get pod wait -o jsonpath='{.spec.priority} {.spec.preemptionPolicy} {.status.nominatedNodeName}{"\n"}'
  5000 Never 
  $ kubectl scale deploy fill --replicas=2
  deployment.apps/fill scaled
  @settle
  $ kubectl get pod wait --no-headers | awk '{print $2,$3}'
  1/1 Running
  $ kubectl get priorityclass
  NAME                      VALUE        GLOBAL-DEFAULT   AGE    PREEMPTIONPOLICY
  low                       1            false            14s    PreemptLowerPriority
  polite                    5000         false            14s    Never
  system-cluster-critical   2000000000   false            3m9s   PreemptLowerPriority
  system-node-critical      2000001000   false            3m9s   PreemptLowerPriority
  $ kubectl delete priorityclass polite low
  priorityclass.scheduling.k8s.io "polite" deleted
  priorityclass.scheduling.k8s.io "low" deleted
  $ kubectl run late --image=nginx --overrides='{"spec":{"priorityClassName":"polite"}}'
  ! Error from server (Forbidden): pods "late" is forbidden: no PriorityClass with name polite was found
  [1]
