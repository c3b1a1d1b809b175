describe of pods of the three classes of service
  $ kubectl run best --image=nginx
  pod/best created
  $ kubectl run burst --image=nginx --overrides='{"spec":{"containers":[{"name":"burst","image":"nginx","resources":{"requests":{"cpu":"100m"},"limits":{"memory":"200Mi"}}}]}}'
  pod/burst created
  $ kubectl run sure --image=nginx --overrides='{"spec":{"containers":[{"name":"sure","image":"nginx","resources":{"limits":{"cpu":"100m","memory":"100Mi"}}}]}}'
  pod/sure created
  @settle
  $ kubectl describe pods | grep -E '^(Name:|QoS)'
  Name:             best
  QoS Class:                   BestEffort
  Name:             burst
  QoS Class:                   Burstable
  Name:             sure
  QoS Class:                   Guaranteed
  $ kubectl describe pod sure | sed -n '/Limits/,/Environment/p'
      Limits:
        cpu:     100m
        memory:  100Mi
      Requests:
        cpu:        100m
        memory:     100Mi
      Environment:  <none>
  $ kubectl describe pod burst | sed -n '/Limits/,/Environment/p'
      Limits:
        memory:  200Mi
      Requests:
        cpu:        100m
        memory:     200Mi
      Environment:  <none>
  $ kubectl get pods -o custom-columns=N:.metadata.name,Q:.status.qosClass
  N       Q
  best    BestEffort
  burst   Burstable
  sure    Guaranteed
  $ kubectl get pod sure -o jsonpath='{.spec.containers[0].resources}{"\n"}'
  {"limits":{"cpu":"100m","memory":"100Mi"},"requests":{"cpu":"100m","memory":"100Mi"}}
  $ kubectl get pod burst -o jsonpath='{.status.containerStatuses[0].resources} {.status.containerStatuses[0].allocatedResources}{"\n"}'
  {"limits":{"memory":"200Mi"},"requests":{"cpu":"100m","memory":"200Mi"}} {"cpu":"100m","memory":"200Mi"}
  $ kubectl set resources pod best --limits=cpu=1
  ! error: failed to patch resources update to pod template Pod "best" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  ! @@ -104,8 +104,12 @@
  !     "EnvFrom": null,
  !     "Env": null,
  !     "Resources": {
  ! -    "Limits": null,
  ! -    "Requests": null,
  ! +    "Limits": {
  ! +     "cpu": "1"
  ! +    },
  ! +    "Requests": {
  ! +     "cpu": "1"
  ! +    },
  !      "Claims": null
  !     },
  !     "ResizePolicy": null,
  [1]
