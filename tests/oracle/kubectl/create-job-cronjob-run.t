Jobs from images and from cron jobs, and what they leave
  $ kubectl create job hello --image=busybox -- echo hello
  job.batch/hello created
  $ kubectl create cronjob cj --image=busybox --schedule='0 0 1 1 *' -- sh -c 'echo from cron'
  cronjob.batch/cj created
  $ kubectl create job manual --from=cronjob/cj
  job.batch/manual created
  @settle
  $ kubectl get jobs
  NAME     STATUS     COMPLETIONS   DURATION   AGE
  hello    Complete   1/1           1s         8s
  manual   Complete   1/1           3s         8s
  $ kubectl logs job/hello; kubectl logs job/manual
  hello
  from cron
  $ kubectl get job manual -o jsonpath='{.metadata.ownerReferences[0].kind} {.metadata.annotations}{"\n"}'
  CronJob {"cronjob.kubernetes.io/instantiate":"manual"}
  $ kubectl describe job hello | sed -n '/^Parallelism/,/^Pod Template/p' | grep -v -E 'Start|Completed At|Duration'
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    6
  Pods Statuses:    0 Active (0 Ready) / 1 Succeeded / 0 Failed
  Pod Template:
  $ kubectl get pods --no-headers | awk '{print $2,$3}'
  0/1 Completed
  0/1 Completed
  $ kubectl delete cronjob cj
  cronjob.batch "cj" deleted from default namespace
  @settle
  $ kubectl get jobs,pods --no-headers | awk '{print $2,$3}'
  Complete 1/1
  0/1 Completed
  $ kubectl create job hello --image=busybox
  ! error: failed to create job: jobs.batch "hello" already exists
  [1]
