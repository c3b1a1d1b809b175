describe of a daemon set of one's own
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent, labels: {tier: node}}
  > spec:
  >   selector: {matchLabels: {app: agent}}
  >   template:
  >     metadata: {labels: {app: agent}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers:
  >       - name: c
  >         image: busybox
  >         command: [sleep, "3600"]
  >         resources: {limits: {memory: 50Mi}}
  >         volumeMounts: [{name: h, mountPath: /host}]
  >       volumes: [{name: h, hostPath: {path: /tmp}}]
  > EOF
  daemonset.apps/agent created
  @settle
  $ kubectl describe ds agent | sed 's/agent-[0-9a-z]*/agent-POD/'
  Name:           agent
  Namespace:      default
  Selector:       app=agent
  Node-Selector:  <none>
  Labels:         tier=node
  Annotations:    deprecated.daemonset.template.generation: 1
  Desired Number of Nodes Scheduled: 3
  Current Number of Nodes Scheduled: 3
  Number of Nodes Scheduled with Up-to-date Pods: 3
  Number of Nodes Scheduled with Available Pods: 3
  Number of Nodes Misscheduled: 0
  Pods Status:  3 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=agent
    Containers:
     c:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sleep
        3600
      Limits:
        memory:     50Mi
      Environment:  <none>
      Mounts:
        /host from h (rw)
    Volumes:
     h:
      Type:          HostPath (bare host directory volume)
      Path:          /tmp
      HostPathType:  
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                  Message
    ----    ------            ----  ----                  -------
    Normal  SuccessfulCreate  5s    daemonset-controller  Created pod: agent-POD
    Normal  SuccessfulCreate  5s    daemonset-controller  Created pod: agent-POD
    Normal  SuccessfulCreate  5s    daemonset-controller  Created pod: agent-POD
  $ kubectl get ds agent -o wide
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE   CONTAINERS   IMAGES    SELECTOR
  agent   3         3         3       3            3           <none>          5s    c            busybox   app=agent
  $ kubectl delete pod -l app=agent --wait=false --field-selector spec.nodeName=node02 | cut -c1-11
  pod "agent-
  @settle
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       3            3           <none>          12s
  $ kubectl get ds agent -o jsonpath='{.status}{"\n"}'
  {"currentNumberScheduled":3,"desiredNumberScheduled":3,"numberAvailable":3,"numberMisscheduled":0,"numberReady":3,"observedGeneration":1,"updatedNumberScheduled":3}
