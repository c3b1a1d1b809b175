set image: several containers, local files, partial mistakes
  $ cat > two.yaml <<X
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: two}
  > spec:
  >   replicas: 0
  >   selector: {matchLabels: {app: two}}
  >   template:
  >     metadata: {labels: {app: two}}
  >     spec:
  >       initContainers:
  >       - {name: init, image: busybox}
  >       containers:
  >       - {name: a, image: nginx}
  >       - {name: b, image: redis}
  > X
  $ kubectl apply -f two.yaml
  deployment.apps/two created
  $ kubectl set image -f two.yaml a=nginx:1.27 b=redis:7 init=busybox:1.36
  deployment.apps/two image updated
  $ kubectl set image deploy/two a=nginx:1.28 c=nothing
  deployment.apps/two image updated
  ! error: unable to find container named "c"
  [1]
  $ kubectl get deploy two -o jsonpath='{.spec.template.spec.containers[*].image}{"\n"}'
  nginx:1.28 redis:7
  $ kubectl set image -f two.yaml a=httpd --local -o yaml
  apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: two
  spec:
    replicas: 0
    selector:
      matchLabels:
        app: two
    strategy: {}
    template:
      metadata:
        labels:
          app: two
      spec:
        containers:
        - image: httpd
          name: a
          resources: {}
        - image: redis
          name: b
          resources: {}
        initContainers:
        - image: busybox
          name: init
          resources: {}
  status: {}
  $ kubectl set image deploy --all '*=httpd'
  deployment.apps/two image updated
  $ kubectl set image deploy/two a=httpd -o name
  $ kubectl set image deploy/two a=nginx --dry-run=server
  deployment.apps/two image updated (server dry run)
  $ kubectl set image deploy/two a
  ! error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl set image deploy two a=
  ! error: failed to patch image update to pod template: Deployment.apps "two" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
  $ kubectl set image pods,deploy -l app=nothing a=b
  $ kubectl set image deploy/two a=nginx --record
  deployment.apps/two image updated
  ! Flag --record has been deprecated, --record will be removed in the future
  $ kubectl get deploy two -o jsonpath='{.metadata.annotations}{"\n"}' 
  {"deployment.kubernetes.io/revision":"5","kubectl.kubernetes.io/last-applied-configuration":"{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"annotations\":{},\"name\":\"two\",\"namespace\":\"default\"},\"spec\":{\"replicas\":0,\"selector\":{\"matchLabels\":{\"app\":\"two\"}},\"template\":{\"metadata\":{\"labels\":{\"app\":\"two\"}},\"spec\":{\"containers\":[{\"image\":\"nginx\",\"name\":\"a\"},{\"image\":\"redis\",\"name\":\"b\"}],\"initContainers\":[{\"image\":\"busybox\",\"name\":\"init\"}]}}}}\n","kubernetes.io/change-cause":"kubectl set image deploy/two a=nginx --record=true"}
