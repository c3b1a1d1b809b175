Exercise: a runtime class that is not there, and one that is
  $ kubectl run r --image=nginx --overrides='{"spec":{"runtimeClassName":"gvisor"}}'
  ! Error from server (Forbidden): pods "r" is forbidden: pod rejected: RuntimeClass "gvisor" not found
  [1]
  $ kubectl get runtimeclass
  ! No resources found
  $ kubectl apply -f - <<EOF
  > apiVersion: node.k8s.io/v1
  > kind: RuntimeClass
  > metadata: {name: gvisor}
  > handler: runsc
  > overhead: {podFixed: {cpu: 50m}}
  > scheduling: {nodeSelector: {sandbox: "yes"}}
  > EOF
  runtimeclass.node.k8s.io/gvisor created
  $ kubectl get runtimeclass
  NAME     HANDLER   AGE
  gvisor   runsc     0s
  $ kubectl run r --image=nginx --overrides='{"spec":{"runtimeClassName":"gvisor"}}'
  pod/r created
  @settle
  $ kubectl get pod r
  NAME   READY   STATUS    RESTARTS   AGE
  r      0/1     Pending   0          3s
  $ kubectl get pod r -o jsonpath='{.spec.overhead} {.spec.nodeSelector}{"\n"}'
  {"cpu":"50m"} {"sandbox":"yes"}
  $ kubectl get events --field-selector involvedObject.name=r -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl patch runtimeclass gvisor -p '{"handler":"other"}'
  ! The RuntimeClass "gvisor" is invalid: handler: Invalid value: null: field is immutable
  [1]
  $ kubectl delete pod r --force
  pod "r" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
  $ kubectl delete runtimeclass gvisor
  runtimeclass.node.k8s.io "gvisor" deleted
