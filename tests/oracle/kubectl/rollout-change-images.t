A rollout by every way to change the template
  $ kubectl create deployment web --image=nginx:1.26 --replicas=2
  deployment.apps/web created
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl set image deploy web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl set env deploy web A=b
  deployment.apps/web env updated
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl rollout restart deploy web
  deployment.apps/web restarted
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"x":"y"}}}'
  deployment.apps/web patched
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  3         <none>
  4         <none>
  
  $ kubectl get rs --no-headers | awk '{print $2,$3,$4}' | sort
  0 0 0
  0 0 0
  0 0 0
  2 2 2
  $ kubectl rollout undo deploy web --to-revision=1
  deployment.apps/web rolled back
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  2         <none>
  3         <none>
  4         <none>
  5         <none>
  
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].image} {.spec.template.spec.containers[0].env} {.metadata.annotations}{"\n"}'
  nginx:1.26  {"deployment.kubernetes.io/revision":"5"}
  $ kubectl get pods -L pod-template-hash --no-headers | awk '{print $2,$3}'
  1/1 Running
  1/1 Running
