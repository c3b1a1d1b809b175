Exercise: a daemon set is changed, one node after the other, or only when its pods are deleted
  $ kubectl apply -f - <<EOF
  > apiVersion: apps/v1
  > kind: DaemonSet
  > metadata: {name: agent}
  > spec:
  >   selector: {matchLabels: {app: agent}}
  >   template:
  >     metadata: {labels: {app: agent}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: "nginx:1.26"}]}
  > EOF
  daemonset.apps/agent created
  $ kubectl rollout status ds/agent --timeout=60s | tail -1
  daemon set "agent" successfully rolled out
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       3            3           <none>          1s
  $ kubectl set image ds/agent c=nginx:1.27
  daemonset.apps/agent image updated
  $ kubectl rollout status ds/agent --timeout=60s | tail -1
  daemon set "agent" successfully rolled out
  @settle
  $ kubectl rollout history ds/agent
  daemonset.apps/agent 
  REVISION  CHANGE-CAUSE
  1         <none>
  2         <none>
  
  $ kubectl patch ds agent -p '{"spec":{"updateStrategy":{"type":"OnDelete","rollingUpdate":null}}}'
  daemonset.apps/agent patched
  $ kubectl set image ds/agent c=nginx:1.28
  daemonset.apps/agent image updated
  @settle
  $ kubectl get ds agent
  NAME    DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE
  agent   3         3         3       0            3           <none>          13s
  $ kubectl rollout status ds/agent
  ! error: rollout status is only available for RollingUpdate strategy type
  [1]
  $ kubectl delete pods -l app=agent --wait=false | wc -l
  3
  @settle
  $ kubectl get pods -o jsonpath='{range .items[*]}{.spec.containers[0].image}{"\n"}{end}' | sort | uniq -c
        3 nginx:1.28
  $ kubectl get controllerrevisions -o custom-columns=R:.revision --no-headers | sort
  1
  2
  3
  $ kubectl rollout undo ds/agent --to-revision=1
  daemonset.apps/agent rolled back
  ! Warning: resource daemonsets/agent was previously managed with 'kubectl apply'. Rolling back will not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.
  $ kubectl get ds agent -o jsonpath='{.spec.template.spec.containers[0].image} {.metadata.generation}{"\n"}'
  nginx:1.26 5
