Jobs in every column
  $ kubectl create job ok --image=busybox -- true
  job.batch/ok created
  $ kubectl create job bad --image=busybox -- sh -c 'exit 3'
  job.batch/bad created
  $ kubectl patch job bad -p '{"spec":{"backoffLimit":0}}'
  job.batch/bad patched
  $ kubectl wait job/ok --for=condition=complete --timeout=30s
  job.batch/ok condition met
  @settle
  $ kubectl get jobs
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  bad    Failed     0/1           7s         7s
  ok     Complete   1/1           1s         8s
  $ kubectl get jobs -o wide --no-headers | awk '{print $1,$2,$3,$5,$6}'
  bad Failed 0/1 7s bad
  ok Complete 1/1 8s ok
  $ kubectl get jobs --show-labels --no-headers | awk '{print $1,$2}'
  bad Failed
  ok Complete
  $ kubectl get job ok -o custom-columns=N:.metadata.name,S:.status.succeeded,F:.status.failed,C:.status.conditions[*].type
  N     S     F        C
  ok    1     <none>   SuccessCriteriaMet,Complete
  $ kubectl get job ok -o jsonpath='{.spec.completions} {.spec.parallelism} {.spec.backoffLimit} {.spec.completionMode} {.spec.suspend}{"\n"}'
  1 1 6 NonIndexed false
  $ kubectl get pods --no-headers | awk '{print $2,$3}' | sort
  0/1 Completed
  0/1 Error
  $ kubectl get pod -l job-name=ok -o jsonpath='{.items[0].metadata.ownerReferences[0].kind} {.items[0].spec.restartPolicy}{"\n"}'
  Job Never
  $ kubectl patch job ok -p '{"spec":{"template":{"spec":{"containers":[{"name":"ok","image":"nginx"}]}}}}' 2>&1 | cut -c1-70
  The Job "ok" is invalid: spec.template: Invalid value: {"labels":{"bat
  $ kubectl delete jobs ok bad
  job.batch "ok" deleted from default namespace
  job.batch "bad" deleted from default namespace
  $ kubectl get pods
  ! No resources found in default namespace.
