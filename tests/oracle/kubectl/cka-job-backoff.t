Exercise: a job that fails too often, and one that is cleaned up

  $ kubectl apply -f - <<EOF
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: fails}
  > spec:
  >   backoffLimit: 1
  >   template:
  >     spec: {restartPolicy: Never, containers: [{name: c, image: busybox, command: [sh, -c, "echo trying; exit 1"]}]}
  > ---
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: short}
  > spec:
  >   ttlSecondsAfterFinished: 2
  >   template:
  >     spec: {restartPolicy: Never, containers: [{name: c, image: busybox, command: ["true"]}]}
  > EOF
  job.batch/fails created
  job.batch/short created
  @wait 20
  @settle
  $ kubectl get jobs
  NAME    STATUS   COMPLETIONS   DURATION   AGE
  fails   Failed   0/1           24s        24s
  $ kubectl get pods --no-headers | awk '{print $2,$3,$4}'
  0/1 Error 0
  0/1 Error 0
  $ kubectl get job fails -o jsonpath='{range .status.conditions[*]}{.type} {.reason}: {.message}{"\n"}{end}'
  FailureTarget BackoffLimitExceeded: Job has reached the specified backoff limit
  Failed BackoffLimitExceeded: Job has reached the specified backoff limit
  $ kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=T:.type,R:.reason,O:.involvedObject.name --no-headers | sort | uniq -c
        1 Normal    Completed              short
        2 Normal    SuccessfulCreate       fails
        1 Normal    SuccessfulCreate       short
        1 Warning   BackoffLimitExceeded   fails
  $ kubectl describe job fails | grep -E '^(Parallelism|Completions|Backoff|Pods Statuses|Completed At|Start)'
  Parallelism:      1
  Completions:      1
  Backoff Limit:    1
  Start Time:       Sat, 28 Nov 2026 08:38:09 +0000
  Pods Statuses:    0 Active (0 Ready) / 0 Succeeded / 2 Failed
  $ kubectl logs job/fails
  trying
  ! Found 2 pods, using pod/fails-h4dsx
  $ kubectl wait job/fails --for=condition=failed --timeout=5s
  job.batch/fails condition met
  $ kubectl wait job/fails --for=condition=complete --timeout=1s
  ! error: timed out waiting for the condition on jobs/fails
  [1]
