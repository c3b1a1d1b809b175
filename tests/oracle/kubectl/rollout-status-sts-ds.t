rollout status of stateful sets and daemon sets
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 2
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: "redis:7.2"}]}
  > EOF
  statefulset.apps/db created
  $ kubectl rollout status sts db --timeout=60s | tail -1
  partitioned roll out complete: 2 new pods have been updated...
  $ kubectl rollout restart sts db
  statefulset.apps/db restarted
  $ kubectl rollout status sts db --timeout=60s | tail -1
  partitioned roll out complete: 2 new pods have been updated...
  $ kubectl rollout history sts db
  statefulset.apps/db 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout history sts db --revision=2 | grep -v -E 'hash|restartedAt'
  statefulset.apps/db with revision #2
  Pod Template:
    Labels:	app=db
    Containers:
     c:
      Image:	redis:7.2
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl patch sts db -p '{"spec":{"updateStrategy":{"type":"OnDelete"}}}'
  ! The StatefulSet "db" is invalid: spec.updateStrategy.rollingUpdate: Invalid value: {"Partition":0,"MaxUnavailable":1}: only allowed for updateStrategy 'RollingUpdate'
  [1]
  $ kubectl patch sts db -p '{"spec":{"updateStrategy":{"type":"OnDelete","rollingUpdate":null}}}'
  statefulset.apps/db patched
  $ kubectl rollout status sts db
  ! error: rollout status is only available for RollingUpdate strategy type
  [1]
  $ kubectl rollout pause sts db
  ! error: statefulsets.apps "db" pausing is not supported
  [1]
  $ kubectl rollout undo sts db --to-revision=9
  ! Warning: resource statefulsets/db was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  ! error: unable to find specified revision 9 in history
  [1]
  $ kubectl rollout undo sts db --to-revision=1
  statefulset.apps/db rolled back
  ! Warning: resource statefulsets/db was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  $ kubectl rollout status ds kube-proxy -n kube-system
  daemon set "kube-proxy" successfully rolled out
  $ kubectl rollout history ds kube-proxy -n kube-system
  daemonset.apps/kube-proxy 
  REVISION  CHANGE-CAUSE
  1         <none>
  
  $ kubectl rollout undo ds kube-proxy -n kube-system
  ! error: no last revision to roll back to
  [1]
  $ kubectl rollout resume ds kube-proxy -n kube-system
  ! error: daemonsets.apps "kube-proxy" resuming is not supported
  [1]
  $ kubectl rollout status deploy,ds -n kube-system
  deployment "coredns" successfully rolled out
  daemon set "kube-proxy" successfully rolled out
