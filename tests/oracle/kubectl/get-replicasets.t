Replica sets: their columns, and pods that are already there
  $ kubectl run lone --image=nginx --labels=app=front
  pod/lone created
  @settle
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: ReplicaSet
  > metadata: {name: front}
  > spec:
  >   replicas: 2
  >   selector: {matchLabels: {app: front}}
  >   template:
  >     metadata: {labels: {app: front, extra: x}}
  >     spec: {containers: [{name: c, image: nginx}, {name: d, image: redis}]}
  > EOF
  replicaset.apps/front created
  @settle
  $ kubectl get rs
  NAME    DESIRED   CURRENT   READY   AGE
  front   2         2         2       4s
  $ kubectl get rs -o wide
  NAME    DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES        SELECTOR
  front   2         2         2       4s    c,d          nginx,redis   app=front
  $ kubectl get pods --no-headers | awk '{print $2,$3}' | sort
  1/1 Running
  2/2 Running
  $ kubectl get pod lone -o jsonpath='{.metadata.ownerReferences[0].name}{"\n"}'
  front
  $ kubectl get pods -L extra --no-headers | awk '{print $NF}' | sort
  10s
  x
  $ kubectl describe rs front | grep -E '^(Name|Selector|Replicas|Pods Status)'
  Name:         front
  Namespace:    default
  Selector:     app=front
  Replicas:     2 current / 2 desired
  Pods Status:  2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  $ kubectl scale rs front --replicas=0
  replicaset.apps/front scaled
  @settle
  $ kubectl get rs front
  NAME    DESIRED   CURRENT   READY   AGE
  front   0         0         0       9s
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl delete rs front
  replicaset.apps "front" deleted from default namespace
