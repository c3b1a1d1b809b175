exec: what a container shows
  $ kubectl run web --image=nginx --env=COLOR=blue --port=80
  pod/web created
  @settle
  $ kubectl exec web -- env | grep -E 'COLOR|KUBERNETES_SERVICE' | sort
  COLOR=blue
  KUBERNETES_SERVICE_HOST=10.96.0.1
  KUBERNETES_SERVICE_PORT=443
  KUBERNETES_SERVICE_PORT_HTTPS=443
  $ kubectl exec web -- cat /etc/hostname
  web
  $ kubectl exec web -- pwd
  /
  $ kubectl exec web -- sh -c 'echo $COLOR; echo err >&2; exit 5'
  blue
  ! err
  ! command terminated with exit code 5
  [5]
  $ kubectl exec pod/web -- echo hi
  hi
  $ kubectl exec web -- nosuchcommand
  ! error: Internal error occurred: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "cfc1216968ea81750de348bdef9434fb5da7fd798e6d7e17d4b98d1d75727afd": OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchcommand": executable file not found in $PATH
  [1]
  $ kubectl exec web -- sh -c 'nosuchcommand'
  ! sh: 1: nosuchcommand: not found
  ! command terminated with exit code 127
  [127]
  $ kubectl exec web -- ls /nothere
  ! ls: cannot access '/nothere': No such file or directory
  ! command terminated with exit code 2
  [2]
  $ kubectl exec web -i -- cat < /dev/null
  $ echo hello | kubectl exec -i web -- cat
  hello
  $ kubectl exec deploy/none -- ls
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl exec svc/kubernetes -- ls
  ! error: cannot attach to *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl exec web -c none -- ls
  ! error: container none is not valid for pod web out of: web
  [1]
  $ kubectl exec web --
  ! error: you must specify at least one command for the container
  [1]
  $ kubectl exec -n kube-public web -- ls
  ! Error from server (NotFound): pods "web" not found
  [1]
