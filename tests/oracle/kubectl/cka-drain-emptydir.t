Exercise: pods with local data are in the way of a drain

  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: cache}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: cache}}
  >   template:
  >     metadata: {labels: {app: cache}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       nodeSelector: {kubernetes.io/hostname: node02}
  >       containers: [{name: c, image: nginx, volumeMounts: [{name: t, mountPath: /t}]}]
  >       volumes: [{name: t, emptyDir: {}}]
  > EOF
  deployment.apps/cache created
  @settle
  $ kubectl drain node02 --ignore-daemonsets
  node/node02 cordoned
  ! error: unable to drain node "node02" due to error: cannot delete Pods with local storage (use --delete-emptydir-data to override): default/cache-75b46f4ff-glfrr, continuing command...
  ! There are pending nodes to be drained:
  !  node02
  ! cannot delete Pods with local storage (use --delete-emptydir-data to override): default/cache-75b46f4ff-glfrr
  [1]
  $ kubectl drain node02 --ignore-daemonsets --delete-emptydir-data
  node/node02 already cordoned
  evicting pod default/cache-75b46f4ff-glfrr
  pod/cache-75b46f4ff-glfrr evicted
  node/node02 drained
  ! Warning: ignoring DaemonSet-managed Pods: kube-system/kube-proxy-8s6pd
  @settle
  $ kubectl get pods
  NAME                    READY   STATUS    RESTARTS   AGE
  cache-75b46f4ff-tjn55   0/1     Pending   0          6s
  $ kubectl get node node02
  NAME     STATUS                     ROLES    AGE     VERSION
  node02   Ready,SchedulingDisabled   <none>   3m10s   v1.37.2
  $ kubectl describe node node02 | grep -E '^(Taints|Unschedulable)'
  Taints:             node.kubernetes.io/unschedulable:NoSchedule
  Unschedulable:      true
  $ kubectl get events --field-selector involvedObject.kind=Node,involvedObject.name=node02 -o custom-columns=R:.reason --no-headers | tail -1
  $ kubectl uncordon node02
  node/node02 uncordoned
  @settle
  $ kubectl get pods
  NAME                    READY   STATUS    RESTARTS   AGE
  cache-75b46f4ff-tjn55   1/1     Running   0          10s
