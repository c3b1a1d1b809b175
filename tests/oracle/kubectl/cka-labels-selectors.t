Exercise: find pods by their labels

  $ for i in 1 2 3; do kubectl run app-$i --image=nginx --labels=app=App$i,env=dev; done
  pod/app-1 created
  pod/app-2 created
  pod/app-3 created
  $ kubectl run db-1 --image=redis --labels=app=db,env=prod,bu=finance
  pod/db-1 created
  $ kubectl run auth --image=redis --labels=app=auth,env=prod
  pod/auth created
  @settle
  $ kubectl get pods --selector env=dev --no-headers | wc -l
  3
  $ kubectl get all --selector env=prod --no-headers | wc -l
  2
  $ kubectl get all --selector env=prod,bu=finance
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-1   1/1     Running   0          5s
  $ kubectl get pods -l 'env in (dev,prod),!bu' -o name
  pod/app-1
  pod/app-2
  pod/app-3
  pod/auth
  $ kubectl get pods -l 'env notin (dev)' -L bu
  NAME   READY   STATUS    RESTARTS   AGE   BU
  auth   1/1     Running   0          5s    
  db-1   1/1     Running   0          5s    finance
  $ kubectl label pods -l env=dev tier=front
  pod/app-1 labeled
  pod/app-2 labeled
  pod/app-3 labeled
  $ kubectl get pods -L tier -L env
  NAME    READY   STATUS    RESTARTS   AGE   TIER    ENV
  app-1   1/1     Running   0          5s    front   dev
  app-2   1/1     Running   0          5s    front   dev
  app-3   1/1     Running   0          5s    front   dev
  auth    1/1     Running   0          5s            prod
  db-1    1/1     Running   0          5s            prod
  $ kubectl label pod auth env=dev
  ! error: 'env' already has a value (prod), and --overwrite is false
  [1]
  $ kubectl label pod auth env=dev --overwrite
  pod/auth labeled
  $ kubectl get pods -l env=dev,tier!=front
  NAME   READY   STATUS    RESTARTS   AGE
  auth   1/1     Running   0          5s
  $ kubectl delete pods -l env --now
  pod "app-1" deleted from default namespace
  pod "app-2" deleted from default namespace
  pod "app-3" deleted from default namespace
  pod "auth" deleted from default namespace
  pod "db-1" deleted from default namespace
