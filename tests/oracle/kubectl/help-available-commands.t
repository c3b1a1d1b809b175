The commands below a command
  $ for c in create rollout set config auth certificate top apply cluster-info plugin completion kuberc; do kubectl $c --help | sed -n '/^Available/,/^$/p'; done
  Available Commands:
    clusterrole           Create a cluster role
    clusterrolebinding    Create a cluster role binding for a particular cluster role
    configmap             Create a config map from a local file, directory or literal value
    cronjob               Create a cron job with the specified name
    deployment            Create a deployment with the specified name
    ingress               Create an ingress with the specified name
    job                   Create a job with the specified name
    namespace             Create a namespace with the specified name
    poddisruptionbudget   Create a pod disruption budget with the specified name
    priorityclass         Create a priority class with the specified name
    quota                 Create a quota with the specified name
    role                  Create a role with single rule
    rolebinding           Create a role binding for a particular role or cluster role
    secret                Create a secret using a specified subcommand
    service               Create a service using a specified subcommand
    serviceaccount        Create a service account with the specified name
    token                 Request a service account token
  
  Available Commands:
    history       View rollout history
    pause         Mark the provided resource as paused
    restart       Restart a resource
    resume        Resume a paused resource
    status        Show the status of the rollout
    undo          Undo a previous rollout
  
  Available Commands:
    env              Update environment variables on a pod template
    image            Update the image of a pod template
    resources        Update resource requests/limits on objects with pod templates
    selector         Set the selector on a resource
    serviceaccount   Update the service account of a resource
    subject          Update the user, group, or service account in a role binding or cluster role binding
  
  Available Commands:
    current-context   Display the current-context
    delete-cluster    Delete the specified cluster from the kubeconfig
    delete-context    Delete the specified context from the kubeconfig
    delete-user       Delete the specified user from the kubeconfig
    get-clusters      Display clusters defined in the kubeconfig
    get-contexts      Describe one or many contexts
    get-users         Display users defined in the kubeconfig
    rename-context    Rename a context from the kubeconfig file
    set               Set an individual value in a kubeconfig file
    set-cluster       Set a cluster entry in kubeconfig
    set-context       Set a context entry in kubeconfig
    set-credentials   Set a user entry in kubeconfig
    unset             Unset an individual value in a kubeconfig file
    use-context       Set the current-context in a kubeconfig file
    view              Display merged kubeconfig settings or a specified kubeconfig file
  
  Available Commands:
    can-i         Check whether an action is allowed
    reconcile     Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects
    whoami        Experimental: Check self subject attributes
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Available Commands:
    node          Display resource (CPU/memory) usage of nodes
    pod           Display resource (CPU/memory) usage of pods
  
  Available Commands:
    edit-last-applied   Edit latest last-applied-configuration annotations of a resource/object
    set-last-applied    Set the last-applied-configuration annotation on a live object to match the contents of a file
    view-last-applied   View the latest last-applied-configuration annotations of a resource/object
  
  Available Commands:
    dump          Dump relevant information for debugging and diagnosis
  
  Available Commands:
    list          List all visible plugin executables on a user's PATH
  
  Available Commands:
    set           Set values in the kuberc configuration
    view          Display the current kuberc configuration
  
  $ kubectl rollout | sed -n '/^Available/,$p'
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
  $ kubectl set | sed -n '/^Available/,$p'
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
  $ kubectl config | sed -n '/^Available/,$p'
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
  $ kubectl auth | sed -n '/^Available/,$p'
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
  $ kubectl certificate | sed -n '/^Available/,$p'
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl top | sed -n '/^Available/,$p'
  ! Display resource (CPU/memory) usage.
  ! 
  !  This command provides a view of recent resource consumption for nodes and pods. It fetches metrics from the Metrics Server, which aggregates this data from the kubelet on each node. The Metrics Server must be installed and running in the cluster for this command to work.
  ! 
  !  The metrics shown are specifically optimized for Kubernetes autoscaling decisions, such as those made by the Horizontal Pod Autoscaler (HPA) and Vertical Pod Autoscaler (VPA). Because of this, the values may not match those from standard OS tools like 'top', as the metrics are designed to provide a stable signal for autoscalers rather than for pinpoint accuracy.
  ! 
  !  FAQ for Metrics Server: https://github.com/kubernetes-sigs/metrics-server/blob/master/FAQ.md
  ! 
  !  When to use this command:
  ! 
  !   *  For on-the-fly spot-checks of resource usage (e.g. identify which pods are consuming the most resources at a glance, or get a quick sense of the load on your nodes)
  !   *  Understand current resource consumption patterns
  !   *  Validate the behavior of your HPA or VPA configurations by seeing the metrics they use for scaling decisions.
  ! 
  !  It is not intended to be a replacement for full-featured monitoring solutions. Its primary design goal is to provide a low-overhead signal for autoscalers, not to be a perfectly accurate monitoring tool. For high-accuracy reporting, historical analysis, dashboarding, or alerting, you should use a dedicated monitoring solution.
  ! 
  ! Available Commands:
  !   node          Display resource (CPU/memory) usage of nodes
  !   pod           Display resource (CPU/memory) usage of pods
  ! 
  ! Usage:
  !   kubectl top [flags] [options]
  ! 
  ! Use "kubectl top <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl create secret | sed -n '/^Available/,$p'
  ! Create a secret with specified type.
  ! 
  !  A docker-registry type secret is for accessing a container registry.
  ! 
  !  A generic type secret indicate an Opaque secret type.
  ! 
  !  A tls type secret holds TLS certificate and its associated key.
  ! 
  ! Available Commands:
  !   docker-registry   Create a secret for use with a Docker registry
  !   generic           Create a secret from a local file, directory, or literal value
  !   tls               Create a TLS secret
  ! 
  ! Usage:
  !   kubectl create secret (docker-registry | generic | tls) [options]
  ! 
  ! Use "kubectl create secret <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl create service | sed -n '/^Available/,$p'
  ! Create a service using a specified subcommand.
  ! 
  ! Aliases:
  ! service, svc
  ! 
  ! Available Commands:
  !   clusterip      Create a ClusterIP service
  !   externalname   Create an ExternalName service
  !   loadbalancer   Create a LoadBalancer service
  !   nodeport       Create a NodePort service
  ! 
  ! Usage:
  !   kubectl create service [flags] [options]
  ! 
  ! Use "kubectl create service <command> --help" for more information about a given command.
  ! Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl help rollout | tail -3
  
  Use "kubectl rollout <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl help create secret | tail -3
  
  Use "kubectl create secret <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl help rollout nothing | tail -3
  
  Use "kubectl rollout <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl rollout nothing
  ! error: unknown command "nothing"
  ! See 'kubectl rollout -h' for help and examples
  [1]
  $ kubectl set nothing
  ! error: unknown command "nothing"
  ! See 'kubectl set -h' for help and examples
  [1]
  $ kubectl config nothing
  ! error: unknown command "nothing"
  ! See 'kubectl config -h' for help and examples
  [1]
  $ kubectl auth nothing
  ! error: unknown command "nothing"
  ! See 'kubectl auth -h' for help and examples
  [1]
  $ kubectl create secret nothing
  ! error: unknown command "nothing"
  ! See 'kubectl create secret -h' for help and examples
  [1]
  $ kubectl create service nothing
  ! error: unknown command "nothing"
  ! See 'kubectl create service -h' for help and examples
  [1]
  $ kubectl top nothing
  ! error: unknown command "nothing"
  ! See 'kubectl top -h' for help and examples
  [1]
  $ kubectl certificate nothing
  Modify certificate resources.
  
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
