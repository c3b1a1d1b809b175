Exercise: a pod that runs as another user
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: user}
  > spec:
  >   securityContext: {runAsUser: 1000, fsGroup: 2000}
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sleep, "3600"]
  >     securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [NET_ADMIN], drop: [ALL]}, readOnlyRootFilesystem: true}
  > EOF
  pod/user created
  @settle
  $ kubectl get pod user -o jsonpath='{.spec.securityContext} {.spec.containers[0].securityContext}{"\n"}'
  {"fsGroup":2000,"runAsUser":1000} {"allowPrivilegeEscalation":false,"capabilities":{"add":["NET_ADMIN"],"drop":["ALL"]},"readOnlyRootFilesystem":true}
  $ kubectl describe pod user | sed -n '1,/^Conditions/p'
  Name:             user
  Namespace:        default
  Priority:         0
  Service Account:  default
  Node:             node01/172.30.2.2
  Start Time:       Sat, 28 Nov 2026 19:01:51 +0000
  Labels:           <none>
  Annotations:      <none>
  Status:           Running
  IP:               10.244.1.13
  IPs:
    IP:  10.244.1.13
  Containers:
    c:
      Container ID:  containerd://ba038ebe0057ca48e4aa807581aab19c25a0efc0020b44a1b78a5f24e053d3c9
      Image:         busybox
      Image ID:      docker.io/library/busybox@sha256:de68ccc327e508f44a3a150fc877a442581bb03dd53e24b418fbc425ece79d52
      Port:          <none>
      Host Port:     <none>
      Command:
        sleep
        3600
      State:          Running
        Started:      Sat, 28 Nov 2026 19:01:52 +0000
      Ready:          True
      Restart Count:  0
      Environment:    <none>
      Mounts:
        /var/run/secrets/kubernetes.io/serviceaccount from kube-api-access-q9qj6 (ro)
  Conditions:
  $ kubectl patch pod user -p '{"spec":{"securityContext":{"runAsUser":0}}}' 2>&1 | head -2
  The Pod "user" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  @@ -177,7 +177,7 @@
  $ kubectl run root --image=nginx --overrides='{"spec":{"securityContext":{"runAsNonRoot":true}}}'
  pod/root created
  @settle
  $ kubectl get pod root
  NAME   READY   STATUS                       RESTARTS   AGE
  root   0/1     CreateContainerConfigError   0          5s
