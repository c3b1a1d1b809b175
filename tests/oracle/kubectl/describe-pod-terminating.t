describe of a pod on its way out
  $ kubectl run slow --image=busybox --overrides='{"spec":{"terminationGracePeriodSeconds":20}}' -- sh -c 'trap "" TERM; sleep 3600'
  pod/slow created
  @settle
  $ kubectl delete pod slow --wait=false
  pod "slow" deleted from default namespace
  @wait 2
  $ kubectl get pod slow
  NAME   READY   STATUS        RESTARTS   AGE
  slow   1/1     Terminating   0          7s
  $ kubectl describe pod slow | grep -E '^(Name|Status|Termination)' | sed 's/lasts.*/lasts/'
  Name:                      slow
  Namespace:                 default
  Status:                    Terminating (lasts
  Termination Grace Period:  20s
  $ kubectl get pod slow -o jsonpath='{.status.phase} {.metadata.deletionGracePeriodSeconds}{"\n"}'
  Running 20
  $ kubectl get events --field-selector involvedObject.name=slow,reason=Killing -o jsonpath='{.items[0].message}{"\n"}'
  Stopping container slow
  $ kubectl logs slow
  $ kubectl label pod slow a=b
  pod/slow labeled
  $ kubectl delete pod slow --grace-period=1 --wait=false
  pod "slow" deleted from default namespace
  $ kubectl wait --for=delete pod/slow --timeout=40s
  pod/slow condition met
  $ kubectl get pod slow
  ! Error from server (NotFound): pods "slow" not found
  [1]
