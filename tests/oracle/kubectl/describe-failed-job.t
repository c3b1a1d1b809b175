describe of a job that fails
  $ kubectl create job bad --image=busybox -- sh -c 'exit 1'
  job.batch/bad created
  $ kubectl patch job bad -p '{"spec":{"backoffLimit":0}}'
  job.batch/bad patched
  @settle
  $ kubectl get jobs
  NAME   STATUS   COMPLETIONS   DURATION   AGE
  bad    Failed   0/1           7s         7s
  $ kubectl describe job bad
  Name:             bad
  Namespace:        default
  Selector:         batch.kubernetes.io/controller-uid=e4321a3a-b5c9-4d81-86dd-e85e48530f99
  Labels:           batch.kubernetes.io/controller-uid=e4321a3a-b5c9-4d81-86dd-e85e48530f99
                    batch.kubernetes.io/job-name=bad
                    controller-uid=e4321a3a-b5c9-4d81-86dd-e85e48530f99
                    job-name=bad
  Annotations:      <none>
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    0
  Start Time:       Sat, 28 Nov 2026 19:57:44 +0000
  Pods Statuses:    0 Active (0 Ready) / 0 Succeeded / 1 Failed
  Pod Template:
    Labels:  batch.kubernetes.io/controller-uid=e4321a3a-b5c9-4d81-86dd-e85e48530f99
             batch.kubernetes.io/job-name=bad
             controller-uid=e4321a3a-b5c9-4d81-86dd-e85e48530f99
             job-name=bad
    Containers:
     bad:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sh
        -c
        exit 1
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type     Reason                Age   From            Message
    ----     ------                ----  ----            -------
    Normal   SuccessfulCreate      7s    job-controller  Created pod: bad-5ddp4
    Warning  BackoffLimitExceeded  4s    job-controller  Job has reached the specified backoff limit
  $ kubectl get pods -l job-name=bad --no-headers | tr -s ' ' | cut -d' ' -f3
  Error
