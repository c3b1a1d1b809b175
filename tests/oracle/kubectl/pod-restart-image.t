A pod's image is changed under it

  $ kubectl run web --image=nginx:1.26
  pod/web created
  @settle
  $ kubectl set image pod/web web=nginx:1.27
  pod/web image updated
  @settle
  $ kubectl get pod web
  NAME   READY   STATUS    RESTARTS     AGE
  web    1/1     Running   1 (4s ago)   9s
  $ kubectl get pod web -o jsonpath='{.status.containerStatuses[0].restartCount} {.status.containerStatuses[0].image} {.status.containerStatuses[0].lastState.terminated.reason}{"\n"}'
  1 docker.io/library/nginx:1.27 Completed
  $ kubectl get events --field-selector involvedObject.name=web -o custom-columns=R:.reason,M:.message --no-headers | sed 's/ in .*//'
  Scheduled   Successfully assigned default/web to node02
  Pulling     Pulling image "nginx:1.26"
  Pulled      Successfully pulled image "nginx:1.26"
  Created     Container created
  Started     Container started
  Killing     Container web definition changed, will be restarted
  Pulling     Pulling image "nginx:1.27"
  Pulled      Successfully pulled image "nginx:1.27"
  $ kubectl exec web -- sh -c 'kill 1'
  ! command terminated with exit code 137
  [137]
  @wait 3
  @settle
  $ kubectl get pod web
  NAME   READY   STATUS    RESTARTS     AGE
  web    1/1     Running   2 (6s ago)   16s
  $ kubectl describe pod web | sed -n '/State:/,/Restart/p'
      State:          Running
        Started:      Sat, 28 Nov 2026 09:12:48 +0000
      Last State:     Terminated
        Reason:       Completed
        Exit Code:    0
        Started:      Sat, 28 Nov 2026 09:12:43 +0000
        Finished:     Sat, 28 Nov 2026 09:12:48 +0000
      Ready:          True
      Restart Count:  2
  $ kubectl logs web --previous --tail=0
  $ kubectl set image pod/web web=nginx:doesnotexist
  pod/web image updated
  @wait 4
  @settle
  $ kubectl get pod web --no-headers | awk '{print $2,$3}' | sed 's/ErrImagePull/ImagePullBackOff/'
  0/1 ImagePullBackOff
