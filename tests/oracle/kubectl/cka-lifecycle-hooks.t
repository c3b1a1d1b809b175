Exercise: what runs after the start and before the end

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: hooked}
  > spec:
  >   terminationGracePeriodSeconds: 5
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sh, -c, "sleep 3600"]
  >     lifecycle:
  >       postStart: {exec: {command: [sh, -c, "echo started > /tmp/hook"]}}
  >       preStop: {exec: {command: [sh, -c, "sleep 1"]}}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: unhooked}
  > spec:
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sh, -c, "sleep 3600"]
  >     lifecycle: {postStart: {exec: {command: ["false"]}}}
  > EOF
  pod/hooked created
  pod/unhooked created
  @wait 4
  $ kubectl get pod hooked
  NAME     READY   STATUS    RESTARTS   AGE
  hooked   1/1     Running   0          4s
  $ kubectl exec hooked -- cat /tmp/hook
  started
  $ kubectl get events --field-selector involvedObject.name=unhooked,type=Warning -o custom-columns=R:.reason,M:.message --no-headers | head -2
  FailedPostStartHook   PostStartHook failed
  $ kubectl get events --field-selector involvedObject.name=unhooked,reason=Killing -o jsonpath='{.items[0].message}{"\n"}'
  FailedPostStartHook
  $ kubectl delete pod hooked
  pod "hooked" deleted from default namespace
  $ kubectl get events --field-selector involvedObject.name=hooked -o custom-columns=R:.reason,M:.message --no-headers
  Scheduled   Successfully assigned default/hooked to node02
  Pulling     Pulling image "busybox"
  Pulled      Successfully pulled image "busybox" in 301ms (301ms including waiting). Image size: 2668369 bytes.
  Created     Container created
  Started     Container started
  Killing     Stopping container c
