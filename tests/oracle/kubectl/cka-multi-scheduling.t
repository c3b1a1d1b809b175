Exercise: affinity between pods
  $ kubectl run cache --image=redis -l app=cache
  pod/cache created
  @settle
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web}
  > spec:
  >   replicas: 4
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       affinity:
  >         podAntiAffinity:
  >           requiredDuringSchedulingIgnoredDuringExecution:
  >           - labelSelector: {matchLabels: {app: web}}
  >             topologyKey: kubernetes.io/hostname
  >       containers: [{name: web, image: nginx}]
  > EOF
  deployment.apps/web created
  @settle
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/4     4            3           5s
  $ kubectl get pods -l app=web -o custom-columns=NODE:.spec.nodeName,PHASE:.status.phase --no-headers | sort
  <none>   Pending
  node01   Running
  node02   Running
  node03   Running
  $ kubectl get events --field-selector reason=FailedScheduling -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match pod anti-affinity rules. preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.
  $ kubectl scale deploy web --replicas=3
  deployment.apps/web scaled
  @settle
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    3/3     3            3           9s
  $ kubectl rollout status deploy web --timeout=5s
  deployment "web" successfully rolled out
