Exercise: a pod that nobody schedules

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: alone}
  > spec:
  >   schedulerName: mine
  >   containers: [{name: c, image: nginx}]
  > EOF
  pod/alone created
  @settle
  $ kubectl get pod alone
  NAME    READY   STATUS    RESTARTS   AGE
  alone   0/1     Pending   0          3s
  $ kubectl describe pod alone | sed -n '/^Node:/p;/^Status:/p;/^Conditions/,/^Volumes/p;/^Events/,$p'
  Node:             <none>
  Status:           Pending
  Events:                      <none>
  $ kubectl patch pod alone -p '{"spec":{"nodeName":"node01"}}'
  ! The Pod "alone" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  ! @@ -146,7 +146,7 @@
  !   "ServiceAccountName": "default",
  !   "DeprecatedServiceAccount": "default",
  !   "AutomountServiceAccountToken": null,
  ! - "NodeName": "",
  ! + "NodeName": "node01",
  !   "HostNetwork": false,
  !   "HostPID": false,
  !   "HostIPC": false,
  ! 
  [1]
  $ kubectl create --raw /api/v1/namespaces/default/pods/alone/binding -f - <<EOF
  > {"apiVersion":"v1","kind":"Binding","metadata":{"name":"alone"},"target":{"apiVersion":"v1","kind":"Node","name":"node01"}}
  > EOF
  {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","code":201}
  @settle
  $ kubectl get pod alone -o wide --no-headers | awk '{print $2,$3,$7}'
  1/1 Running node01
  $ kubectl get pod alone -o jsonpath='{range .status.conditions[*]}{.type}={.status} {end}{"\n"}'
  PodReadyToStartContainers=True Initialized=True Ready=True ContainersReady=True PodScheduled=True 
  $ kubectl get events --field-selector involvedObject.name=alone -o custom-columns=R:.reason,S:.source.component,C:.reportingComponent --no-headers
  Pulling   kubelet   kubelet
  Pulled    kubelet   kubelet
  Created   kubelet   kubelet
  Started   kubelet   kubelet
