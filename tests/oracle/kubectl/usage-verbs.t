Usage of verbs that lack their arguments
  $ kubectl run
  ! error: required flag(s) "image" not set
  [1]
  $ kubectl run web
  ! error: required flag(s) "image" not set
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
  $ kubectl label
  ! error: one or more resources must be specified as <resource> <name> or <resource>/<name>
  [1]
  $ kubectl patch
  ! error: must specify --patch or --patch-file containing the contents of the patch
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
  $ kubectl logs
  ! error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  ! POD or TYPE/NAME is a required argument for the logs command
  ! See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl exec
  ! error: pod, type/name or --filename must be specified
  [1]
  $ kubectl set
  ! Configure application resources.
  ! 
  !  These commands help you make changes to existing application resources.
  ! 
  ! Available Commands:
  !   env              Update environment variables on a pod template
  !   image            Update the image of a pod template
  !   resources        Update resource requests/limits on objects with pod templates
  !   selector         Set the selector on a resource
  !   serviceaccount   Update the service account of a resource
  !   subject          Update the user, group, or service account in a role binding or cluster role binding
  ! 
  ! Usage:
  !   kubectl set SUBCOMMAND [options]
  ! 
  ! Use "kubectl set <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl set image
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl auth
  ! Inspect authorization.
  ! 
  ! Available Commands:
  !   can-i         Check whether an action is allowed
  !   reconcile     Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects
  !   whoami        Experimental: Check self subject attributes
  ! 
  ! Usage:
  !   kubectl auth [flags] [options]
  ! 
  ! Use "kubectl auth <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl certificate
  Modify certificate resources.
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl config
  ! Modify kubeconfig files using subcommands like "kubectl config set current-context my-context".
  ! 
  !  The loading order follows these rules:
  ! 
  !   1.  If the --kubeconfig flag is set, then only that file is loaded. The flag may only be set once and no merging takes place.
  !   2.  If $KUBECONFIG environment variable is set, then it is used as a list of paths (normal path delimiting rules for your system). These paths are merged. When a value is modified, it is modified in the file that defines the stanza. When a value is created, it is created in the first file that exists. If no files in the chain exist, then it creates the last file in the list.
  !   3.  Otherwise, ${HOME}/.kube/config is used and no merging takes place.
  ! 
  ! Available Commands:
  !   current-context   Display the current-context
  !   delete-cluster    Delete the specified cluster from the kubeconfig
  !   delete-context    Delete the specified context from the kubeconfig
  !   delete-user       Delete the specified user from the kubeconfig
  !   get-clusters      Display clusters defined in the kubeconfig
  !   get-contexts      Describe one or many contexts
  !   get-users         Display users defined in the kubeconfig
  !   rename-context    Rename a context from the kubeconfig file
  !   set               Set an individual value in a kubeconfig file
  !   set-cluster       Set a cluster entry in kubeconfig
  !   set-context       Set a context entry in kubeconfig
  !   set-credentials   Set a user entry in kubeconfig
  !   unset             Unset an individual value in a kubeconfig file
  !   use-context       Set the current-context in a kubeconfig file
  !   view              Display merged kubeconfig settings or a specified kubeconfig file
  ! 
  ! Usage:
  !   kubectl config SUBCOMMAND [options]
  ! 
  ! Use "kubectl config <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  [1]
  $ kubectl get pods pods
  ! Error from server (NotFound): pods "pods" not found
  [1]
