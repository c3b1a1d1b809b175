Exercise: a job that cannot succeed
  $ kubectl apply -f - <<EOF
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: bad}
  > spec:
  >   backoffLimit: 1
  >   template:
  >     spec:
  >       restartPolicy: Never
  >       containers: [{name: c, image: busybox, command: [sh, -c, 'exit 3']}]
  > EOF
  job.batch/bad created
  @wait 15
  @settle
  $ kubectl get job bad
  NAME   STATUS   COMPLETIONS   DURATION   AGE
  bad    Failed   0/1           19s        19s
  $ kubectl get pods -l job-name=bad --no-headers | tr -s ' ' | cut -d' ' -f2-4
  0/1 Error 0
  0/1 Error 0
  $ kubectl describe job bad | sed -n '/^Parallelism/,/^Pod Template/p'
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    1
  Start Time:       Sat, 28 Nov 2026 18:55:08 +0000
  Pods Statuses:    0 Active (0 Ready) / 0 Succeeded / 2 Failed
  Pod Template:
  $ kubectl get job bad -o jsonpath='{range .status.conditions[*]}{.type} {.reason} {.message}{"\n"}{end}'
  FailureTarget BackoffLimitExceeded Job has reached the specified backoff limit
  Failed BackoffLimitExceeded Job has reached the specified backoff limit
  $ kubectl wait job/bad --for=condition=Failed --timeout=3s
  job.batch/bad condition met
  $ kubectl wait job/bad --for=condition=Complete --timeout=1s
  ! error: timed out waiting for the condition on jobs/bad
  [1]
  $ kubectl delete job bad
  job.batch "bad" deleted from default namespace
  $ kubectl get pods
  ! No resources found in default namespace.
