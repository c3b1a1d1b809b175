The usage lines of commands
  $ kubectl get --help | tail -4
  Usage:
    kubectl get [(-o|--output=)json|yaml|kyaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file|custom-columns|custom-columns-file|wide] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl describe -h | tail -4
  Usage:
    kubectl describe (-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl delete -h | tail -4
  Usage:
    kubectl delete ([-f FILENAME] | [-k DIRECTORY] | TYPE [(NAME | -l label | --all)]) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl create deployment -h | tail -4
  Usage:
    kubectl create deployment NAME --image=image -- [COMMAND] [args...] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl expose -h | tail -4
  Usage:
    kubectl expose (-f FILENAME | TYPE NAME) [--port=port] [--protocol=TCP|UDP|SCTP] [--target-port=number-or-name] [--name=name] [--external-ip=external-ip-of-service] [--type=type] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl rollout -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    history       View rollout history
    pause         Mark the provided resource as paused
    restart       Restart a resource
    resume        Resume a paused resource
    status        Show the status of the rollout
    undo          Undo a previous rollout
  
  $ kubectl set -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    env              Update environment variables on a pod template
    image            Update the image of a pod template
    resources        Update resource requests/limits on objects with pod templates
    selector         Set the selector on a resource
    serviceaccount   Update the service account of a resource
    subject          Update the user, group, or service account in a role binding or cluster role binding
  
  $ kubectl config -h | sed -n '/^Available/,/^$/p'
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
  
  $ kubectl auth -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    can-i         Check whether an action is allowed
    reconcile     Reconciles rules for RBAC role, role binding, cluster role, and cluster role binding objects
    whoami        Experimental: Check self subject attributes
  
  $ kubectl top -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    node          Display resource (CPU/memory) usage of nodes
    pod           Display resource (CPU/memory) usage of pods
  
  $ kubectl certificate -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    approve       Approve a certificate signing request
    deny          Deny a certificate signing request
  
  $ kubectl create secret -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    docker-registry   Create a secret for use with a Docker registry
    generic           Create a secret from a local file, directory, or literal value
    tls               Create a TLS secret
  
  $ kubectl create service -h | sed -n '/^Available/,/^$/p'
  Available Commands:
    clusterip      Create a ClusterIP service
    externalname   Create an ExternalName service
    loadbalancer   Create a LoadBalancer service
    nodeport       Create a NodePort service
  
  $ kubectl rollout undo -h | tail -4
  Usage:
    kubectl rollout undo (TYPE NAME | TYPE/NAME) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl logs --help | tail -4
  Usage:
    kubectl logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl help get | tail -4
  Usage:
    kubectl get [(-o|--output=)json|yaml|kyaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file|custom-columns|custom-columns-file|wide] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl help create role | tail -4
  Usage:
    kubectl create role NAME --verb=verb --resource=resource.group/subresource [--resource-name=resourcename] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
