Exercise: a pod that wants to be beside another
  $ kubectl run db --image=redis --labels=app=db --overrides='{"spec":{"nodeName":"node02"}}'
  pod/db created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: near}
  > spec:
  >   affinity:
  >     podAffinity:
  >       requiredDuringSchedulingIgnoredDuringExecution:
  >       - labelSelector: {matchLabels: {app: db}}
  >         topologyKey: kubernetes.io/hostname
  >   containers: [{name: c, image: nginx}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: lonely}
  > spec:
  >   affinity:
  >     podAffinity:
  >       requiredDuringSchedulingIgnoredDuringExecution:
  >       - labelSelector: {matchLabels: {app: nobody}}
  >         topologyKey: kubernetes.io/hostname
  >   containers: [{name: c, image: nginx}]
  > EOF
  pod/near created
  pod/lonely created
  @settle
  $ kubectl get pods -o custom-columns=N:.metadata.name,NODE:.spec.nodeName,P:.status.phase
  N        NODE     P
  db       node02   Running
  lonely   <none>   Pending
  near     node02   Running
  $ kubectl get events --field-selector involvedObject.name=lonely -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match pod affinity rules. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl run nobody --image=nginx --labels=app=nobody --overrides='{"spec":{"nodeName":"node03"}}'
  pod/nobody created
  @settle
  $ kubectl get pod lonely -o custom-columns=NODE:.spec.nodeName,P:.status.phase
  NODE     P
  node03   Running
  $ kubectl get pod near -o jsonpath='{.spec.affinity}{"\n"}'
  {"podAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":[{"labelSelector":{"matchLabels":{"app":"db"}},"topologyKey":"kubernetes.io/hostname"}]}}
