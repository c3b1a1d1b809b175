rollout of a daemon set
  $ kubectl create deployment agent --image=nginx:1.26 --dry-run=client -o yaml | sed 's/Deployment/DaemonSet/; /replicas/d; /strategy/d; /status/d' | kubectl apply -f -
  daemonset.apps/agent created
  $ kubectl rollout status ds/agent --timeout=60s | tail -1
  daemon set "agent" successfully rolled out
  $ kubectl set image ds/agent nginx=nginx:1.27
  daemonset.apps/agent image updated
  $ kubectl rollout status ds/agent --timeout=90s | tail -1
  daemon set "agent" successfully rolled out
  $ kubectl rollout history ds/agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout history ds/agent --revision=1
  daemonset.apps/agent with revision #1
  Pod Template:
    Labels:	app=agent
    Containers:
     nginx:
      Image:	nginx:1.26
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout undo ds/agent
  daemonset.apps/agent rolled back
  ! Warning: resource daemonsets/agent was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  $ kubectl rollout status ds/agent --timeout=90s | tail -1
  daemon set "agent" successfully rolled out
  $ kubectl rollout history ds agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  2         <none>
  3         <none>
  
  $ kubectl rollout undo ds agent --to-revision=9
  ! Warning: resource daemonsets/agent was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  ! error: unable to find specified revision 9 in history
  [1]
  $ kubectl rollout restart ds/agent
  daemonset.apps/agent restarted
  $ kubectl rollout status ds/agent --timeout=90s | tail -1
  daemon set "agent" successfully rolled out
  $ kubectl rollout pause ds/agent
  ! error: daemonsets.apps "agent" pausing is not supported
  [1]
  $ kubectl rollout resume ds/agent
  ! error: daemonsets.apps "agent" resuming is not supported
  [1]
  $ kubectl get ds agent -o wide
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE   CONTAINERS   IMAGES       SELECTOR
  agent   3         3         3       3            3           <none>          7s    nginx        nginx:1.26   app=agent
