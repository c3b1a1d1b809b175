rollout restart: several, by label, other kinds, what it leaves behind
  $ kubectl create deployment a --image=nginx --replicas=0
  deployment.apps/a created
  $ kubectl create deployment b --image=nginx --replicas=0
  deployment.apps/b created
  @settle
  $ kubectl rollout restart deployment a b
  deployment.apps/a restarted
  deployment.apps/b restarted
  $ kubectl rollout restart deployment/a
  ! error: failed to create patch for a: if restart has already been triggered within the past second, please wait before attempting to trigger another
  [1]
  $ kubectl rollout restart deploy -l app=b
  ! error: failed to create patch for b: if restart has already been triggered within the past second, please wait before attempting to trigger another
  [1]
  $ kubectl rollout restart deploy
  ! failed to create patch for a: if restart has already been triggered within the past second, please wait before attempting to trigger another
  ! failed to create patch for b: if restart has already been triggered within the past second, please wait before attempting to trigger another
  [1]
  $ kubectl rollout restart deploy -l app=none
  ! No resources found in default namespace.
  $ kubectl get deploy a -o jsonpath='{.spec.template.metadata.annotations}{"\n"}' | sed 's/20[0-9TZ:-]*/TIME/'
  {"kubectl.kubernetes.io/restartedAt":"TIME"}
  @settle
  $ kubectl rollout history deploy a
  deployment.apps/a 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout restart ds kube-proxy -n kube-system --dry-run=client
  ! error: unknown flag: --dry-run
  ! See 'kubectl rollout restart --help' for usage.
  [1]
  $ kubectl rollout restart pod x
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl rollout restart cm kube-root-ca.crt
  ! error: configmaps "kube-root-ca.crt" restarting is not supported
  [1]
  $ kubectl rollout restart deployment none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout restart
  ! error: required resource not specified
  [1]
  $ kubectl rollout undo deployment a --dry-run=server
  deployment.apps/a rolled back (server dry run)
  $ kubectl rollout undo deployment a b
  deployment.apps/a rolled back
  deployment.apps/b rolled back
  $ kubectl rollout pause deploy a b
  deployment.apps/a paused
  deployment.apps/b paused
  $ kubectl rollout restart deploy a
  ! error: deployments.apps "a" can't restart paused deployment (run rollout resume first)
  [1]
