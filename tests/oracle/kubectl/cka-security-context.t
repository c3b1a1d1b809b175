Exercise: who a container runs as

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: sleeper}
  > spec:
  >   securityContext: {runAsUser: 1001, fsGroup: 2000}
  >   containers:
  >   - {name: a, image: busybox, command: [sleep, "4800"], securityContext: {runAsUser: 1002, capabilities: {add: [SYS_TIME]}}}
  >   - {name: b, image: busybox, command: [sleep, "4800"]}
  > EOF
  pod/sleeper created
  @settle
  $ kubectl get pod sleeper -o jsonpath='{.spec.securityContext} {.spec.containers[*].securityContext}{"\n"}'
  {"fsGroup":2000,"runAsUser":1001} {"capabilities":{"add":["SYS_TIME"]},"runAsUser":1002}
  $ kubectl get pod sleeper
  NAME      READY   STATUS    RESTARTS   AGE
  sleeper   2/2     Running   0          5s
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: rootless}
  > spec:
  >   containers: [{name: c, image: nginx, securityContext: {runAsNonRoot: true}}]
  > EOF
  pod/rootless created
  @wait 3
  @settle
  $ kubectl get pod rootless
  NAME       READY   STATUS                       RESTARTS   AGE
  rootless   0/1     CreateContainerConfigError   0          7s
  $ kubectl get pod rootless -o jsonpath='{.status.containerStatuses[0].state.waiting.message}{"\n"}' | sed 's/([0-9a-f-]*)/(UID)/'
  container has runAsNonRoot and image will run as root (pod: "rootless_default(UID)", container: c)
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: bad}
  > spec:
  >   containers: [{name: c, image: nginx, securityContext: {privileged: true, allowPrivilegeEscalation: false}}]
  > EOF
  ! The Pod "bad" is invalid: spec.containers[0].securityContext: Invalid value: {"Capabilities":null,"Privileged":true,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":null,"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,"AllowPrivilegeEscalation":false,"ProcMount":null,"SeccompProfile":null,"AppArmorProfile":null}: cannot set `allowPrivilegeEscalation` to false and `privileged` to true
  [1]
  $ kubectl patch pod sleeper -p '{"spec":{"securityContext":{"runAsUser":0}}}' 2>&1 | head -1
  The Pod "sleeper" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
