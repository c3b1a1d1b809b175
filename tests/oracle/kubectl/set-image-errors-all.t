set image: every container, wrong names, other kinds
  $ kubectl create deployment web --image=nginx:1.26 --image=redis:7 --replicas=0
  deployment.apps/web created
  $ kubectl create deployment api --image=nginx:1.26 --replicas=0
  deployment.apps/api created
  $ kubectl set image deploy/web nginx=nginx:1.27
  deployment.apps/web image updated
  $ kubectl set image deploy web api nginx=nginx:1.25
  deployment.apps/web image updated
  deployment.apps/api image updated
  $ kubectl set image deployments,rs nginx=nginx:1.9 --all
  deployment.apps/api image updated
  deployment.apps/web image updated
  replicaset.apps/api-6d969b7fc9 image updated
  replicaset.apps/api-75b596985d image updated
  replicaset.apps/web-5954c4bc47 image updated
  replicaset.apps/web-6f4c657d9 image updated
  replicaset.apps/web-7bdff68746 image updated
  $ kubectl set image deploy/web '*=busybox:1.36'
  deployment.apps/web image updated
  $ kubectl get deploy -o custom-columns=N:.metadata.name,I:.spec.template.spec.containers[*].image
  N     I
  api   nginx:1.9
  web   busybox:1.36,busybox:1.36
  $ kubectl set image deploy/web nosuch=nginx
  ! error: unable to find container named "nosuch"
  [1]
  $ kubectl set image deploy/web nginx
  ! error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'
  [1]
  $ kubectl set image deploy/web
  ! error: at least one image update is required
  [1]
  $ kubectl set image deploy/none nginx=nginx
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl set image cm/kube-root-ca.crt nginx=nginx
  ! error: configmaps/kube-root-ca.crt the object is not a pod or does not have a pod template: *v1.ConfigMap
  [1]
  $ kubectl set image deploy/web nginx=nginx:1.28 --dry-run=client -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx:1.28
  $ kubectl set image -f none.yaml nginx=nginx
  ! error: the path "none.yaml" does not exist
  [1]
