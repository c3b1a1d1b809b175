A deployment that is scaled in the middle of a rollout
  $ kubectl create deployment web --image=nginx:1.26 --replicas=4
  deployment.apps/web created
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl set image deploy web nginx=nginx:doesnotexist
  deployment.apps/web image updated
  @settle
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}' | sort
  2 2 0
  3 3 3
  $ kubectl scale deploy web --replicas=8
  deployment.apps/web scaled
  @settle
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}' | sort
  4 4 0
  6 6 6
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    6/8     4            6           11s
  $ kubectl rollout undo deploy web
  deployment.apps/web rolled back
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}' | sort
  0 0 0
  8 8 8
  $ kubectl get deploy web -o jsonpath='{.status.conditions[*].reason}{"\n"}'
  MinimumReplicasAvailable NewReplicaSetAvailable
