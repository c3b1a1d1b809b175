Words that are nearly right
  $ kubectl get pod -o=yml
  ! error: unable to match a printer suitable for the output format "yml", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl apply -f x.yaml --dryrun=client
  ! error: unknown flag: --dryrun
  ! See 'kubectl apply --help' for usage.
  [1]
  $ kubectl create deploy web
  ! error: required flag(s) "image" not set
  [1]
  $ kubectl create configmp a
  ! error: Unexpected args: [configmp a]
  ! See 'kubectl create -h' for help and examples
  [1]
  $ kubectl create svc web --tcp=80
  ! error: unknown flag: --tcp
  ! See 'kubectl create service --help' for usage.
  [1]
  $ kubectl create service nodprt web --tcp=80
  ! error: unknown flag: --tcp
  ! See 'kubectl create service --help' for usage.
  [1]
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
  $ kubectl rollot status deploy
  ! error: unknown command "rollot" for "kubectl"
  ! 
  ! Did you mean this?
  ! 	rollout
  [1]
  $ kubectl set imge deploy/web a=b
  ! error: unknown command "imge deploy/web a=b"
  ! See 'kubectl set -h' for help and examples
  [1]
  $ kubectl top pod
  ! error: Metrics API not available
  [1]
  $ kubectl top nodez
  ! error: unknown command "nodez"
  ! See 'kubectl top -h' for help and examples
  [1]
  $ kubectl config veiw
  ! error: unknown command "veiw"
  ! See 'kubectl config -h' for help and examples
  [1]
  $ kubectl auth cani get pods
  ! error: unknown command "cani get pods"
  ! See 'kubectl auth -h' for help and examples
  [1]
  $ kubectl get pods -n
  ! error: flag needs an argument: 'n' in -n
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get po --al
  ! error: unknown flag: --al
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl logs
  ! error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  ! POD or TYPE/NAME is a required argument for the logs command
  ! See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs none
  ! error: error from server (NotFound): pods "none" not found in namespace "default"
  [1]
  $ kubectl exec
  ! error: pod, type/name or --filename must be specified
  [1]
  $ kubectl exec none
  ! error: you must specify at least one command for the container
  [1]
  $ kubectl exec none -- ls
  ! Error from server (NotFound): pods "none" not found
  [1]
  $ kubectl describe
  ! error: You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.
  [1]
  $ kubectl label
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl annotate
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl explain
  ! error: You must specify the type of resource to explain. Use "kubectl api-resources" for a complete list of supported resources.
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
  $ kubectl version --client=maybe
  ! error: invalid argument "maybe" for "--client" flag: strconv.ParseBool: parsing "maybe": invalid syntax
  ! See 'kubectl version --help' for usage.
  [1]
  $ kubectl cluster-info dmp
  Kubernetes control plane is running at https://172.30.1.2:6443
  CoreDNS is running at https://172.30.1.2:6443/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy
  
  To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.
  $ kubectl plugin
  ! Provides utilities for interacting with plugins.
  ! 
  !  Plugins provide extended functionality that is not part of the major command-line distribution. Please refer to the documentation and examples for more information about how write your own plugins.
  ! 
  !  The easiest way to discover and install plugins is via the kubernetes sub-project krew: [krew.sigs.k8s.io]. To install krew, visit https://krew.sigs.k8s.io/docs/user-guide/setup/install
  ! 
  ! Examples:
  !   # List all available plugins
  !   kubectl plugin list
  !   
  !   # List only binary names of available plugins without paths
  !   kubectl plugin list --name-only
  ! 
  ! Available Commands:
  !   list          List all visible plugin executables on a user's PATH
  ! 
  ! Usage:
  !   kubectl plugin [flags] [options]
  ! 
  ! Use "kubectl plugin <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl completion
  ! error: Shell not specified.
  ! See 'kubectl completion -h' for help and examples
  [1]
  $ kubectl completion csh
  ! error: Unsupported shell type "csh".
  ! See 'kubectl completion -h' for help and examples
  [1]
  $ kubectl diff
  ! error: must specify one of -f and -k
  [2]
  $ kubectl diff -f none.yaml
  ! error: the path "none.yaml" does not exist
  [2]
  $ kubectl certificate aprove x
  Modify certificate resources.
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl get pods --v=x
  ! error: invalid argument "x" for "-v, --v" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get pods --request-timeout=x
  ! error: Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)
  [1]
  $ kubectl -n
  ! error: flag needs an argument: 'n' in -n
  ! See 'kubectl --help' for usage.
  [1]
  $ kubectl --nope
  ! error: unknown flag: --nope
  ! See 'kubectl --help' for usage.
  [1]
