set env: from secrets, for one container, and what it says when it is wrong
  $ kubectl create secret generic db --from-literal=user=ann --from-literal=db-pass=x
  secret/db created
  $ kubectl create deployment two --image=nginx --image=redis --replicas=0
  deployment.apps/two created
  $ kubectl set env deploy/two --from=secret/db
  deployment.apps/two env updated
  ! Warning: key db-pass transferred to DB_PASS
  ! Warning: key user transferred to USER
  $ kubectl set env deploy/two -c redis MODE=cache
  deployment.apps/two env updated
  $ kubectl set env deploy/two --list
  # Deployment two, container nginx
  # DB_PASS from secret db, key db-pass
  # USER from secret db, key user
  # Deployment two, container redis
  # DB_PASS from secret db, key db-pass
  # USER from secret db, key user
  MODE=cache
  $ kubectl set env deploy/two --list --resolve
  # Deployment two, container nginx
  DB_PASS=x
  USER=ann
  # Deployment two, container redis
  DB_PASS=x
  USER=ann
  MODE=cache
  $ kubectl set env deploy/two -c none X=1
  ! Warning: Deployment/two does not have any containers matching "none"
  $ kubectl set env deploy/two --from=secret/none
  ! Error from server (NotFound): secrets "none" not found
  [1]
  $ kubectl set env deploy/two --from=pod/x
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl set env deploy --all EXTRA=yes
  deployment.apps/two env updated
  $ kubectl set env deploy two USER- DB_PASS- EXTRA-
  deployment.apps/two env updated
  $ kubectl set env deploy two --list
  # Deployment two, container nginx
  # Deployment two, container redis
  MODE=cache
  $ kubectl set env deploy two A=1 A-
  ! error: can not both modify and remove the same environment variable in the same command
  [1]
  $ kubectl set env deploy two 1BAD=x
  ! error: "1BAD" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')
  [1]
  $ kubectl set env deploy two A=1 --overwrite=false
  deployment.apps/two env updated
  $ kubectl set env deploy two A=2 --overwrite=false
  ! error: deployments/two 'A' already has a value (1), and --overwrite is false
  [1]
  $ kubectl set env rs/none A=1
  ! Error from server (NotFound): replicasets.apps "none" not found
  [1]
  $ kubectl set env pod,deploy --all B=1 --dry-run=server
  deployment.apps/two env updated (server dry run)
