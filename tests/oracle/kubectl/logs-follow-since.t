logs: since, timestamps, following
  $ kubectl run talk --image=busybox -- sh -c 'echo a; sleep 1; echo b; sleep 3600'
  pod/talk created
  @settle
  $ kubectl logs talk
  a
  b
  $ kubectl logs talk --since=1s
  $ kubectl logs talk --timestamps | cut -c31-
   a
   b
  $ timeout 2 kubectl logs talk -f
  a
  b
  [124]
  $ kubectl logs talk --since-time=2020-01-01T00:00:00Z --tail=1
  b
  $ kubectl logs talk --since-time=yesterday
  ! error: parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"
  [1]
  $ kubectl logs talk -c talk --all-containers
  ! error: --all-containers=true should not be specified with container name talk
  [1]
  $ kubectl logs talk --limit-bytes=-1
  ! error: --limit-bytes must be greater than 0
  [1]
