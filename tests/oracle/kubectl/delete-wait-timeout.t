delete: waiting, not waiting, giving up
  $ kubectl run slow --image=busybox --overrides='{"spec":{"terminationGracePeriodSeconds":15}}' -- sh -c 'trap "" TERM; sleep 3600'
  pod/slow created
  $ kubectl run fast --image=nginx
  pod/fast created
  @settle
  $ kubectl delete pod slow --timeout=2s
  pod "slow" deleted from default namespace
  ! error: timed out waiting for the condition on pods/slow
  [1]
  $ kubectl get pod slow --no-headers | awk '{print $1,$2,$3}'
  slow 1/1 Terminating
  $ kubectl delete pod slow --wait=false
  pod "slow" deleted from default namespace
  $ kubectl delete pod slow fast --now --timeout=20s
  pod "slow" deleted from default namespace
  pod "fast" deleted from default namespace
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  @settle
  $ kubectl delete pod -l app=web --wait=false -o name | wc -l
  1
  @settle
  $ kubectl get pods --no-headers | awk '{print $2,$3}'
  1/1 Running
  $ kubectl delete deploy web --timeout=10s
  deployment.apps "web" deleted from default namespace
  $ kubectl delete deploy web --ignore-not-found --timeout=1s
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
