Exercise: objects are saved to a file, taken away, and brought back

  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  $ kubectl create configmap conf --from-literal=a=b
  configmap/conf created
  @settle
  $ kubectl get deploy,cm -l app=web -o yaml > backup.yaml
  $ grep -c '^- apiVersion' backup.yaml
  1
  $ kubectl delete -f backup.yaml
  deployment.apps "web" deleted from default namespace
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl apply -f backup.yaml
  deployment.apps/web created
  @settle
  $ kubectl get deploy
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    1/1     1            1           5s
  $ kubectl get deploy web -o jsonpath='{.metadata.generation} {.status.observedGeneration}{"\n"}'
  1 1
  $ kubectl apply -f backup.yaml
  ! Error from server (Conflict): error when applying patch:
  ! {"metadata":{"creationTimestamp":"2026-11-28T08:34:15Z","resourceVersion":"1163","uid":"64ec07fb-1029-4c39-9e3e-2e677f711802"},"status":{"$setElementOrder/conditions":[{"type":"Available"},{"type":"Progressing"}],"conditions":[{"lastTransitionTime":"2026-11-28T08:34:16Z","lastUpdateTime":"2026-11-28T08:34:16Z","type":"Available"},{"lastTransitionTime":"2026-11-28T08:34:15Z","lastUpdateTime":"2026-11-28T08:34:16Z","type":"Progressing"}]}}
  ! to:
  ! Resource: "apps/v1, Resource=deployments", GroupVersionKind: "apps/v1, Kind=Deployment"
  ! Name: "web", Namespace: "default"
  ! for: "backup.yaml": error when patching "backup.yaml": Operation cannot be fulfilled on deployments.apps "web": the object has been modified; please apply your changes to the latest version and try again
  [1]
  $ kubectl create -f backup.yaml
  ! Error from server (AlreadyExists): error when creating "backup.yaml": deployments.apps "web" already exists
  [1]
  $ kubectl get all -A -o name | grep -c pod/
  11
