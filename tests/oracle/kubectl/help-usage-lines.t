The usage line of every command
  $ for c in create expose run set explain get edit delete rollout scale autoscale certificate cluster-info top cordon uncordon drain taint; do kubectl $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl create -f FILENAME [options]
  
  Use "kubectl create <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl expose (-f FILENAME | TYPE NAME) [--port=port] [--protocol=TCP|UDP|SCTP] [--target-port=number-or-name] [--name=name] [--external-ip=external-ip-of-service] [--type=type] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl run NAME --image=image [--env="key=value"] [--port=port] [--dry-run=server|client] [--overrides=inline-json] [--command] -- [COMMAND] [args...] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl set SUBCOMMAND [options]
  
  Use "kubectl set <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl explain TYPE [--recursive=FALSE|TRUE] [--api-version=api-version-group] [-o|--output=plaintext|plaintext-openapiv2] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl get [(-o|--output=)json|yaml|kyaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file|custom-columns|custom-columns-file|wide] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl edit (RESOURCE/NAME | -f FILENAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl delete ([-f FILENAME] | [-k DIRECTORY] | TYPE [(NAME | -l label | --all)]) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl rollout SUBCOMMAND [options]
  
  Use "kubectl rollout <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl scale [--resource-version=version] [--current-replicas=count] --replicas=COUNT (-f FILENAME | TYPE NAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl autoscale (-f FILENAME | TYPE NAME | TYPE/NAME) [--min=MINPODS] --max=MAXPODS [--cpu=CPU] [--memory=MEMORY] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl certificate SUBCOMMAND [options]
  
  Use "kubectl certificate <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl cluster-info [flags] [options]
  
  Use "kubectl cluster-info <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl top [flags] [options]
  
  Use "kubectl top <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl cordon NODE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl uncordon NODE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl drain NODE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl taint NODE NAME KEY_1=VAL_1:TAINT_EFFECT_1 ... KEY_N=VAL_N:TAINT_EFFECT_N [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in describe logs attach exec port-forward proxy cp auth debug events diff apply patch replace wait kustomize label annotate completion; do kubectl $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl describe (-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl attach (POD | TYPE/NAME) -c CONTAINER [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl exec (POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl port-forward TYPE/NAME [options] [LOCAL_PORT:]REMOTE_PORT [...[LOCAL_PORT_N:]REMOTE_PORT_N]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl proxy [--port=PORT] [--www=static-dir] [--www-prefix=prefix] [--api-prefix=prefix] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl cp <file-spec-src> <file-spec-dest> [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl auth [flags] [options]
  
  Use "kubectl auth <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl debug (POD | TYPE[[.VERSION].GROUP]/NAME) [ -- COMMAND [args...] ] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl events [(-o|--output=)json|yaml|kyaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file] [--for TYPE/NAME] [--watch] [--types=Normal,Warning] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl diff -f FILENAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl apply (-f FILENAME | -k DIRECTORY) [options]
  
  Use "kubectl apply <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl patch (-f FILENAME | TYPE NAME) [-p PATCH|--patch-file FILE] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl replace -f FILENAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl wait ([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) [--for=create|--for=delete|--for condition=available|--for=jsonpath='{}'[=value]] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl kustomize DIR [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl label [--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl annotate [--overwrite] (-f FILENAME | TYPE NAME) KEY_1=VAL_1 ... KEY_N=VAL_N [--resource-version=version] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl completion SHELL [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in api-resources api-versions config plugin version kuberc options; do kubectl $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl api-resources [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl api-versions [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config SUBCOMMAND [options]
  
  Use "kubectl config <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl plugin [flags] [options]
  
  Use "kubectl plugin <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl version [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl kuberc SUBCOMMAND [options]
  
  Use "kubectl kuberc <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in clusterrole clusterrolebinding configmap cronjob deployment ingress job namespace poddisruptionbudget priorityclass quota role rolebinding secret service serviceaccount token; do kubectl create $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl create clusterrole NAME --verb=verb --resource=resource.group [--resource-name=resourcename] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create clusterrolebinding NAME --clusterrole=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create configmap NAME [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create cronjob NAME --image=image --schedule='0/5 * * * ?' -- [COMMAND] [args...] [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create deployment NAME --image=image -- [COMMAND] [args...] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create ingress NAME --rule=host/path=service:port[,tls[=secret]]  [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create job NAME --image=image [--from=cronjob/name] -- [COMMAND] [args...] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create namespace NAME [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create poddisruptionbudget NAME --selector=SELECTOR --min-available=N [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create priorityclass NAME --value=VALUE --global-default=BOOL [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create quota NAME [--hard=key1=value1,key2=value2] [--scopes=Scope1,Scope2] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create role NAME --verb=verb --resource=resource.group/subresource [--resource-name=resourcename] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create rolebinding NAME --clusterrole=NAME|--role=NAME [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create secret (docker-registry | generic | tls) [options]
  
  Use "kubectl create secret <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create service [flags] [options]
  
  Use "kubectl create service <command> --help" for more information about a given command.
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create serviceaccount NAME [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create token SERVICE_ACCOUNT_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in docker-registry generic tls; do kubectl create secret $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl create secret docker-registry NAME --docker-username=user --docker-password=password --docker-email=email [--docker-server=string] [--from-file=[key=]source] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create secret generic NAME [--type=string] [--from-file=[key=]source] [--from-literal=key1=value1] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create secret tls NAME --cert=path/to/cert/file --key=path/to/key/file [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in clusterip externalname loadbalancer nodeport; do kubectl create service $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl create service clusterip NAME [--tcp=<port>:<targetPort>] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create service externalname NAME --external-name external.name [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create service loadbalancer NAME [--tcp=port:targetPort] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl create service nodeport NAME [--tcp=port:targetPort] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in history pause restart resume status undo; do kubectl rollout $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl rollout history (TYPE NAME | TYPE/NAME) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl rollout pause RESOURCE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl rollout restart RESOURCE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl rollout resume RESOURCE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl rollout status (TYPE NAME | TYPE/NAME) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl rollout undo (TYPE NAME | TYPE/NAME) [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in env image resources selector serviceaccount subject; do kubectl set $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl set env RESOURCE/NAME KEY_1=VAL_1 ... KEY_N=VAL_N [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl set image (-f FILENAME | TYPE NAME) CONTAINER_NAME_1=CONTAINER_IMAGE_1 ... CONTAINER_NAME_N=CONTAINER_IMAGE_N [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl set resources (-f FILENAME | TYPE NAME)  ([--limits=LIMITS & --requests=REQUESTS] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl set selector (-f FILENAME | TYPE NAME) EXPRESSIONS [--resource-version=version] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl set serviceaccount (-f FILENAME | TYPE NAME) SERVICE_ACCOUNT [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl set subject (-f FILENAME | TYPE NAME) [--user=username] [--group=groupname] [--serviceaccount=namespace:serviceaccountname] [--dry-run=server|client|none] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in current-context delete-cluster delete-context delete-user get-clusters get-contexts get-users rename-context set set-cluster set-context set-credentials unset use-context view; do kubectl config $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl config current-context [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config delete-cluster NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config delete-context NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config delete-user NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config get-clusters [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config get-contexts [(-o|--output=)name)] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config get-users [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config rename-context CONTEXT_NAME NEW_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config set PROPERTY_NAME PROPERTY_VALUE [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config set-cluster NAME [--server=server] [--certificate-authority=path/to/certificate/authority] [--insecure-skip-tls-verify=true] [--tls-server-name=example.com] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config set-context [NAME | --current] [--cluster=cluster_nickname] [--user=user_nickname] [--namespace=namespace] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config set-credentials NAME [--client-certificate=path/to/certfile] [--client-key=path/to/keyfile] [--token=bearer_token] [--username=basic_user] [--password=basic_password] [--auth-provider=provider_name] [--auth-provider-arg=key=value] [--exec-command=exec_command] [--exec-api-version=exec_api_version] [--exec-arg=arg] [--exec-env=key=value] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config unset PROPERTY_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config use-context CONTEXT_NAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl config view [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in can-i reconcile whoami; do kubectl auth $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl auth can-i VERB [TYPE | TYPE/NAME | NONRESOURCEURL] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl auth reconcile -f FILENAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl auth whoami [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in approve deny; do kubectl certificate $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl certificate approve (-f FILENAME | NAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl certificate deny (-f FILENAME | NAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in node pod; do kubectl top $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl top node [NAME | -l label] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl top pod [NAME | -l label] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ for c in edit-last-applied set-last-applied view-last-applied; do kubectl apply $c --help | sed -n '/^Usage:/,$p'; done
  Usage:
    kubectl apply edit-last-applied (RESOURCE/NAME | -f FILENAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl apply set-last-applied -f FILENAME [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  Usage:
    kubectl apply view-last-applied (TYPE [NAME | -l label] | TYPE/NAME | -f FILENAME) [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl cluster-info dump --help | sed -n '/^Usage:/,$p'
  Usage:
    kubectl cluster-info dump [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
  $ kubectl plugin list --help | sed -n '/^Usage:/,$p'
  Usage:
    kubectl plugin list [flags] [options]
  
  Use "kubectl options" for a list of global command-line options (applies to all commands).
