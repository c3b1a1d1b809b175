Exercise: a cron job that is suspended, and what its fields must be
  $ kubectl apply -f - <<EOF
  > apiVersion: batch/v1
  > kind: CronJob
  > metadata: {name: report}
  > spec:
  >   schedule: "30 21 * * *"
  >   timeZone: Europe/Paris
  >   concurrencyPolicy: Forbid
  >   startingDeadlineSeconds: 60
  >   successfulJobsHistoryLimit: 1
  >   suspend: true
  >   jobTemplate:
  >     spec:
  >       backoffLimit: 2
  >       template:
  >         spec: {restartPolicy: OnFailure, containers: [{name: c, image: busybox, command: [date]}]}
  > EOF
  cronjob.batch/report created
  $ kubectl get cronjob
  NAME     SCHEDULE      TIMEZONE       SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  report   30 21 * * *   Europe/Paris   True      0        <none>          0s
  $ kubectl get cj report -o wide
  NAME     SCHEDULE      TIMEZONE       SUSPEND   ACTIVE   LAST SCHEDULE   AGE   CONTAINERS   IMAGES    SELECTOR
  report   30 21 * * *   Europe/Paris   True      0        <none>          1s    c            busybox   <none>
  $ kubectl describe cronjob report | grep -v '^Created'
  Name:                          report
  Namespace:                     default
  Labels:                        <none>
  Annotations:                   <none>
  Schedule:                      30 21 * * *
  Concurrency Policy:            Forbid
  Suspend:                       True
  Time Zone:                     Europe/Paris
  Successful Job History Limit:  1
  Failed Job History Limit:      1
  Starting Deadline Seconds:     60s
  Selector:                      <unset>
  Parallelism:                   <unset>
  Completions:                   <unset>
  Pod Template:
    Labels:  <none>
    Containers:
     c:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        date
      Environment:     <none>
      Mounts:          <none>
    Volumes:           <none>
    Node-Selectors:    <none>
    Tolerations:       <none>
  Last Schedule Time:  <unset>
  Active Jobs:         <none>
  Events:              <none>
  $ kubectl patch cronjob report -p '{"spec":{"suspend":false}}'
  cronjob.batch/report patched
  $ kubectl get cj
  NAME     SCHEDULE      TIMEZONE       SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  report   30 21 * * *   Europe/Paris   False     0        <none>          1s
  $ kubectl patch cronjob report -p '{"spec":{"schedule":"TZ=UTC * * * * *"}}'
  ! The CronJob "report" is invalid: spec.schedule: Invalid value: "TZ=UTC * * * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead
  [1]
  $ kubectl patch cronjob report -p '{"spec":{"timeZone":"Mars/Olympus"}}'
  ! The CronJob "report" is invalid: spec.timeZone: Invalid value: "Mars/Olympus": unknown time zone Mars/Olympus
  [1]
  $ kubectl patch cronjob report -p '{"spec":{"concurrencyPolicy":"Maybe"}}'
  ! The CronJob "report" is invalid: spec.concurrencyPolicy: Unsupported value: "Maybe": supported values: "Allow", "Forbid", "Replace"
  [1]
  $ kubectl patch cronjob report --type=json -p '[{"op":"replace","path":"/spec/jobTemplate/spec/template/spec/restartPolicy","value":"Always"}]'
  ! The CronJob "report" is invalid: spec.jobTemplate.spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
  [1]
  $ kubectl create job now --from=cj/report --dry-run=client -o yaml
  apiVersion: batch/v1
  kind: Job
  metadata:
    annotations:
      cronjob.kubernetes.io/instantiate: manual
    name: now
    ownerReferences:
    - apiVersion: batch/v1
      controller: true
      kind: CronJob
      name: report
      uid: ee503f76-dda3-4126-be5a-d863baee90de
  spec:
    backoffLimit: 2
    template:
      metadata: {}
      spec:
        containers:
        - command:
          - date
          image: busybox
          imagePullPolicy: Always
          name: c
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: OnFailure
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status: {}
  $ kubectl delete cj report
  cronjob.batch "report" deleted from default namespace
