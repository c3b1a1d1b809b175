Commands that were not told enough
  $ kubectl describe
  ! error: You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.
  [1]
  $ kubectl delete
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl edit
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl label
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl label pods
  ! error: at least one label update is required
  [1]
  $ kubectl annotate
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl scale
  ! error: required flag(s) "replicas" not set
  [1]
  $ kubectl expose
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl autoscale
  ! error: required flag(s) "max" not set
  [1]
  $ kubectl patch
  ! error: must specify --patch or --patch-file containing the contents of the patch
  [1]
  $ kubectl patch deploy web
  ! error: must specify --patch or --patch-file containing the contents of the patch
  [1]
  $ kubectl exec
  ! error: pod, type/name or --filename must be specified
  [1]
  $ kubectl logs
  ! error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  ! POD or TYPE/NAME is a required argument for the logs command
  ! See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl attach
  ! error: at least 1 argument is required for attach
  [1]
  $ kubectl cp
  ! error: source and destination are required
  [1]
  $ kubectl port-forward
  ! error: TYPE/NAME and list of ports are required for port-forward
  ! See 'kubectl port-forward -h' for help and examples
  [1]
  $ kubectl taint
  ! error: one or more resources must be specified as <resource> <name>
  [1]
  $ kubectl drain
  ! error: USAGE: drain NODE [flags]
  ! See 'kubectl drain -h' for help and examples
  [1]
  $ kubectl wait
  ! error: unrecognized condition: []
  [1]
  $ kubectl diff
  ! error: must specify one of -f and -k
  [2]
  $ kubectl replace
  ! error: must specify one of -f and -k
  [1]
  $ kubectl explain
  ! error: You must specify the type of resource to explain. Use "kubectl api-resources" for a complete list of supported resources.
  [1]
  $ kubectl completion
  ! error: Shell not specified.
  ! See 'kubectl completion -h' for help and examples
  [1]
