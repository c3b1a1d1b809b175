rollout: what it refuses
  $ kubectl rollout
  Manage the rollout of one or many resources.
          
   Valid resource types include:
  
    *  deployments
    *  daemonsets
    *  statefulsets
  
  Examples:
    # Rollback to the previous deployment
    kubectl rollout undo deployment/abc
    
    # Check the rollout status of a daemonset
    kubectl rollout status daemonset/foo
    
    # Restart a deployment
    kubectl rollout restart deployment/abc
    
    # Restart deployments with the 'app=nginx' label
    kubectl rollout restart deployment --selector=app=nginx
  
  Available Commands:
    history       View rollout history
    pause         Mark the provided resource as paused
    restart       Restart a resource
    resume        Resume a paused resource
    status        Show the status of the rollout
    undo          Undo a previous rollout
  
  Usage:
    kubectl rollout SUBCOMMAND [options]
  
  Use "kubectl rollout <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl rollout status
  ! error: required resource not specified
  [1]
  $ kubectl rollout history
  ! error: required resource not specified
  [1]
  $ kubectl rollout undo
  ! error: required resource not specified
  [1]
  $ kubectl rollout restart
  ! error: required resource not specified
  [1]
  $ kubectl rollout pause
  ! error: required resource not specified
  [1]
  $ kubectl rollout stop deploy web
  ! error: unknown command "stop deploy web"
  ! See 'kubectl rollout -h' for help and examples
  [1]
  $ kubectl rollout status deploy none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout restart deploy none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout pause pod x
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl rollout status deploy/none --timeout=xx
  ! error: invalid argument "xx" for "--timeout" flag: time: invalid duration "xx"
  ! See 'kubectl rollout status --help' for usage.
  [1]
  $ kubectl rollout undo deploy web --to-revision=x
  ! error: invalid argument "x" for "--to-revision" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl rollout undo --help' for usage.
  [1]
  $ kubectl rollout status deploy
  ! No resources found in default namespace.
