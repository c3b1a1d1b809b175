logs of deployments, jobs, and by label
  $ kubectl create deployment talk --image=busybox --replicas=2 -- sh -c 'echo hello; sleep 3600'
  deployment.apps/talk created
  $ kubectl create job say --image=busybox -- sh -c 'echo one; echo two'
  job.batch/say created
  @settle
  $ kubectl logs deploy/talk | tail -1
  hello
  ! Found 2 pods, using pod/talk-84cdf6d544-4mmjl
  $ kubectl logs -l app=talk
  hello
  hello
  $ kubectl logs -l app=talk --prefix | sed 's/talk-[a-z0-9-]*/talk-X/'
  [pod/talk-X/busybox] hello
  [pod/talk-X/busybox] hello
  $ kubectl logs job/say
  one
  two
  $ kubectl logs job/say --tail=1
  two
  $ kubectl logs -l app=none
  ! No resources found in default namespace.
  $ kubectl logs deploy/none
  ! error: error from server (NotFound): deployments.apps "none" not found in namespace "default"
  [1]
  $ kubectl logs talk
  ! error: error from server (NotFound): pods "talk" not found in namespace "default"
  [1]
  $ kubectl logs -l app=talk talk
  ! error: only a selector (-l) or a POD name is allowed
  ! See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs job/say -c other
  ! error: container other is not valid for pod say-x77fr out of: say
  [1]
  $ kubectl logs job/say --since=1m --since-time=2020-01-01T00:00:00Z
  ! error: at most one of `sinceTime` or `sinceSeconds` may be specified
  [1]
  $ kubectl logs job/say --tail=-5
  ! error: --tail must be greater than or equal to -1
  [1]
  $ kubectl logs job/say --since=abc
  ! error: invalid argument "abc" for "--since" flag: time: invalid duration "abc"
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs job/say say extra
  ! error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  ! POD or TYPE/NAME is a required argument for the logs command
  ! See 'kubectl logs -h' for help and examples
  [1]
