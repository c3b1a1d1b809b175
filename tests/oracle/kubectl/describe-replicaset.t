describe of a replica set with pods, and of one that cannot make them

  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: web, labels: {tier: front}}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: web}, matchExpressions: [{key: env, operator: NotIn, values: [prod]}]}
  >   template:
  >     metadata: {labels: {app: web, env: dev}}
  >     spec: {containers: [{name: c, image: nginx, ports: [{containerPort: 80}]}]}
  > ---
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: orphan}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: orphan}}
  >   template:
  >     metadata: {labels: {app: orphan}}
  >     spec: {serviceAccountName: nobody, containers: [{name: c, image: nginx}]}
  > EOF
  replicaset.apps/web created
  replicaset.apps/orphan created
  @settle
  $ kubectl get rs
  NAME     DESIRED   CURRENT   READY   AGE
  orphan   1         0         0       9s
  web      2         2         2       9s
  $ kubectl get rs -o wide
  NAME     DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES   SELECTOR
  orphan   1         0         0       9s    c            nginx    app=orphan
  web      2         2         2       9s    c            nginx    app=web,env notin (prod)
  $ kubectl describe rs web
  Name:         web
  Namespace:    default
  Selector:     app=web,env notin (prod)
  Labels:       tier=front
  Annotations:  <none>
  Replicas:     2 current / 2 desired
  Pods Status:  2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=web
             env=dev
    Containers:
     c:
      Image:         nginx
      Port:          80/TCP
      Host Port:     0/TCP
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                   Message
    ----    ------            ----  ----                   -------
    Normal  SuccessfulCreate  9s    replicaset-controller  Created pod: web-9bpw2
    Normal  SuccessfulCreate  9s    replicaset-controller  Created pod: web-6hz27
  $ kubectl describe rs orphan | sed -n '1,/^Pod Template/p;/^Conditions/,/^Events/p'
  Name:         orphan
  Namespace:    default
  Selector:     app=orphan
  Labels:       <none>
  Annotations:  <none>
  Replicas:     0 current / 1 desired
  Pods Status:  0 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
  Conditions:
    Type             Status  Reason
    ----             ------  ------
    ReplicaFailure   True    FailedCreate
  Events:
  $ kubectl get events --field-selector involvedObject.name=orphan -o jsonpath='{.items[0].message}{"\n"}' | sed 's/orphan-[a-z0-9]*/POD/'
  Error creating: pods "POD" is forbidden: error looking up service account default/nobody: serviceaccount "nobody" not found
