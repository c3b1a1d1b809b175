Jobs and cron jobs: what create refuses, a job from a cron job
  $ kubectl create cronjob c --image=busybox
  ! error: required flag(s) "schedule" not set
  [1]
  $ kubectl create cronjob c --schedule='* * * * *'
  ! error: required flag(s) "image" not set
  [1]
  $ kubectl create cronjob c --image=busybox --schedule='every day'
  ! error: failed to create cronjob: CronJob.batch "c" is invalid: spec.schedule: Invalid value: "every day": expected exactly 5 fields, found 2: [every day]
  [1]
  $ kubectl create job j --from=cronjob/none
  ! Error from server (NotFound): cronjobs.batch "none" not found
  [1]
  $ kubectl create job j --from=deploy/none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl create job j
  ! error: either --image or --from must be specified
  [1]
  $ kubectl create job
  ! error: exactly one NAME is required, got 0
  ! See 'kubectl create job -h' for help and examples
  [1]
  $ kubectl create job J --image=nginx
  ! error: failed to create job: Job.batch "J" is invalid: [metadata.name: Invalid value: "J": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), spec.template.spec.containers[0].name: Invalid value: "J": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')]
  [1]
