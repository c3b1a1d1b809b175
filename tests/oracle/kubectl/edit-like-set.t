set env: from secrets, several objects, containers
  $ kubectl create deployment web --image=nginx --image=redis --replicas=0
  deployment.apps/web created
  $ kubectl create secret generic s --from-literal=user=ann --from-literal=pw=x
  secret/s created
  @settle
  $ kubectl set env deploy/web --from=secret/s
  deployment.apps/web env updated
  ! Warning: key pw transferred to PW
  ! Warning: key user transferred to USER
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].env}{"\n"}'
  [{"name":"PW","valueFrom":{"secretKeyRef":{"key":"pw","name":"s"}}},{"name":"USER","valueFrom":{"secretKeyRef":{"key":"user","name":"s"}}}] [{"name":"PW","valueFrom":{"secretKeyRef":{"key":"pw","name":"s"}}},{"name":"USER","valueFrom":{"secretKeyRef":{"key":"user","name":"s"}}}]
  $ kubectl set env deploy/web -c redis MODE=x
  deployment.apps/web env updated
  $ kubectl set env deploy/web -c none MODE=x
  ! Warning: Deployment/web does not have any containers matching "none"
  $ kubectl set env deploy/web --list
  # Deployment web, container nginx
  # PW from secret s, key pw
  # USER from secret s, key user
  # Deployment web, container redis
  # PW from secret s, key pw
  # USER from secret s, key user
  MODE=x
  $ kubectl set env deploy/web --list --resolve
  # Deployment web, container nginx
  PW=x
  USER=ann
  # Deployment web, container redis
  PW=x
  USER=ann
  MODE=x
  $ kubectl set env deploy --all A=1
  deployment.apps/web env updated
  $ kubectl set env deploy/web A=1 A-
  ! error: can not both modify and remove the same environment variable in the same command
  [1]
  $ kubectl set env deploy/web A=2 --overwrite=false
  ! error: deployments/web 'A' already has a value (1), and --overwrite is false
  [1]
  $ kubectl set env deploy/web 1A=2
  ! error: "1A" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ kubectl set env deploy/web B=2 -o name
  deployment.apps/web
  $ kubectl set env deploy/web B=3 --dry-run=client -o jsonpath='{.spec.template.spec.containers[0].env[?(@.name=="B")].value}{"\n"}'
  3
  $ kubectl set env deploy/none A=1
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl set env svc/kubernetes A=1
  ! error: services/kubernetes the object is not a pod or does not have a pod template: *v1.Service
  [1]
  $ kubectl set env deploy/web --from=cm/none
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl set env deploy/web --from=what
  ! error: the server doesn't have a resource type "what"
  [1]
  $ kubectl set env
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl set env deploy/web USER- PW-
  deployment.apps/web env updated
  $ kubectl set env pod/none --list
  ! Error from server (NotFound): pods "none" not found
  [1]
