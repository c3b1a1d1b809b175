Exercise: a job with several pods at a time, and one that cleans up after itself
  $ kubectl apply -f - <<EOF
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: many}
  > spec:
  >   completions: 4
  >   parallelism: 2
  >   template:
  >     spec:
  >       restartPolicy: Never
  >       containers: [{name: c, image: busybox, command: [sleep, "1"]}]
  > ---
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: brief}
  > spec:
  >   ttlSecondsAfterFinished: 2
  >   template:
  >     spec:
  >       restartPolicy: Never
  >       containers: [{name: c, image: busybox, command: ["true"]}]
  > EOF
  job.batch/many created
  job.batch/brief created
  @wait 10
  @settle
  $ kubectl get jobs
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  many   Complete   4/4           8s         13s
  $ kubectl get pods --no-headers | awk '{print $3}' | sort | uniq -c
        4 Completed
  $ kubectl describe job many | grep -E '^(Parallelism|Completions|Completion Mode|Suspend|Backoff|Pods Statuses)'
  Parallelism:      2
  Completions:      4
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    6
  Pods Statuses:    0 Active (0 Ready) / 4 Succeeded / 0 Failed
  $ kubectl get events --field-selector involvedObject.name=many -o custom-columns=R:.reason --no-headers | sort | uniq -c
        1 Completed
        4 SuccessfulCreate
  $ kubectl patch job many -p '{"spec":{"parallelism":3}}'
  job.batch/many patched
  $ kubectl patch job many -p '{"spec":{"completions":5}}'
  ! The Job "many" is invalid: spec.completions: Invalid value: 5: field is immutable
  [1]
  $ kubectl get job many -o jsonpath='{.status.succeeded} {.status.conditions[*].type}{"\n"}'
  4 SuccessCriteriaMet Complete
