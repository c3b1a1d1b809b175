Exercise: two pods that want the same port of a node
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: edge}
  > spec:
  >   replicas: 4
  >   selector: {matchLabels: {app: edge}}
  >   template:
  >     metadata: {labels: {app: edge}}
  >     spec:
  >       containers:
  >       - {name: c, image: nginx, ports: [{containerPort: 80, hostPort: 8080}]}
  > EOF
  deployment.apps/edge created
  @settle
  $ kubectl get deploy edge
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  edge   3/4     4            3           4s
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers | sort
  <none>
  node01
  node02
  node03
  $ kubectl get events --field-selector reason=FailedScheduling -o custom-columns=M:.message --no-headers
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't have free ports for the requested pod ports. preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.
  $ kubectl describe pod -l app=edge | grep -E 'Host Port' | sort | uniq -c
        3     Host Port:      8080/TCP
        1     Host Port:    8080/TCP
  $ kubectl scale deploy edge --replicas=3
  deployment.apps/edge scaled
  @settle
  $ kubectl get deploy edge
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  edge   3/3     3            3           8s
  $ kubectl run net --image=nginx --overrides='{"spec":{"hostNetwork":true,"nodeName":"node01"}}'
  pod/net created
  @settle
  $ kubectl get pod net -o jsonpath='{.status.podIP} {.status.hostIP}{"\n"}'
  172.30.2.2 172.30.2.2
