logs of what restarts, waits, or never started
  $ kubectl run crash --image=busybox -- sh -c 'echo try; exit 1'
  pod/crash created
  $ kubectl run badimage --image=nginx:doesnotexist
  pod/badimage created
  $ kubectl run pending --image=nginx --overrides='{"spec":{"nodeSelector":{"a":"b"}}}'
  pod/pending created
  $ kubectl wait pod/crash --for=jsonpath='{.status.containerStatuses[0].restartCount}'=1 --timeout=60s
  pod/crash condition met
  @settle
  $ kubectl logs crash
  try
  $ kubectl logs crash --previous
  try
  $ kubectl logs badimage
  ! Error from server (BadRequest): container "badimage" in pod "badimage" is waiting to start: image can't be pulled
  [1]
  $ kubectl logs badimage --previous
  ! Error from server (BadRequest): previous terminated container "badimage" in pod "badimage" not found
  [1]
  $ kubectl logs pending
  $ kubectl logs crash --tail=x
  ! error: invalid argument "x" for "--tail" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs crash --since=yesterday
  ! error: invalid argument "yesterday" for "--since" flag: time: invalid duration "yesterday"
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs crash --since-time=yesterday
  ! error: parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"
  [1]
  $ kubectl exec crash -- true 2>&1 | cut -c1-60
  error: unable to upgrade connection: container not found ("c
  $ kubectl exec pending -- true
  ! error: unable to upgrade connection: pod pending does not have a host assigned
  [1]
  $ kubectl exec badimage -- true 2>&1 | cut -c1-60
  error: unable to upgrade connection: container not found ("b
  $ kubectl get pods --no-headers | awk '{print $1,$2}'
  badimage 0/1
  crash 0/1
  pending 0/1
