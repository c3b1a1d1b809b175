rollout of a daemon set and of a stateful set, with no pods
  $ cat > s.yaml <<X
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 0
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec: {containers: [{name: c, image: nginx}]}
  > ---
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent, annotations: {kubernetes.io/change-cause: first}}
  > spec:
  >   selector: {matchLabels: {app: agent}}
  >   template:
  >     metadata: {labels: {app: agent}}
  >     spec: {nodeSelector: {no: where}, containers: [{name: c, image: nginx}]}
  > X
  $ kubectl apply -f s.yaml
  statefulset.apps/db created
  daemonset.apps/agent created
  @settle
  $ kubectl set image sts/db c=nginx:1.27
  statefulset.apps/db image updated
  $ kubectl set image ds/agent c=nginx:1.27
  daemonset.apps/agent image updated
  @settle
  $ kubectl rollout history -f s.yaml
  statefulset.apps/db 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  1         first
  2         first
  
  $ kubectl rollout history sts db --revision=2
  statefulset.apps/db with revision #2
  Pod Template:
    Labels:	app=db
    Containers:
     c:
      Image:	nginx:1.27
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout history ds agent --revision=1
  daemonset.apps/agent with revision #1
  Pod Template:
    Labels:	app=agent
    Containers:
     c:
      Image:	nginx
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	false=where
    Tolerations:	<none>
  
  $ kubectl rollout undo ds agent
  daemonset.apps/agent rolled back
  ! Warning: resource daemonsets/agent was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  $ kubectl rollout undo sts db
  statefulset.apps/db rolled back
  ! Warning: resource statefulsets/db was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  @settle
  $ kubectl get controllerrevisions
  NAME               CONTROLLER             REVISION   AGE
  agent-69c8b9d685   daemonset.apps/agent   2          9s
  agent-75874b4487   daemonset.apps/agent   3          14s
  db-5685d99b96      statefulset.apps/db    3          14s
  db-5dc698cc56      statefulset.apps/db    2          9s
  $ kubectl rollout history ds/agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  2         first
  3         first
  
  $ kubectl get sts,ds -o wide
  NAME                  READY   AGE   CONTAINERS   IMAGES
  statefulset.apps/db   0/0     14s   c            nginx
  
  NAME                   DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE   CONTAINERS   IMAGES   SELECTOR
  daemonset.apps/agent   0         0         0       0            0           false=where     14s   c            nginx    app=agent
  $ kubectl describe sts db
  Name:                   db
  Namespace:              default
  CreationTimestamp:      Sat, 28 Nov 2026 03:56:19 +0000
  Selector:               app=db
  Labels:                 <none>
  Annotations:            <none>
  Service Name:           db
  Pod Management Policy:  OrderedReady
  Replicas:               0 desired | 0 total
  Update Strategy:        RollingUpdate
    Partition:            0
    MaxUnavailable:       1
  Persistent Volume Claim Retention Policy:
    WhenDeleted:  Retain
    WhenScaled:   Retain
  Pods Status:    0 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=db
    Containers:
     c:
      Image:         nginx
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Volume Claims:     <none>
  Events:            <none>
  $ kubectl describe ds agent
  Name:           agent
  Namespace:      default
  Selector:       app=agent
  Node-Selector:  false=where
  Labels:         <none>
  Annotations:    deprecated.daemonset.template.generation: 3
                  kubernetes.io/change-cause: first
  Desired Number of Nodes Scheduled: 0
  Current Number of Nodes Scheduled: 0
  Number of Nodes Scheduled with Up-to-date Pods: 0
  Number of Nodes Scheduled with Available Pods: 0
  Number of Nodes Misscheduled: 0
  Pods Status:  0 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=agent
    Containers:
     c:
      Image:         nginx
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  false=where
    Tolerations:     <none>
  Events:            <none>
  $ kubectl rollout undo sts db --to-revision=7
  ! Warning: resource statefulsets/db was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  ! error: unable to find specified revision 7 in history
  [1]
  $ kubectl rollout status sts/db
  partitioned roll out complete: 0 new pods have been updated...
  $ kubectl rollout status ds/agent
  daemon set "agent" successfully rolled out
