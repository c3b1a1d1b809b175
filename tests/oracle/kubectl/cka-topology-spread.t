Exercise: pods spread over the nodes
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: even}
  > spec:
  >   replicas: 3
  >   selector: {matchLabels: {app: even}}
  >   template:
  >     metadata: {labels: {app: even}}
  >     spec:
  >       topologySpreadConstraints:
  >       - maxSkew: 1
  >         topologyKey: kubernetes.io/hostname
  >         whenUnsatisfiable: DoNotSchedule
  >         labelSelector: {matchLabels: {app: even}}
  >       containers: [{name: c, image: nginx}]
  > EOF
  deployment.apps/even created
  @settle
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers | sort
  node01
  node02
  node03
  $ kubectl cordon node03
  node/node03 cordoned
  $ kubectl scale deploy even --replicas=6
  deployment.apps/even scaled
  @settle
  $ kubectl get pods --no-headers | awk '{print $3}' | sort | uniq -c
        3 Pending
        3 Running
  $ kubectl get events --field-selector reason=FailedScheduling -o custom-columns=M:.message --no-headers | sort -u
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 1 node(s) were unschedulable, 2 node(s) didn't match pod topology spread constraints. preemption: 0/4 nodes are available: 2 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.
  $ kubectl describe pod -l app=even | grep -A1 'Topology' | head -2
  Topology Spread Constraints:  kubernetes.io/hostname:DoNotSchedule when max skew 1 is exceeded for selector app=even
  
  $ kubectl uncordon node03
  node/node03 uncordoned
  @settle
  $ kubectl get deploy even
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  even   3/6     6            3           12s
