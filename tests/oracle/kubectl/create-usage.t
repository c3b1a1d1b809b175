create: words that are lacking or too many
  $ kubectl create configmap a b
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create configmap -h' for help and examples
  [1]
  $ kubectl create secret generic a b
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create secret generic -h' for help and examples
  [1]
  $ kubectl create quota a b
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create quota -h' for help and examples
  [1]
  $ kubectl create role a b --verb=get --resource=pods
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create role -h' for help and examples
  [1]
  $ kubectl create role
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create role -h' for help and examples
  [1]
  $ kubectl create clusterrole
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create clusterrole -h' for help and examples
  [1]
  $ kubectl create rolebinding
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create rolebinding -h' for help and examples
  [1]
  $ kubectl create ingress
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create ingress -h' for help and examples
  [1]
  $ kubectl create cronjob
  ! error: required flag(s) "image", "schedule" not set
  [1]
  $ kubectl create pdb
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create poddisruptionbudget -h' for help and examples
  [1]
  $ kubectl create priorityclass
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create priorityclass -h' for help and examples
  [1]
  $ kubectl create service nodeport
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create service nodeport -h' for help and examples
  [1]
  $ kubectl create service loadbalancer
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create service loadbalancer -h' for help and examples
  [1]
  $ kubectl create service externalname
  ! error: required flag(s) "external-name" not set
  [1]
  $ kubectl create sa a b
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create serviceaccount -h' for help and examples
  [1]
  $ kubectl create job a b --image=x
  ! error: exactly one NAME is required, got 2
  ! See 'kubectl create job -h' for help and examples
  [1]
  $ kubectl create namespace dev -o wide
  ! error: unable to match a printer suitable for the output format "wide", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml
  [1]
  $ kubectl create foo
  ! error: Unexpected args: [foo]
  ! See 'kubectl create -h' for help and examples
  [1]
