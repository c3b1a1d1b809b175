Labels of pods and what selects them
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl get pods -l app=web -o name | wc -l
  2
  $ kubectl get pods -L app --no-headers | tr -s ' ' | cut -d' ' -f2,3,6
  1/1 Running web
  1/1 Running web
  $ kubectl get deploy -l app=web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           5s
  $ kubectl get all -l app=other
  ! No resources found in default namespace.
  $ kubectl label deploy web tier=front
  deployment.apps/web labeled
  $ kubectl get deploy -l tier=front --show-labels
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  web    2/2     2            2           5s    app=web,tier=front
  $ kubectl get rs -l tier=front
  ! No resources found in default namespace.
  $ kubectl label rs -l app=web x=y --dry-run=client -o name | cut -d- -f1
  replicaset.apps/web
