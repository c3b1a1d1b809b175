kubectl edit: what it refuses

  $ kubectl edit
  ! error: You must provide one or more resources by argument or filename.
  ! Example resource specifications include:
  !    '-f rsrc.yaml'
  !    '--filename=rsrc.json'
  !    '<resource> <name>'
  !    '<resource>'
  [1]
  $ kubectl edit cm none
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ kubectl create cm a --from-literal=x=1 --from-literal=y=2
  configmap/a created
  $ kubectl create cm b --from-literal=x=3
  configmap/b created
  $ KUBE_EDITOR=nosuch kubectl edit cm a 2>&1 | sed 's/edit-[0-9]*/edit-N/'
  error: unable to launch the editor "nosuch"
  $ KUBE_EDITOR=false kubectl edit cm a 2>&1 | sed 's/edit-[0-9]*/edit-N/'
  error: there was a problem with the editor "false"
  $ KUBE_EDITOR='false -x' kubectl edit cm a 2>&1 | sed 's/edit-[0-9]*/edit-N/'
  error: there was a problem with the editor "false -x"
  $ KUBE_EDITOR='sed -i s/^data:/dataa:/' kubectl edit cm a 2>&1 | sed 's/edit-[0-9]*/edit-N/'
  error: configmaps "a" is invalid
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: Edit cancelled, no valid changes were saved.
  $ KUBE_EDITOR='sed -i s/name:.a/name:\ z/' kubectl edit cm a 2>&1 | sed 's/edit-[0-9]*/edit-N/'
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: At least one of apiVersion, kind and name was changed
  $ KUBE_EDITOR='sed -i "s/namespace: default/namespace: x/"' kubectl edit cm a 2>&1 | sed 's/edit-[0-9]*/edit-N/'
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: the namespace from the provided object "x" does not match the namespace "default". You must pass '--namespace=x' to perform this operation.
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ KUBE_EDITOR='sed -i "s/replicas: 0/replicas: -1/"' kubectl edit deploy web 2>&1 | sed -e 's/edit-[0-9]*/edit-N/'
  error: deployments.apps "web" is invalid
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: Edit cancelled, no valid changes were saved.
  $ KUBE_EDITOR='sed -i s/replicas:\ /replica:\ /' kubectl edit deploy web 2>&1 | sed -e 's/edit-[0-9]*/edit-N/'
  error: deployments.apps "web" is invalid
  A copy of your changes has been stored to "/tmp/kubectl-edit-N.yaml"
  error: Edit cancelled, no valid changes were saved.
  $ KUBE_EDITOR=cat kubectl edit cm none b 2>&1 | grep -v -e uid -e Time -e resourceVersion
  Error from server (NotFound): configmaps "none" not found
  $ kubectl edit -f none.yaml
  ! error: the path "none.yaml" does not exist
  [1]
  $ kubectl edit cm a -o wide
  ! error: unable to match a printer suitable for the output format "wide", allowed formats are: json,kyaml,yaml
  [1]
