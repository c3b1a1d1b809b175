logs of several pods, containers, kinds

  $ kubectl create deployment talk --image=busybox --replicas=2 -- sh -c 'echo hello; echo more; sleep 3600'
  deployment.apps/talk created
  $ kubectl create job say --image=busybox -- echo done
  job.batch/say created
  @settle
  $ kubectl logs deploy/talk | head -3
  hello
  more
  ! Found 2 pods, using pod/talk-56454bcc5c-nbppt
  $ kubectl logs -l app=talk --tail=1
  more
  more
  $ kubectl logs -l app=talk --prefix | sed 's/talk-[0-9a-z]*-[0-9a-z]*/POD/' | sort
  [pod/POD/busybox] hello
  [pod/POD/busybox] hello
  [pod/POD/busybox] more
  [pod/POD/busybox] more
  $ kubectl logs job/say
  done
  $ kubectl logs deploy/talk --all-pods=true 2>&1 | sed 's/talk-[0-9a-z]*-[0-9a-z]*/POD/' | sort
  [pod/POD/busybox] hello
  [pod/POD/busybox] hello
  [pod/POD/busybox] more
  [pod/POD/busybox] more
  $ kubectl logs job/say --timestamps | sed 's/^[0-9T:.-]*Z/TIME/'
  TIME done
  $ kubectl logs -l app=talk --tail=-1 | wc -l
  4
  $ kubectl logs -l app=none
  ! No resources found in default namespace.
  $ kubectl logs rs/none
  ! error: error from server (NotFound): replicasets.apps "none" not found in namespace "default"
  [1]
  $ kubectl logs deploy/talk -c other 2>&1 | sed 's/talk-[0-9a-z]*-[0-9a-z]*/POD/g'
  Found 2 pods, using pod/POD
  error: container other is not valid for pod POD out of: busybox
  $ kubectl logs --since=10m job/say
  done
  $ kubectl logs job/say --since-time=2030-01-01T00:00:00Z
  $ kubectl logs job/say --since=5
  ! error: invalid argument "5" for "--since" flag: time: missing unit in duration "5"
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs node/node01
  ! error: cannot get the logs from *v1.Node: selector for *v1.Node not implemented
  [1]
  $ timeout 3 kubectl logs -f deploy/talk --tail=1
  more
  ! Found 2 pods, using pod/talk-56454bcc5c-nbppt
  [124]
