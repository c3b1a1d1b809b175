describe of a job that has failed
  $ kubectl create job bad --image=busybox --dry-run=client -o yaml -- sh -c 'echo no; exit 3' | sed 's/^spec:/spec:\n  backoffLimit: 0/' | kubectl apply -f -
  job.batch/bad created
  @wait 3
  @settle
  $ kubectl get job bad
  NAME   STATUS   COMPLETIONS   DURATION   AGE
  bad    Failed   0/1           7s         7s
  $ kubectl describe job bad | grep -v -E 'Start|Created|Labels|controller-uid|job-name'
  Name:             bad
  Namespace:        default
  Annotations:      <none>
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    0
  Pods Statuses:    0 Active (0 Ready) / 0 Succeeded / 1 Failed
  Pod Template:
    Containers:
     bad:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sh
        -c
        echo no; exit 3
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type     Reason                Age   From            Message
    ----     ------                ----  ----            -------
    Warning  BackoffLimitExceeded  4s    job-controller  Job has reached the specified backoff limit
  $ kubectl get job bad -o jsonpath='{.status.failed} {.status.conditions[*].type} {.status.conditions[*].reason}{"\n"}'
  1 FailureTarget Failed BackoffLimitExceeded BackoffLimitExceeded
  $ kubectl logs job/bad
  no
  $ kubectl get pods --no-headers | awk '{print $2,$3,$4}'
  0/1 Error 0
  $ kubectl get events --field-selector involvedObject.name=bad -o custom-columns=T:.type,R:.reason,M:.message --no-headers | sed 's/bad-[0-9a-z]*/POD/'
  Normal    SuccessfulCreate       Created pod: POD
  Warning   BackoffLimitExceeded   Job has reached the specified backoff limit
  $ kubectl delete job bad
  job.batch "bad" deleted from default namespace
