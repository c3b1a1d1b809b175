A deployment scaled up, down, and by condition
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl scale deploy web --replicas=4
  deployment.apps/web scaled
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl scale deploy web --current-replicas=4 --replicas=2
  deployment.apps/web scaled
  @settle
  $ kubectl get deploy,rs
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   2/2     2            2           9s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   2         2         2       9s
  $ kubectl get events --field-selector involvedObject.kind=Deployment -o custom-columns=M:.message --no-headers | sed 's/web-[0-9a-z]*/RS/'
  Scaled up replica set RS from 0 to 1
  Scaled up replica set RS from 1 to 4
  Scaled down replica set RS from 4 to 2
  $ kubectl scale deploy web --current-replicas=5 --replicas=1
  ! error: Expected replicas to be 5, was 2
  [1]
  $ kubectl get pods --no-headers | awk '{print $3}' | sort | uniq -c
        2 Running
  $ kubectl scale --replicas=0 deploy/web -o name
  deployment.apps/web
  @settle
  $ kubectl get deploy web -o jsonpath='{.status}{"\n"}'
  {"conditions":[{"lastTransitionTime":"2026-11-28T12:35:48Z","lastUpdateTime":"2026-11-28T12:35:49Z","message":"ReplicaSet \"web-5fc9f4bf66\" has successfully progressed.","reason":"NewReplicaSetAvailable","status":"True","type":"Progressing"},{"lastTransitionTime":"2026-11-28T12:35:50Z","lastUpdateTime":"2026-11-28T12:35:50Z","message":"Deployment has minimum availability.","reason":"MinimumReplicasAvailable","status":"True","type":"Available"}],"observedGeneration":4,"terminatingReplicas":0}
