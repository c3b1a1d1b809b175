Exercise: a deployment's file with several mistakes
  $ cat > d.yaml <<EOF
  > apiVersion: v1
  > kind: deployment
  > metadata:
  >   name: httpd-frontend
  > spec:
  >   replicas: 3
  >   selector:
  >     matchLabels:
  >       name: httpd
  >   template:
  >     metadata:
  >       labels:
  >         name: httpd-frontend
  >     spec:
  >       containers:
  >       - name: httpd
  >         image: httpd:2.4-alpine
  >         command: sleep 3600
  > EOF
  $ kubectl create -f d.yaml
  ! error: resource mapping not found for name: "httpd-frontend" namespace: "" from "d.yaml": no matches for kind "deployment" in version "v1"
  ! ensure CRDs are installed first
  [1]
  $ sed -i 's/kind: deployment/kind: Deployment/' d.yaml
  $ kubectl create -f d.yaml
  ! error: resource mapping not found for name: "httpd-frontend" namespace: "" from "d.yaml": no matches for kind "Deployment" in version "v1"
  ! ensure CRDs are installed first
  [1]
  $ sed -i 's/apiVersion: v1/apiVersion: apps\/v1/' d.yaml
  $ kubectl create -f d.yaml
  ! Error from server (BadRequest): error when creating "d.yaml": Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field Container.spec.template.spec.containers.command of type []string
  [1]
  $ sed -i 's/command: sleep 3600/imagePullPolicy: IfNotPresent/' d.yaml
  $ kubectl create -f d.yaml
  ! The Deployment "httpd-frontend" is invalid: spec.template.metadata.labels: Invalid value: {"name":"httpd-frontend"}: `selector` does not match template `labels`
  [1]
  $ sed -i 's/name: httpd-frontend$/name: httpd/' d.yaml
  $ kubectl create -f d.yaml
  deployment.apps/httpd created
  @settle
  $ kubectl get deploy
  NAME    READY   UP-TO-DATE   AVAILABLE   AGE
  httpd   3/3     3            3           5s
  $ kubectl create -f d.yaml
  ! Error from server (AlreadyExists): error when creating "d.yaml": deployments.apps "httpd" already exists
  [1]
  $ sed -i 's/replicas: 3/replicas: 1/' d.yaml
  $ kubectl apply -f d.yaml
  deployment.apps/httpd configured
  ! Warning: resource deployments/httpd is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or kubectl apply. The missing annotation will be patched automatically.
  @settle
  $ kubectl get deploy httpd
  NAME    READY   UP-TO-DATE   AVAILABLE   AGE
  httpd   1/1     1            1           12s
  $ kubectl delete -f d.yaml
  deployment.apps "httpd" deleted from default namespace
