exec with a shell: pipes, variables, files
  $ kubectl run box --image=busybox --env=A=b -- sleep 3600
  pod/box created
  @settle
  $ kubectl exec box -- sh -c 'echo $A; cd /tmp; echo hi > f; cat f; ls'
  b
  hi
  f
  $ kubectl exec box -- env | grep -E '^(A|HOME|HOSTNAME)='
  HOSTNAME=box
  A=b
  HOME=/root
  $ kubectl exec box -- hostname
  box
  $ kubectl exec box -- cat /tmp/f
  hi
  $ kubectl exec box -- sh -c 'echo one; exit 3'
  one
  ! command terminated with exit code 3
  [3]
  $ kubectl exec box -- false
  ! command terminated with exit code 1
  [1]
  $ kubectl exec box -c other -- true
  ! error: container other is not valid for pod box out of: box
  [1]
  $ kubectl exec box
  ! error: you must specify at least one command for the container
  [1]
  $ kubectl exec box ls
  ! error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
  ! See 'kubectl exec -h' for help and examples
  [1]
  $ echo piped | kubectl exec -i box -- cat
  piped
  $ kubectl exec pod/box -- ls /nowhere
  ! ls: /nowhere: No such file or directory
  ! command terminated with exit code 1
  [1]
  $ kubectl exec deploy/none -- true
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
