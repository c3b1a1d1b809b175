Waiting for jobs, for pods to go, and for several conditions
  $ kubectl create job count --image=busybox -- sh -c 'sleep 2'
  job.batch/count created
  $ kubectl wait --for=condition=complete job/count --timeout=30s
  job.batch/count condition met
  $ kubectl wait --for=condition=failed job/count --timeout=1s
  ! error: timed out waiting for the condition on jobs/count
  [1]
  $ kubectl create job bad --image=busybox --dry-run=client -o yaml -- false | sed 's/^spec:/spec:\n  backoffLimit: 0/' | kubectl apply -f -
  job.batch/bad created
  $ kubectl wait --for=condition=failed job/bad --timeout=30s
  job.batch/bad condition met
  $ kubectl wait --for=condition=complete job --all --timeout=1s
  ! timed out waiting for the condition on jobs/bad
  ! timed out waiting for the condition on jobs/count
  [1]
  $ kubectl run x --image=nginx
  pod/x created
  $ kubectl wait pod/x --for=jsonpath='{.status.podIP}' --timeout=30s
  pod/x condition met
  $ kubectl wait pod/x --for=jsonpath='{.status.conditions[?(@.type=="Ready")].status}=True' --timeout=30s
  pod/x condition met
  $ kubectl delete pod x --wait=false --grace-period=1
  pod "x" deleted from default namespace
  $ kubectl wait pod/x --for=delete --timeout=30s
  pod/x condition met
  $ kubectl wait pod -l run=x --for=condition=Ready --timeout=1s
  ! error: no matching resources found
  [1]
