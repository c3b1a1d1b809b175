Exercise: a pod asks for a scheduler that is not there
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: picky}
  > spec:
  >   schedulerName: my-scheduler
  >   containers: [{name: c, image: nginx}]
  > EOF
  pod/picky created
  @settle
  $ kubectl get pod picky
  NAME    READY   STATUS    RESTARTS   AGE
  picky   0/1     Pending   0          3s
  $ kubectl get events --field-selector involvedObject.name=picky
  ! No resources found in default namespace.
  $ kubectl describe pod picky | sed -n '/^Status/p;/^Conditions/,/^Volumes/p;/^Events/,$p'
  Status:           Pending
  Events:                      <none>
  $ kubectl get pod picky -o jsonpath='{.spec.schedulerName} {.status.phase} {.status.conditions}{"\n"}'
  my-scheduler Pending 
  $ kubectl patch pod picky -p '{"spec":{"schedulerName":"default-scheduler"}}' 2>&1 | head -1
  The Pod "picky" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  $ kubectl get pod picky -o yaml | sed 's/my-scheduler/default-scheduler/' > fixed.yaml
  $ kubectl replace --force -f fixed.yaml
  pod "picky" deleted from default namespace
  pod/picky replaced
  @settle
  $ kubectl get pod picky
  NAME    READY   STATUS    RESTARTS   AGE
  picky   1/1     Running   0          4s
  $ kubectl get events --field-selector involvedObject.name=picky,reason=Scheduled -o custom-columns=R:.reason,C:.reportingComponent --no-headers
  Scheduled   default-scheduler
