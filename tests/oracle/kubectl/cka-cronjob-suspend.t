Exercise: a cron job is stopped, run by hand, and taken away
  $ kubectl create cronjob backup --image=busybox --schedule='0 2 * * *' -- sh -c 'echo saved'
  cronjob.batch/backup created
  $ kubectl patch cronjob backup -p '{"spec":{"suspend":true,"successfulJobsHistoryLimit":1}}'
  cronjob.batch/backup patched
  $ kubectl get cj
  NAME     SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  backup   0 2 * * *   <none>     True      0        <none>          0s
  $ kubectl get cj -o wide
  NAME     SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE   CONTAINERS   IMAGES    SELECTOR
  backup   0 2 * * *   <none>     True      0        <none>          0s    backup       busybox   <none>
  $ kubectl create job --from=cj/backup now
  job.batch/now created
  @settle
  $ kubectl get jobs -o wide
  NAME   STATUS     COMPLETIONS   DURATION   AGE   CONTAINERS   IMAGES    SELECTOR
  now    Complete   1/1           3s         7s    backup       busybox   batch.kubernetes.io/controller-uid=672c6c35-ab95-4970-8489-41c534259658
  $ kubectl logs job/now
  saved
  $ kubectl get job now -o jsonpath='{.metadata.annotations} {.metadata.ownerReferences[0].kind}{"\n"}'
  {"cronjob.kubernetes.io/instantiate":"manual"} CronJob
  $ kubectl describe cj backup
  Name:                          backup
  Namespace:                     default
  Labels:                        <none>
  Annotations:                   <none>
  Schedule:                      0 2 * * *
  Concurrency Policy:            Allow
  Suspend:                       True
  Time Zone:                     <unset>
  Successful Job History Limit:  1
  Failed Job History Limit:      1
  Starting Deadline Seconds:     <unset>
  Selector:                      <unset>
  Parallelism:                   <unset>
  Completions:                   <unset>
  Pod Template:
    Labels:  <none>
    Containers:
     backup:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sh
        -c
        echo saved
      Environment:     <none>
      Mounts:          <none>
    Volumes:           <none>
    Node-Selectors:    <none>
    Tolerations:       <none>
  Last Schedule Time:  <unset>
  Active Jobs:         <none>
  Events:
    Type     Reason         Age              From                Message
    ----     ------         ----             ----                -------
    Warning  UnexpectedJob  4s (x5 over 7s)  cronjob-controller  Saw a job that the controller did not create or forgot: now
  $ kubectl create job now --from=cj/backup
  ! error: failed to create job: jobs.batch "now" already exists
  [1]
  $ kubectl patch cj backup -p '{"spec":{"schedule":"never"}}'
  ! The CronJob "backup" is invalid: spec.schedule: Invalid value: "never": expected exactly 5 fields, found 1: [never]
  [1]
  $ kubectl delete cj backup
  cronjob.batch "backup" deleted from default namespace
  @settle
  $ kubectl get jobs
  ! No resources found in default namespace.
