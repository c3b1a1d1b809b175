Secrets: types, files, and what is wrong
  $ kubectl create secret
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
  [1]
  $ kubectl create secret generic
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create secret generic -h' for help and examples
  [1]
  $ kubectl create secret generic s --from-literal=novalue
  ! error: invalid literal source novalue, expected key=value
  [1]
  $ kubectl create secret generic s --from-file=nofile
  ! error: error reading nofile: no such file or directory
  [1]
  $ kubectl create secret generic s --from-literal=a=1 --from-literal=a=2
  ! error: cannot add key a, another key by that name already exists
  [1]
  $ kubectl create secret generic s --type=kubernetes.io/basic-auth --from-literal=username=u
  secret/s created
  $ kubectl create secret generic s --type=kubernetes.io/tls --from-literal=a=1
  ! error: failed to create secret Secret "s" is invalid: [data[tls.crt]: Required value, data[tls.key]: Required value]
  [1]
  $ kubectl create secret generic s --from-literal=user=ada --from-literal=pass=pw
  ! error: failed to create secret secrets "s" already exists
  [1]
  $ kubectl get secret s -o jsonpath='{.data.user}' | base64 -d; echo
  
  $ kubectl get secret s -o go-template='{{range $k,$v := .data}}{{$k}}={{$v | base64decode}}{{"\n"}}{{end}}'
  username=u
  $ kubectl create secret tls t
  ! error: key and cert must be specified
  [1]
  $ kubectl create secret tls t --cert=a.crt
  ! error: key and cert must be specified
  [1]
  $ printf hello > a.crt; printf x > a.key
  $ kubectl create secret tls t --cert=a.crt --key=a.key
  ! error: tls: failed to find any PEM data in certificate input
  [1]
  $ kubectl create secret docker-registry reg --docker-username=u --docker-password=p
  secret/reg created
  $ kubectl create secret docker-registry reg --docker-server=r.example.com
  ! error: either --from-file or the combination of --docker-username, --docker-password and --docker-server is required
  [1]
  $ kubectl get secret reg -o jsonpath='{.type}{"\n"}'
  kubernetes.io/dockerconfigjson
  $ kubectl describe secret s
  Name:         s
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  kubernetes.io/basic-auth
  
  Data
  ====
  username:  1 bytes
