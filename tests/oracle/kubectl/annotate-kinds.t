annotate: of several kinds, long values, what is listed
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create svc clusterip web --tcp=80
  service/web created
  @settle
  $ kubectl annotate deploy/web svc/web owner=team-a
  deployment.apps/web annotated
  service/web annotated
  $ kubectl annotate deploy web description='A long text, with a comma = and an equals sign'
  deployment.apps/web annotated
  $ kubectl get deploy web -o jsonpath='{.metadata.annotations.description}{"\n"}'
  A long text, with a comma = and an equals sign
  $ kubectl annotate deploy web --list
  deployment.kubernetes.io/revision=1
  description=A long text, with a comma = and an equals sign
  owner=team-a
  $ kubectl annotate deploy web owner-
  deployment.apps/web annotated
  $ kubectl annotate deploy web owner-
  deployment.apps/web annotated
  $ kubectl annotate deploy web 'bad key=x'
  ! The Deployment "web" is invalid: metadata.annotations: Invalid value: "bad key": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl annotate node node01 note=hello
  node/node01 annotated
  $ kubectl annotate node node01 note-
  node/node01 annotated
  $ kubectl annotate deploy web kubernetes.io/change-cause='first image'
  deployment.apps/web annotated
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         first image
  
  $ kubectl annotate deploy
  ! error: at least one annotation update is required
  [1]
  $ kubectl annotate deploy web
  ! error: at least one annotation update is required
  [1]
