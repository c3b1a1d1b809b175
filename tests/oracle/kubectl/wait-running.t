wait: pods that come up, that do not, that end
  $ kubectl run web --image=nginx
  pod/web created
  $ kubectl wait pod web --for=condition=Ready --timeout=30s
  pod/web condition met
  $ kubectl run once --image=busybox --restart=Never -- sh -c 'sleep 2; exit 0'
  pod/once created
  $ kubectl wait pod once --for=jsonpath='{.status.phase}'=Succeeded --timeout=30s
  pod/once condition met
  $ kubectl wait pod once --for=condition=Ready --timeout=1s
  ! error: timed out waiting for the condition on pods/once
  [1]
  $ kubectl wait pod once web --for=condition=PodScheduled --timeout=5s
  pod/once condition met
  pod/web condition met
  $ kubectl wait pod -l run=web --for=condition=ContainersReady --timeout=5s
  pod/web condition met
  $ kubectl wait pod web --for=jsonpath='{.status.containerStatuses[0].ready}'=true --timeout=5s
  pod/web condition met
  $ kubectl wait pod web --for=jsonpath='{.status.podIP}' --timeout=5s
  pod/web condition met
  $ kubectl wait pod web --for=jsonpath='{.status.podIP}'=1.2.3.4 --timeout=1s
  ! error: timed out waiting for the condition on pods/web
  [1]
  $ kubectl create job quick --image=busybox -- true
  job.batch/quick created
  $ kubectl wait job quick --for=condition=Complete --timeout=30s
  job.batch/quick condition met
  $ kubectl wait job/quick --for=condition=failed --timeout=1s
  ! error: timed out waiting for the condition on jobs/quick
  [1]
  $ kubectl wait job/quick --for=jsonpath='{.status.succeeded}'=1
  job.batch/quick condition met
  $ (sleep 1; kubectl delete pod web --now >/dev/null) & kubectl wait pod web --for=delete --timeout=30s
  pod/web condition met
  $ (sleep 1; kubectl create cm late >/dev/null) & kubectl wait cm late --for=create --timeout=20s
  configmap/late condition met
  $ kubectl wait pod once --for=condition=Ready --for=delete --timeout=1s
  ! error: timed out waiting for the condition on pods/once
  [1]
