logs of a deployment, a job, a service, of all containers
  $ kubectl create deployment web --image=busybox --replicas=2 -- sh -c 'echo hello; sleep 3600'
  deployment.apps/web created
  $ kubectl create job j --image=busybox -- sh -c 'echo one; echo two'
  job.batch/j created
  $ kubectl expose deployment web --port=80
  service/web exposed
  @settle
  $ kubectl logs deploy/web 2>&1 | sed 's/pod\/web-[a-z0-9-]*/pod\/WEB/'
  Found 2 pods, using pod/WEB
  hello
  $ kubectl logs svc/web 2>&1 | sed 's/pod\/web-[a-z0-9-]*/pod\/WEB/'
  Found 2 pods, using pod/WEB
  hello
  $ kubectl logs job/j
  one
  two
  $ kubectl logs job j
  ! error: error from server (NotFound): pods "job" not found in namespace "default"
  [1]
  $ kubectl logs -l app=web
  hello
  hello
  $ kubectl logs -l app=web --prefix | sed 's/web-[a-z0-9-]*/WEB/'
  [pod/WEB/busybox] hello
  [pod/WEB/busybox] hello
  $ kubectl logs -l app=web --max-log-requests=1
  hello
  hello
  $ timeout 2 kubectl logs -l app=web -f --max-log-requests=1
  ! error: you are attempting to follow 2 log streams, but maximum allowed concurrency is 1, use --max-log-requests to increase the limit
  [1]
  $ kubectl logs rs/none
  ! error: error from server (NotFound): replicasets.apps "none" not found in namespace "default"
  [1]
  $ kubectl logs svc/kubernetes
  ! error: cannot get the logs from *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl logs cm/kube-root-ca.crt
  ! error: cannot get the logs from *v1.ConfigMap: selector for *v1.ConfigMap not implemented
  [1]
  $ kubectl logs deploy/web -c none 2>&1 | sed 's/web-[a-z0-9-]*/WEB/'
  Found 2 pods, using pod/WEB
  error: container none is not valid for pod WEB out of: busybox
  $ kubectl logs deploy/web --all-pods | sed 's/web-[a-z0-9-]*/WEB/'
  [pod/WEB/busybox] hello
  [pod/WEB/busybox] hello
  $ kubectl logs -p job/j 2>&1 | sed 's/j-[a-z0-9]*/J/'
  Error from server (BadRequest): previous terminated container "j" in pod "J" not found
  $ kubectl logs --selector=app=none
  ! No resources found in default namespace.
  $ kubectl logs web -l app=web
  ! error: only a selector (-l) or a POD name is allowed
  ! See 'kubectl logs -h' for help and examples
  [1]
