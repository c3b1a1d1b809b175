scale: several at once, by label, from a file
  $ kubectl create deployment a --image=nginx --replicas=0
  deployment.apps/a created
  $ kubectl create deployment b --image=nginx --replicas=0
  deployment.apps/b created
  $ kubectl label deploy a b tier=front
  deployment.apps/a labeled
  deployment.apps/b labeled
  @settle
  $ kubectl scale deploy a b --replicas=1
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl scale deploy/a deploy/b --replicas=0
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl scale deploy -l tier=front --replicas=1
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl scale deploy --all --replicas=0
  deployment.apps/a scaled
  deployment.apps/b scaled
  $ kubectl get deploy a -o yaml > a.yaml
  $ kubectl scale -f a.yaml --replicas=2
  deployment.apps/a scaled
  $ kubectl scale deploy a --replicas=2 --dry-run=client
  deployment.apps/a scaled (dry run)
  $ kubectl scale deploy a --replicas=3 --dry-run=server -o name
  deployment.apps/a
  $ kubectl scale deploy a none --replicas=0
  deployment.apps/a scaled
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl scale deploy a --replicas=1 --current-replicas=7
  ! error: Expected replicas to be 7, was 0
  [1]
  $ kubectl scale deploy -l tier=none --replicas=1
  ! error: no objects passed to scale
  [1]
  $ kubectl scale ds kube-proxy -n kube-system --replicas=1
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
  $ kubectl scale deploy a --replicas=0 --timeout=10s
  deployment.apps/a scaled
  $ kubectl get deploy
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  a      0/0     0            0           6s
  b      0/0     0            0           6s
