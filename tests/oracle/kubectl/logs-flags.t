logs: tail, since, limits, timestamps, labels
  $ kubectl run talk --image=busybox --labels=app=talk -- sh -c 'for i in 1 2 3 4 5; do echo line $i; done; sleep 3600'
  pod/talk created
  $ kubectl run other --image=busybox --labels=app=talk -- sh -c 'echo other; sleep 3600'
  pod/other created
  @settle
  $ kubectl logs talk --tail=2
  line 4
  line 5
  $ kubectl logs talk --tail=0
  $ kubectl logs talk --limit-bytes=10; echo
  line 1
  lin
  $ kubectl logs talk --since=1h | wc -l
  5
  $ kubectl logs talk --since-time=2020-01-01T00:00:00Z | head -1
  line 1
  $ kubectl logs talk --since=1h --since-time=2020-01-01T00:00:00Z
  ! error: at most one of `sinceTime` or `sinceSeconds` may be specified
  [1]
  $ kubectl logs talk --timestamps | head -1 | cut -d' ' -f2-
  line 1
  $ kubectl logs -l app=talk --tail=1 | sort
  line 5
  other
  $ kubectl logs -l app=talk --prefix --tail=1 | sort
  [pod/other/other] other
  [pod/talk/talk] line 5
  $ kubectl logs -l app=none
  ! No resources found in default namespace.
  $ kubectl logs talk -c talk --tail=1
  line 5
  $ kubectl logs talk -c none
  ! error: container none is not valid for pod talk out of: talk
  [1]
  $ kubectl logs talk other
  ! error: container other is not valid for pod talk out of: talk
  [1]
  $ kubectl logs
  ! error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  ! POD or TYPE/NAME is a required argument for the logs command
  ! See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs --tail=-5 talk | tail -1
  ! error: --tail must be greater than or equal to -1
  $ timeout 2 kubectl logs -f talk --tail=1
  line 5
  [124]
