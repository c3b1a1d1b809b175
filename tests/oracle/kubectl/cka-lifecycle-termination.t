Exercise: how long a pod takes to go
  $ kubectl run deaf --image=busybox --overrides='{"spec":{"terminationGracePeriodSeconds":3}}' -- sleep 3600
  pod/deaf created
  $ kubectl run polite --image=nginx
  pod/polite created
  @settle
  $ kubectl delete pod deaf --wait=false
  pod "deaf" deleted from default namespace
  $ kubectl get pod deaf --no-headers | awk '{print $1,$2,$3}'
  deaf 1/1 Terminating
  $ kubectl delete pod polite
  pod "polite" deleted from default namespace
  @wait 4
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl get events --field-selector reason=Killing -o custom-columns=N:.involvedObject.name,M:.message --no-headers | sort
  deaf     Stopping container deaf
  polite   Stopping container polite
  $ kubectl delete pod none --grace-period=0 --force
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  ! Error from server (NotFound): pods "none" not found
  [1]
