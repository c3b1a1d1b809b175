Pods that take their time to go
  $ kubectl run slow --image=busybox -- sh -c 'trap "sleep 20" TERM; sleep 3600'
  pod/slow created
  $ kubectl run quick --image=nginx
  pod/quick created
  @settle
  $ kubectl delete pod slow --wait=false
  pod "slow" deleted from default namespace
  $ kubectl get pods
  NAME    READY   STATUS        RESTARTS   AGE
  quick   1/1     Running       0          6s
  slow    1/1     Terminating   0          6s
  $ kubectl get pod slow -o jsonpath='{.status.phase}{"\n"}'
  Running
  $ kubectl delete pod slow --now --wait=false
  pod "slow" deleted from default namespace
  $ kubectl delete pod slow --grace-period=0 --force
  pod "slow" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  $ kubectl get pods
  NAME    READY   STATUS    RESTARTS   AGE
  quick   1/1     Running   0          7s
