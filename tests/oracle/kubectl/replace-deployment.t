replace of a deployment and of a pod

  $ kubectl create deployment web --image=nginx:1.26 --replicas=1
  deployment.apps/web created
  @settle
  $ kubectl get deploy web -o yaml > web.yaml
  $ sed -i 's/nginx:1.26/nginx:1.27/' web.yaml
  $ kubectl replace -f web.yaml
  deployment.apps/web replaced
  $ kubectl replace -f web.yaml
  ! Error from server (Conflict): error when replacing "web.yaml": Operation cannot be fulfilled on deployments.apps "web": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl rollout status deploy web --timeout=60s | tail -1
  deployment "web" successfully rolled out
  $ kubectl get deploy web -o yaml | sed 's/replicas: 1/replicas: 2/' | kubectl replace -f -
  deployment.apps/web replaced
  $ kubectl get deploy web -o yaml | sed 's/app: web/app: other/' | kubectl replace -f -
  ! The Deployment "web" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"other"}}: field is immutable
  [1]
  $ kubectl run box --image=busybox -- sleep 3600
  pod/box created
  @settle
  $ kubectl get pod box -o yaml | sed 's/image: busybox$/image: busybox:1.36/' | kubectl replace -f -
  pod/box replaced
  $ kubectl get pod box -o yaml | sed 's/- sleep/- nap/' | kubectl replace -f - 2>&1 | head -2
  The Pod "box" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -99,7 +99,7 @@
  $ kubectl get pod box -o yaml | sed 's/3600/4800/' | kubectl replace --force --grace-period=1 -f -
  pod "box" deleted from default namespace
  pod/box replaced
  @settle
  $ kubectl get pods --no-headers | awk '{print $2,$3}'
  1/1 Running
  1/1 Running
  1/1 Running
  $ kubectl get pod box -o jsonpath='{.spec.containers[0].args} {.status.containerStatuses[0].restartCount}{"\n"}'
  ["sleep","4800"] 0
