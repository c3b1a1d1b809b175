Exercise: a running pod is given more without a restart
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: grow}
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx
  >     resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 128Mi}}
  >     resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: memory, restartPolicy: NotRequired}]
  > EOF
  pod/grow created
  @settle
  $ kubectl get pod grow -o jsonpath='{.status.qosClass} {.status.containerStatuses[0].allocatedResources}{"\n"}'
  Burstable {"cpu":"100m","memory":"64Mi"}
  $ kubectl patch pod grow --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"150m"},"limits":{"cpu":"300m"}}}]}}'
  pod/grow patched
  @settle
  $ kubectl get pod grow
  NAME   READY   STATUS    RESTARTS   AGE
  grow   1/1     Running   0          7s
  $ kubectl get pod grow -o jsonpath='{.spec.containers[0].resources} {.status.containerStatuses[0].resources}{"\n"}'
  {"limits":{"cpu":"300m","memory":"128Mi"},"requests":{"cpu":"150m","memory":"64Mi"}} {"limits":{"cpu":"300m","memory":"128Mi"},"requests":{"cpu":"150m","memory":"64Mi"}}
  $ kubectl patch pod grow --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"cpu":"9"},"limits":{"cpu":"9"}}}]}}'
  ! Error from server (Forbidden): pods "grow" is forbidden: node didn't have enough allocatable resources: cpu, requested: 9000, allocatable: 4000
  [1]
  $ kubectl patch pod grow --subresource=resize -p '{"spec":{"containers":[{"name":"c","resources":{"requests":{"memory":"128Mi"}}}]}}'
  pod/grow patched
  $ kubectl patch pod grow -p '{"spec":{"containers":[{"name":"c","resources":{"limits":{"cpu":"1"}}}]}}' 2>&1 | head -1
  The Pod "grow" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  $ kubectl set resources pod grow --limits=cpu=400m 2>&1 | head -1
  error: failed to patch resources update to pod template Pod "grow" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  $ kubectl patch pod grow --subresource=resize -p '{"spec":{"containers":[{"name":"c","image":"redis"}]}}'
  pod/grow patched
