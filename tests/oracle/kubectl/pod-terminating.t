A pod that is being deleted
  $ kubectl run slow --image=busybox --overrides='{"spec":{"terminationGracePeriodSeconds":6}}' -- sleep 3600
  pod/slow created
  @settle
  $ kubectl delete pod slow --wait=false
  pod "slow" deleted from default namespace
  @wait 2
  $ kubectl get pod slow --no-headers | awk '{print $1,$2,$3}'
  slow 1/1 Terminating
  $ kubectl get pod slow -o jsonpath='{.metadata.deletionGracePeriodSeconds} {.status.phase}{"\n"}'
  6 Running
  $ kubectl describe pod slow | grep -E '^(Status|Termination)' | sed 's/lasts.*)/lasts X)/'
  Status:                    Terminating (lasts X)
  Termination Grace Period:  6s
  $ kubectl exec slow -- echo alive
  alive
  $ kubectl delete pod slow --grace-period=0 --force
  pod "slow" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  $ kubectl get pod slow
  ! Error from server (NotFound): pods "slow" not found
  [1]
