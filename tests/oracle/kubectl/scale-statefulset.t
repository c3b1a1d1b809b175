A stateful set grows and shrinks in order

  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: web}
  > spec:
  >   replicas: 1
  >   serviceName: web
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: nginx}]}
  > EOF
  statefulset.apps/web created
  @settle
  $ kubectl scale sts web --replicas=3
  statefulset.apps/web scaled
  $ kubectl rollout status sts web --timeout=60s
  Waiting for 2 pods to be ready...
  Waiting for 1 pods to be ready...
  Waiting for 1 pods to be ready...
  partitioned roll out complete: 3 new pods have been updated...
  $ kubectl get pods
  NAME    READY   STATUS    RESTARTS   AGE
  web-0   1/1     Running   0          7s
  web-1   1/1     Running   0          2s
  web-2   1/1     Running   0          1s
  $ kubectl scale sts/web --current-replicas=3 --replicas=1 --timeout=60s
  statefulset.apps/web scaled
  @settle
  $ kubectl get sts,pods
  NAME                   READY   AGE
  statefulset.apps/web   1/1     15s
  
  NAME        READY   STATUS    RESTARTS   AGE
  pod/web-0   1/1     Running   0          15s
  $ kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=R:.reason,M:.message --no-headers
  SuccessfulCreate   Create Pod web-0 in StatefulSet web successful
  SuccessfulCreate   Create Pod web-1 in StatefulSet web successful
  SuccessfulCreate   Create Pod web-2 in StatefulSet web successful
  SuccessfulDelete   Delete Pod web-2 in StatefulSet web successful
  SuccessfulDelete   Delete Pod web-1 in StatefulSet web successful
  $ kubectl describe sts web | grep -E '^(Replicas|Pods Status|Update Strategy|Volume Claims)'
  Replicas:               1 desired | 1 total
  Update Strategy:        RollingUpdate
  Pods Status:    1 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Volume Claims:     <none>
  $ kubectl scale --replicas=2 rs,sts --all
  statefulset.apps/web scaled
  $ kubectl scale --replicas=0 -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: web}
  > EOF
  statefulset.apps/web scaled
  $ kubectl scale ds kube-proxy -n kube-system --replicas=2
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
