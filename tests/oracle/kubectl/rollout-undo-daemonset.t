undo of a daemon set
  $ kubectl create deployment d --image=nginx:1.26 --dry-run=client -o yaml | sed 's/Deployment/DaemonSet/; /replicas/d; /strategy/d; /status/d' > d.yaml
  $ kubectl apply -f d.yaml
  daemonset.apps/d created
  $ kubectl rollout status ds d --timeout=60s | tail -1
  daemon set "d" successfully rolled out
  $ sed -i 's/1.26/1.27/' d.yaml
  $ kubectl apply -f d.yaml
  daemonset.apps/d configured
  $ kubectl rollout status ds d --timeout=60s | tail -1
  daemon set "d" successfully rolled out
  $ kubectl rollout history ds d
  daemonset.apps/d 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout undo ds d
  daemonset.apps/d rolled back
  ! Warning: resource daemonsets/d was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  $ kubectl rollout status ds d --timeout=60s | tail -1
  daemon set "d" successfully rolled out
  $ kubectl get ds d -o wide
  NAME   DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE   CONTAINERS   IMAGES       SELECTOR
  d      3         3         3       3            3           <none>          7s    nginx        nginx:1.26   app=d
  $ kubectl rollout undo ds d --to-revision=1
  ! Warning: resource daemonsets/d was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  ! error: unable to find specified revision 1 in history
  [1]
  $ kubectl delete ds d
  daemonset.apps "d" deleted from default namespace
