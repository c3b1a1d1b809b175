Rollouts of a daemon set

  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec:
  >   selector: {matchLabels: {app: agent}}
  >   template:
  >     metadata: {labels: {app: agent}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: redis:7.2}]}
  > EOF
  daemonset.apps/agent created
  $ kubectl rollout status ds/agent --timeout=60s | tail -1
  daemon set "agent" successfully rolled out
  $ kubectl get ds agent -o wide
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE   CONTAINERS   IMAGES      SELECTOR
  agent   3         3         3       3            3           <none>          1s    c            redis:7.2   app=agent
  $ kubectl set image ds/agent c=redis:7.4
  daemonset.apps/agent image updated
  $ kubectl rollout status ds/agent --timeout=90s
  Waiting for daemon set "agent" rollout to finish: 0 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 1 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 1 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 1 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 2 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 2 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 2 out of 3 new pods have been updated...
  Waiting for daemon set "agent" rollout to finish: 2 of 3 updated pods are available...
  daemon set "agent" successfully rolled out
  $ kubectl rollout history ds/agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl rollout history ds/agent --revision=2
  daemonset.apps/agent with revision #2
  Pod Template:
    Labels:	app=agent
    Containers:
     c:
      Image:	redis:7.4
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
  $ kubectl rollout history ds/agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  2         <none>
  3         <none>
  
  $ kubectl describe ds agent | sed -n '1,/^Pod Template/p'
  Name:           agent
  Namespace:      default
  Selector:       app=agent
  Node-Selector:  <none>
  Labels:         <none>
  Annotations:    deprecated.daemonset.template.generation: 3
  Desired Number of Nodes Scheduled: 3
  Current Number of Nodes Scheduled: 3
  Number of Nodes Scheduled with Up-to-date Pods: 3
  Number of Nodes Scheduled with Available Pods: 3
  Number of Nodes Misscheduled: 0
  Pods Status:  3 Running / 0 Waiting / 1 Succeeded / 0 Failed
  Pod Template:
  $ kubectl get controllerrevision -l app=agent -o custom-columns=R:.revision,O:.metadata.ownerReferences[0].kind
  R     O
  2     DaemonSet
  3     DaemonSet
  $ kubectl get controllerrevision -l app=agent --no-headers | awk '{print $2,$3}'
  daemonset.apps/agent 2
  daemonset.apps/agent 3
  $ kubectl rollout pause ds/agent
  ! error: daemonsets.apps "agent" pausing is not supported
  [1]
  $ kubectl rollout restart ds agent
  daemonset.apps/agent restarted
  $ kubectl rollout status ds agent --timeout=90s | tail -1
  daemon set "agent" successfully rolled out
