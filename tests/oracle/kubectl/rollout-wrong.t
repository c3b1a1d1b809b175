rollout: names and kinds that cannot be rolled out
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create cm a
  configmap/a created
  @settle
  $ kubectl rollout restart cm a
  ! error: configmaps "a" restarting is not supported
  [1]
  $ kubectl rollout pause cm/a
  ! error: configmaps "a" pausing is not supported
  [1]
  $ kubectl rollout resume rs/none
  ! Error from server (NotFound): replicasets.apps "none" not found
  [1]
  $ kubectl rollout undo cm/a
  ! error: error retrieving rollbacker for "ConfigMap", no visitor method exists for { ConfigMap}
  [1]
  $ kubectl rollout history cm a
  ! error: error retrieving history for "ConfigMap", no visitor method exists for { ConfigMap}
  [1]
  $ kubectl rollout status cm a
  ! error: no status viewer has been implemented for ConfigMap
  [1]
  $ kubectl rollout restart
  ! error: required resource not specified
  [1]
  $ kubectl rollout undo
  ! error: required resource not specified
  [1]
  $ kubectl rollout pause
  ! error: required resource not specified
  [1]
  $ kubectl rollout resume none
  ! error: the server doesn't have a resource type "none"
  [1]
  $ kubectl rollout restart deploy
  deployment.apps/web restarted
  $ kubectl rollout restart deploy none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout history
  ! error: required resource not specified
  [1]
  $ kubectl rollout undo deploy web --to-revision=-1
  ! error: unable to find specified revision -1 in history
  [1]
  $ kubectl rollout undo deploy web --dry-run=client
  deployment.apps/web Pod Template:
    Labels:	app=web
  	pod-template-hash=5fc9f4bf66
    Containers:
     nginx:
      Image:	nginx
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
   (dry run)
  $ kubectl rollout history deploy web --revision=-1
  ! error: revision must be a positive integer: -1
  [1]
  $ kubectl rollout history deploy web --revision=1 -o jsonpath='{.metadata.name}{"\n"}' | cut -c1-4
  web-
  $ kubectl rollout status deploy -l app=web
  deployment "web" successfully rolled out
  $ kubectl rollout restart deploy -l app=none
  ! No resources found in default namespace.
