A deployment and what it makes, in every column
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl get deployments
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           4s
  $ kubectl get deployments -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES   SELECTOR
  web    2/2     2            2           4s    nginx        nginx    app=web
  $ kubectl get deployments --show-labels
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  web    2/2     2            2           4s    app=web
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}'
  2 2 2
  $ kubectl get rs -o jsonpath='{.items[0].metadata.ownerReferences[0].kind} {.items[0].metadata.ownerReferences[0].name} {.items[0].metadata.ownerReferences[0].controller}{"\n"}'
  Deployment web true
  $ kubectl get pods -l app=web -o jsonpath='{.items[0].metadata.generateName}{"\n"}' | sed 's/[0-9a-f]*-$/HASH-/'
  web-HASH-
  $ kubectl get pods -l app=web -o jsonpath='{.items[*].metadata.ownerReferences[0].kind}{"\n"}'
  ReplicaSet ReplicaSet
  $ kubectl get deploy web -o jsonpath='{.status}{"\n"}' | sed 's/20[0-9-]*T[0-9:]*Z/TIME/g; s/web-[0-9a-f]*/RS/'
  {"availableReplicas":2,"conditions":[{"lastTransitionTime":"TIME","lastUpdateTime":"TIME","message":"Deployment has minimum availability.","reason":"MinimumReplicasAvailable","status":"True","type":"Available"},{"lastTransitionTime":"TIME","lastUpdateTime":"TIME","message":"ReplicaSet \"RS\" has successfully progressed.","reason":"NewReplicaSetAvailable","status":"True","type":"Progressing"}],"observedGeneration":1,"readyReplicas":2,"replicas":2,"terminatingReplicas":0,"updatedReplicas":2}
  $ kubectl get deploy web -o custom-columns=NAME:.metadata.name,STRATEGY:.spec.strategy.type,SURGE:.spec.strategy.rollingUpdate.maxSurge
  NAME   STRATEGY        SURGE
  web    RollingUpdate   25%
  $ kubectl get deploy web --subresource=scale
  NAME   DESIRED   AVAILABLE   AGE
  web    2         2           6s
  $ kubectl get deploy web -o jsonpath='{.spec.selector.matchLabels} {.spec.template.metadata.labels}{"\n"}'
  {"app":"web"} {"app":"web"}
