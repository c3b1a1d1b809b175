Exercise: one pod a node by anti-affinity, and one too many

  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: spread}
  > spec:
  >   replicas: 4
  >   selector: {matchLabels: {app: spread}}
  >   template:
  >     metadata: {labels: {app: spread}}
  >     spec:
  >       affinity:
  >         podAntiAffinity:
  >           requiredDuringSchedulingIgnoredDuringExecution:
  >           - labelSelector: {matchLabels: {app: spread}}
  >             topologyKey: kubernetes.io/hostname
  >       containers: [{name: c, image: nginx}]
  > EOF
  deployment.apps/spread created
  @settle
  $ kubectl get deploy spread
  NAME     READY   UP-TO-DATE   AVAILABLE   AGE
  spread   3/4     4            3           5s
  $ kubectl get pods --no-headers | awk '{print $2,$3}' | sort | uniq -c
        1 0/1 Pending
        3 1/1 Running
  $ kubectl get events --field-selector reason=FailedScheduling -o custom-columns=M:.message --no-headers
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match pod anti-affinity rules. preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers | sort
  <none>
  node01
  node02
  node03
  $ kubectl scale deploy spread --replicas=3
  deployment.apps/spread scaled
  @settle
  $ kubectl get deploy spread
  NAME     READY   UP-TO-DATE   AVAILABLE   AGE
  spread   3/3     3            3           10s
  $ kubectl describe pod -l app=spread | grep -c 'Status: *Running'
  3
