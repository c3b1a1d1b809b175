Exercise: a daemon set on every node, the control plane too
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec:
  >   selector: {matchLabels: {app: agent}}
  >   template:
  >     metadata: {labels: {app: agent}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       tolerations: [{key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule}]
  >       containers: [{name: c, image: busybox, command: [sleep, "3600"]}]
  > EOF
  daemonset.apps/agent created
  @settle
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   4         4         4       4            4           <none>          5s
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers | sort
  controlplane
  node01
  node02
  node03
  $ kubectl patch ds agent -p '{"spec":{"template":{"spec":{"nodeSelector":{"disk":"ssd"}}}}}'
  daemonset.apps/agent patched
  @settle
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   0         0         0       0            0           disk=ssd        12s
  $ kubectl label node node03 disk=ssd
  node/node03 labeled
  @settle
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   1         1         1       1            1           disk=ssd        16s
  $ kubectl get pods -o custom-columns=NODE:.spec.nodeName --no-headers
  node03
  $ kubectl describe ds agent | grep -E '^(Selector|Node-Selector|Desired|Current|Number|Pods)'
  Selector:       app=agent
  Node-Selector:  disk=ssd
  Desired Number of Nodes Scheduled: 1
  Current Number of Nodes Scheduled: 1
  Number of Nodes Scheduled with Up-to-date Pods: 1
  Number of Nodes Scheduled with Available Pods: 1
  Number of Nodes Misscheduled: 0
  Pods Status:  1 Running / 0 Waiting / 0 Succeeded / 0 Failed
  $ kubectl label node node03 disk-
  node/node03 unlabeled
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
