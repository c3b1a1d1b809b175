annotate: pods, by label, and away again
  $ kubectl run a --image=nginx --labels=app=a
  pod/a created
  @settle
  $ kubectl annotate pod a team=red
  pod/a annotated
  $ kubectl annotate pods -l app=a team=blue --overwrite
  pod/a annotated
  $ kubectl get pod a -o jsonpath='{.metadata.annotations.team}{"\n"}'
  blue
  $ kubectl annotate pods --all team-
  pod/a annotated
  $ kubectl annotate pod b team=red
  ! Error from server (NotFound): pods "b" not found
  [1]
  $ kubectl annotate pod a 'description=my first pod'
  pod/a annotated
  $ kubectl describe pod a | grep Annotations
  Annotations:      description: my first pod
  $ kubectl annotate pod a team=x --dry-run=client -o name
  pod/a
