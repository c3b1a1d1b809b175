Exercise: a job that waits to be let go
  $ kubectl apply -f - <<EOF
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: later}
  > spec:
  >   suspend: true
  >   completions: 2
  >   parallelism: 1
  >   template:
  >     spec: {restartPolicy: Never, containers: [{name: c, image: busybox, command: ["true"]}]}
  > EOF
  job.batch/later created
  @settle
  $ kubectl get jobs
  NAME    STATUS      COMPLETIONS   DURATION   AGE
  later   Suspended   0/2                      4s
  $ kubectl get pods
  ! No resources found in default namespace.
  $ kubectl describe job later | sed -n '/^Parallelism/,/^Pod Template/p'
  Parallelism:      1
  Completions:      2
  Completion Mode:  NonIndexed
  Suspend:          true
  Backoff Limit:    6
  Pods Statuses:    0 Active (0 Ready) / 0 Succeeded / 0 Failed
  Pod Template:
  $ kubectl get job later -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}: {.message}{"\n"}{end}'
  Suspended=True JobSuspended: Job suspended
  $ kubectl patch job later -p '{"spec":{"suspend":false}}'
  job.batch/later patched
  $ kubectl wait job/later --for=condition=complete --timeout=40s
  job.batch/later condition met
  @settle
  $ kubectl get jobs
  NAME    STATUS     COMPLETIONS   DURATION   AGE
  later   Complete   2/2           2s         10s
  $ kubectl get job later -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  Suspended=False JobResumed
  SuccessCriteriaMet=True CompletionsReached
  Complete=True CompletionsReached
  $ kubectl get events --field-selector involvedObject.kind=Job -o custom-columns=R:.reason --no-headers | sort | uniq -c
        1 Completed
        1 Resumed
        2 SuccessfulCreate
        1 Suspended
  $ kubectl patch job later -p '{"spec":{"suspend":true}}'
  job.batch/later patched
  $ kubectl get jobs
  NAME    STATUS     COMPLETIONS   DURATION   AGE
  later   Complete   2/2           2s         10s
