describe of jobs: failed, deadline, indexed
  $ kubectl apply -f - <<EOF
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: fails}
  > spec:
  >   backoffLimit: 0
  >   template:
  >     spec: {restartPolicy: Never, containers: [{name: c, image: busybox, command: ["false"]}]}
  > ---
  > apiVersion: batch/v1
  > kind: Job
  > metadata: {name: parts, labels: {team: x}}
  > spec:
  >   completions: 2
  >   completionMode: Indexed
  >   ttlSecondsAfterFinished: 1000
  >   template:
  >     metadata: {labels: {a: b}}
  >     spec: {restartPolicy: OnFailure, containers: [{name: c, image: busybox, command: [sh, -c, "echo part \$JOB_COMPLETION_INDEX"]}]}
  > EOF
  job.batch/fails created
  job.batch/parts created
  @wait 6
  @settle
  $ kubectl get jobs
  NAME    STATUS     COMPLETIONS   DURATION   AGE
  fails   Failed     0/1           11s        11s
  parts   Complete   2/2           3s         11s
  $ kubectl describe job fails | grep -v -E 'Start Time|UID|uid|Completed At|Duration'
  Name:             fails
  Namespace:        default
                    batch.kubernetes.io/job-name=fails
                    job-name=fails
  Annotations:      <none>
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    0
  Pods Statuses:    0 Active (0 Ready) / 0 Succeeded / 1 Failed
  Pod Template:
             batch.kubernetes.io/job-name=fails
             job-name=fails
    Containers:
     c:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        false
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type     Reason                Age   From            Message
    ----     ------                ----  ----            -------
    Normal   SuccessfulCreate      11s   job-controller  Created pod: fails-kpfgj
    Warning  BackoffLimitExceeded  8s    job-controller  Job has reached the specified backoff limit
  $ kubectl describe job parts | sed -n '/^Parallelism/,/^Pod Template/p' | grep -v -E 'Start Time|Completed At|Duration'
  Parallelism:                 1
  Completions:                 2
  Completion Mode:             Indexed
  Suspend:                     false
  Backoff Limit:               6
  TTL Seconds After Finished:  1000
  Pods Statuses:               0 Active (0 Ready) / 2 Succeeded / 0 Failed
  Completed Indexes:           0,1
  Pod Template:
  $ kubectl logs -l job-name=parts --prefix=false | sort
  part 0
  part 1
  $ kubectl logs job/parts --all-pods=true --tail=1 | sed 's/.*part/part/' | sort
  part 0
  part 1
  $ kubectl get job fails -o jsonpath='{.status.conditions[*].message}{"\n"}'
  Job has reached the specified backoff limit Job has reached the specified backoff limit
  $ kubectl get pods -l batch.kubernetes.io/job-name=parts -o custom-columns=I:.metadata.labels.batch\\.kubernetes\\.io/job-completion-index,S:.status.phase --sort-by=.metadata.name --no-headers | sort
  0     Succeeded
  1     Succeeded
  $ kubectl delete job fails parts
  job.batch "fails" deleted from default namespace
  job.batch "parts" deleted from default namespace
