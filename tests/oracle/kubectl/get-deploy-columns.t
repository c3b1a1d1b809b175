Every column of deployments and replica sets
  $ kubectl create deployment web --image=nginx:1.27 --replicas=2
  deployment.apps/web created
  $ kubectl create deployment two --image=nginx --image=redis --replicas=0
  deployment.apps/two created
  @settle
  $ kubectl get deploy
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  two    0/0     0            0           4s
  web    2/2     2            2           4s
  $ kubectl get deploy -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS    IMAGES        SELECTOR
  two    0/0     0            0           5s    nginx,redis   nginx,redis   app=two
  web    2/2     2            2           5s    nginx         nginx:1.27    app=web
  $ kubectl get deploy --show-labels
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  two    0/0     0            0           5s    app=two
  web    2/2     2            2           5s    app=web
  $ kubectl get deploy -L app
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   APP
  two    0/0     0            0           5s    two
  web    2/2     2            2           5s    web
  $ kubectl get rs -o wide | sed 's/  */ /g' | cut -d' ' -f2-
  DESIRED CURRENT READY AGE CONTAINERS IMAGES SELECTOR
  0 0 0 5s nginx,redis nginx,redis app=two,pod-template-hash=5bd5d64456
  2 2 2 5s nginx nginx:1.27 app=web,pod-template-hash=69c6f74b8b
  $ kubectl get deploy -o custom-columns=N:.metadata.name,R:.spec.replicas,A:.status.availableReplicas,S:.spec.strategy.type
  N     R     A        S
  two   0     <none>   RollingUpdate
  web   2     2        RollingUpdate
  $ kubectl get deploy web -o jsonpath='{.status.replicas} {.status.readyReplicas} {.status.updatedReplicas} {.status.observedGeneration}{"\n"}'
  2 2 2 1
  $ kubectl get deploy --field-selector metadata.name=web -o name
  deployment.apps/web
  $ kubectl get deploy --sort-by=.spec.replicas --no-headers | awk '{print $1}'
  two
  web
  $ kubectl get deploy web two none
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           6s
  two    0/0     0            0           6s
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl get deploy,rs,pods -l app=two
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/two   0/0     0            0           6s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/two-5bd5d64456   0         0         0       6s
