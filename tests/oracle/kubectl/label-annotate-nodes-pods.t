label and annotate running pods
  $ kubectl run a --image=nginx
  pod/a created
  $ kubectl run b --image=nginx --labels=app=b
  pod/b created
  @settle
  $ kubectl label pod a app=a
  pod/a labeled
  $ kubectl label pods --all tier=x
  pod/a labeled
  pod/b labeled
  $ kubectl get pods --show-labels
  NAME   READY   STATUS    RESTARTS   AGE   LABELS
  a      1/1     Running   0          4s    app=a,run=a,tier=x
  b      1/1     Running   0          4s    app=b,tier=x
  $ kubectl label pod a run-
  pod/a unlabeled
  $ kubectl label pods -l app=b app=c
  ! error: 'app' already has a value (b), and --overwrite is false
  [1]
  $ kubectl label pod/a pod/b tier=y --overwrite
  pod/a labeled
  pod/b labeled
  $ kubectl get pods -l tier=y -L app,tier
  NAME   READY   STATUS    RESTARTS   AGE   APP   TIER
  a      1/1     Running   0          5s    a     y
  b      1/1     Running   0          5s    b     y
  $ kubectl annotate pod a b note=hi
  pod/a annotated
  pod/b annotated
  $ kubectl annotate pod a --list
  note=hi
  $ kubectl describe pod a | sed -n '/^Labels/,/^Status/p'
  Labels:           app=a
                    tier=y
  Annotations:      note: hi
  Status:           Running
  $ kubectl label pod a b c=d e=f --dry-run=client
  pod/a labeled (dry run)
  pod/b labeled (dry run)
  $ kubectl label pod none a=b
  ! Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl label pod a pod b x=y
  pod/a labeled
  pod/b labeled
  ! Error from server (NotFound): pods "pod" not found
  [1]
  $ kubectl label pods -l app=none x=y
  $ kubectl delete pods -l tier=y --now
  pod "a" deleted from default namespace
  pod "b" deleted from default namespace
