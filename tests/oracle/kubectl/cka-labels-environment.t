Exercise: find pods by their labels, and change what a replica set selects
  $ for n in a b c; do kubectl run app-$n --image=nginx --labels=env=dev,tier=frontend; done
  pod/app-a created
  pod/app-b created
  pod/app-c created
  $ kubectl run db --image=redis --labels=env=prod,tier=db,bu=finance
  pod/db created
  @settle
  $ kubectl get pods --show-labels
  NAME    READY   STATUS    RESTARTS   AGE   LABELS
  app-a   1/1     Running   0          5s    env=dev,tier=frontend
  app-b   1/1     Running   0          5s    env=dev,tier=frontend
  app-c   1/1     Running   0          5s    env=dev,tier=frontend
  db      1/1     Running   0          5s    bu=finance,env=prod,tier=db
  $ kubectl get pods -l env=dev --no-headers | wc -l
  3
  $ kubectl get pods -l bu=finance,env=prod,tier=db
  NAME   READY   STATUS    RESTARTS   AGE
  db     1/1     Running   0          5s
  $ kubectl get pods -l 'tier in (frontend,db)' -L env,tier,bu
  NAME    READY   STATUS    RESTARTS   AGE   ENV    TIER       BU
  app-a   1/1     Running   0          6s    dev    frontend   
  app-b   1/1     Running   0          6s    dev    frontend   
  app-c   1/1     Running   0          6s    dev    frontend   
  db      1/1     Running   0          6s    prod   db         finance
  $ kubectl label pod app-a env=prod --overwrite
  pod/app-a labeled
  $ kubectl get pods -l env=prod -o name
  pod/app-a
  pod/db
  $ kubectl label pods --all checked=yes
  pod/app-a labeled
  pod/app-b labeled
  pod/app-c labeled
  pod/db labeled
  $ kubectl get pods -l checked -o name | wc -l
  4
  $ kubectl annotate pods -l tier=frontend owner=web-team
  pod/app-a annotated
  pod/app-b annotated
  pod/app-c annotated
  $ kubectl describe pod app-b | sed -n '/^Labels/,/^Status/p'
  Labels:           checked=yes
                    env=dev
                    tier=frontend
  Annotations:      owner: web-team
  Status:           Running
  $ kubectl label pods -l tier=frontend tier-
  pod/app-a unlabeled
  pod/app-b unlabeled
  pod/app-c unlabeled
  $ kubectl get pods -l '!tier' -o name
  pod/app-a
  pod/app-b
  pod/app-c
  $ kubectl delete pods -l env=dev
  pod "app-b" deleted from default namespace
  pod "app-c" deleted from default namespace
