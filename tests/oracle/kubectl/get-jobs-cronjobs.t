Columns of jobs and cron jobs

  $ kubectl create job quick --image=busybox -- true
  job.batch/quick created
  $ kubectl create job slow --image=busybox -- sleep 3600
  job.batch/slow created
  $ kubectl create job fails --image=busybox -- false
  job.batch/fails created
  $ kubectl create cronjob yearly --image=busybox --schedule='0 0 1 1 *' -- date
  cronjob.batch/yearly created
  $ kubectl patch cronjob yearly -p '{"spec":{"timeZone":"Etc/UTC"}}'
  cronjob.batch/yearly patched
  @settle
  $ kubectl get jobs
  NAME    STATUS     COMPLETIONS   DURATION   AGE
  fails   Running    0/1           8s         8s
  quick   Complete   1/1           3s         8s
  slow    Running    0/1           8s         8s
  $ kubectl get jobs -o wide
  NAME    STATUS     COMPLETIONS   DURATION   AGE   CONTAINERS   IMAGES    SELECTOR
  fails   Running    0/1           8s         8s    fails        busybox   batch.kubernetes.io/controller-uid=dcb36d3b-65e0-4796-891b-ce607a48c6c8
  quick   Complete   1/1           3s         8s    quick        busybox   batch.kubernetes.io/controller-uid=7041b0c2-1712-4ce5-8418-9b5a2a69e044
  slow    Running    0/1           8s         8s    slow         busybox   batch.kubernetes.io/controller-uid=31313737-b0de-4f20-8b18-4397262056ef
  $ kubectl get cronjobs -o wide
  NAME     SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE   CONTAINERS   IMAGES    SELECTOR
  yearly   0 0 1 1 *   Etc/UTC    False     0        <none>          7s    yearly       busybox   <none>
  $ kubectl get pods -L job-name --no-headers | awk '{print $2,$3,$NF}' | sort
  0/1 Completed quick
  0/1 Error fails
  1/1 Running slow
  $ kubectl get jobs --field-selector status.successful=1
  NAME    STATUS     COMPLETIONS   DURATION   AGE
  quick   Complete   1/1           3s         9s
  $ kubectl get job quick -o jsonpath='{.status.conditions[*].type} {.spec.selector.matchLabels}{"\n"}' | sed 's/[0-9a-f]\{8\}-[0-9a-f-]*/UID/'
  SuccessCriteriaMet Complete {"batch.kubernetes.io/controller-uid":"UID"}
  $ kubectl describe job slow
  Name:             slow
  Namespace:        default
  Selector:         batch.kubernetes.io/controller-uid=31313737-b0de-4f20-8b18-4397262056ef
  Labels:           batch.kubernetes.io/controller-uid=31313737-b0de-4f20-8b18-4397262056ef
                    batch.kubernetes.io/job-name=slow
                    controller-uid=31313737-b0de-4f20-8b18-4397262056ef
                    job-name=slow
  Annotations:      <none>
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    6
  Start Time:       Sat, 28 Nov 2026 09:31:51 +0000
  Pods Statuses:    1 Active (1 Ready) / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  batch.kubernetes.io/controller-uid=31313737-b0de-4f20-8b18-4397262056ef
             batch.kubernetes.io/job-name=slow
             controller-uid=31313737-b0de-4f20-8b18-4397262056ef
             job-name=slow
    Containers:
     slow:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sleep
        3600
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From            Message
    ----    ------            ----  ----            -------
    Normal  SuccessfulCreate  9s    job-controller  Created pod: slow-zbqr9
  $ kubectl delete job slow
  job.batch "slow" deleted from default namespace
  $ kubectl delete jobs --all
  job.batch "fails" deleted from default namespace
  job.batch "quick" deleted from default namespace
