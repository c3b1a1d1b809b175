describe of a cron job, and of a job it made
  $ kubectl create cronjob tick --image=busybox --schedule='0 3 * * 1' -- sh -c 'echo tick'
  cronjob.batch/tick created
  $ kubectl patch cj tick -p '{"spec":{"concurrencyPolicy":"Replace","startingDeadlineSeconds":30,"failedJobsHistoryLimit":2}}'
  cronjob.batch/tick patched
  $ kubectl describe cj tick | grep -v Created
  Name:                          tick
  Namespace:                     default
  Labels:                        <none>
  Annotations:                   <none>
  Schedule:                      0 3 * * 1
  Concurrency Policy:            Replace
  Suspend:                       False
  Time Zone:                     <unset>
  Successful Job History Limit:  3
  Failed Job History Limit:      2
  Starting Deadline Seconds:     30s
  Selector:                      <unset>
  Parallelism:                   <unset>
  Completions:                   <unset>
  Pod Template:
    Labels:  <none>
    Containers:
     tick:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sh
        -c
        echo tick
      Environment:     <none>
      Mounts:          <none>
    Volumes:           <none>
    Node-Selectors:    <none>
    Tolerations:       <none>
  Last Schedule Time:  <unset>
  Active Jobs:         <none>
  Events:              <none>
  $ kubectl create job tock --from=cronjob/tick
  job.batch/tock created
  @settle
  $ kubectl get jobs
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  tock   Complete   1/1           3s         7s
  $ kubectl describe job tock | grep -v -E 'Start Time|Completed At|Duration|UID|uid'
  Name:             tock
  Namespace:        default
                    batch.kubernetes.io/job-name=tock
                    job-name=tock
  Annotations:      cronjob.kubernetes.io/instantiate: manual
  Controlled By:    CronJob/tick
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    6
  Pods Statuses:    0 Active (0 Ready) / 1 Succeeded / 0 Failed
  Pod Template:
             batch.kubernetes.io/job-name=tock
             job-name=tock
    Containers:
     tick:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sh
        -c
        echo tick
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From            Message
    ----    ------            ----  ----            -------
    Normal  SuccessfulCreate  7s    job-controller  Created pod: tock-sd8db
    Normal  Completed         4s    job-controller  Job completed
  $ kubectl logs job/tock
  tick
  $ kubectl get events --field-selector involvedObject.kind=CronJob -o custom-columns=R:.reason,M:.message --no-headers
  UnexpectedJob   Saw a job that the controller did not create or forgot: tock
  $ kubectl get cj tick -o jsonpath='{.status}{"\n"}'
  {"lastSuccessfulTime":"2026-11-28T16:27:27Z"}
  $ kubectl delete cj tick
  cronjob.batch "tick" deleted from default namespace
  @settle
  $ kubectl get jobs
  ! No resources found in default namespace.
