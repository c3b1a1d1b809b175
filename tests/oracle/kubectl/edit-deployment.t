kubectl edit: an editor that changes the file itself

  $ kubectl create deployment web --image=nginx:1.27 --replicas=0
  deployment.apps/web created
  $ KUBE_EDITOR='sed -i s/nginx:1.27/nginx:1.28/' kubectl edit deployment web
  deployment.apps/web edited
  $ kubectl get deployment web -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}{.metadata.generation}{"\n"}'
  nginx:1.28
  2
  $ KUBE_EDITOR='sed -i s/nowhere/x/' kubectl edit deployment web
  ! Edit cancelled, no changes made.
  $ KUBE_EDITOR=true kubectl edit deploy/web
  ! Edit cancelled, no changes made.
  $ EDITOR='sed -i s/nginx:1.28/httpd/' kubectl edit deploy/web -o name
  ! error: unable to match a printer suitable for the output format "name", allowed formats are: json,kyaml,yaml
  [1]
  $ EDITOR='sed -i s/nginx:1.28/httpd/' kubectl edit deploy/web -o yaml | grep -v -e uid -e Time -e resourceVersion | head -30
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    annotations:
      deployment.kubernetes.io/revision: "2"
    generation: 3
    labels:
      app: web
    name: web
    namespace: default
  spec:
    progressDeadlineSeconds: 600
    replicas: 0
    revisionHistoryLimit: 10
    selector:
      matchLabels:
        app: web
    strategy:
      rollingUpdate:
        maxSurge: 25%
        maxUnavailable: 25%
      type: RollingUpdate
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - image: httpd
          imagePullPolicy: IfNotPresent
  $ EDITOR='sed -i s/httpd/nginx/' kubectl edit deploy/web -o json | grep '"image"'
                          "image": "nginx",
  $ EDITOR='sed -i s/replicas:.0/replicas:0/' kubectl edit deploy/web; kubectl get deploy web -o jsonpath='{.spec.replicas}{"\n"}'
  0
  ! error: deployments.apps "web" is invalid
  ! A copy of your changes has been stored to "/tmp/kubectl-edit-3967030442.yaml"
  ! error: Edit cancelled, no valid changes were saved.
  $ EDITOR='cp /dev/null' kubectl edit deploy web
  ! error: deployments.apps "web" is invalid
  ! A copy of your changes has been stored to "/tmp/kubectl-edit-3272539312.yaml"
  ! error: Edit cancelled, no valid changes were saved.
  [1]
  $ KUBE_EDITOR='sed -i s/name:.web/name:\ other/' kubectl edit deploy web
  ! A copy of your changes has been stored to "/tmp/kubectl-edit-558037668.yaml"
  ! error: At least one of apiVersion, kind and name was changed
  [1]
  $ kubectl get deploy web -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation}{"\n"}{end}' | head -2
  kubectl-create Update
  kube-controller-manager Update
