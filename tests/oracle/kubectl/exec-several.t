exec: which container, which pod of a deployment, no terminal
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: two}
  > spec:
  >   containers:
  >   - {name: first, image: busybox, command: [sleep, "3600"]}
  >   - {name: second, image: busybox, command: [sleep, "3600"], env: [{name: WHO, value: second}]}
  > EOF
  pod/two created
  $ kubectl create deployment web --image=nginx
  deployment.apps/web created
  @settle
  $ kubectl exec two -- hostname
  two
  ! Defaulted container "first" out of: first, second
  $ kubectl exec two -c third -- true
  ! error: container third is not valid for pod two out of: first, second
  [1]
  $ kubectl exec -it two -- echo hi
  hi
  ! Defaulted container "first" out of: first, second
  ! Unable to use a TTY - input is not a terminal or the right kind of file
  $ kubectl exec deploy/web -- cat /usr/share/nginx/html/index.html | head -4
  <!DOCTYPE html>
  <html>
  <head>
  <title>Welcome to nginx!</title>
  $ kubectl exec two -- nosuchprogram
  ! Defaulted container "first" out of: first, second
  ! error: Internal error occurred: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "8de5590e55569bdd9561f6faae2895102bda7c439e3f18369f0e054a788101d1": OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuchprogram": executable file not found in $PATH
  [1]
  $ kubectl exec none -- true
  ! Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl exec two --
  ! error: you must specify at least one command for the container
  [1]
  $ kubectl exec svc/kubernetes -- true
  ! error: cannot attach to *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl exec two -n kube-system -- true
  ! Error from server (NotFound): pods "two" not found
  [1]
  $ kubectl exec cm/kube-root-ca.crt -- true
  ! error: cannot attach to *v1.ConfigMap: selector for *v1.ConfigMap not implemented
  [1]
  $ kubectl exec two -- sh -c 'exit 7'
  ! Defaulted container "first" out of: first, second
  ! command terminated with exit code 7
  [7]
  $ kubectl exec two -- sh -c 'ls /none'
  ! Defaulted container "first" out of: first, second
  ! ls: /none: No such file or directory
  ! command terminated with exit code 1
  [1]
