Stateful sets, daemon sets, jobs and cron jobs in columns
  $ kubectl create job one --image=busybox -- true
  job.batch/one created
  $ kubectl create cronjob two --image=busybox --schedule='0 1 * * *' -- true
  cronjob.batch/two created
  $ kubectl create deployment three --image=nginx --replicas=1
  deployment.apps/three created
  @settle
  $ kubectl get job,cronjob,deploy
  NAME            STATUS     COMPLETIONS   DURATION   AGE
  job.batch/one   Complete   1/1           1s         6s
  
  NAME                SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  cronjob.batch/two   0 1 * * *   <none>     False     0        <none>          5s
  
  NAME                    READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/three   1/1     1            1           5s
  $ kubectl get job one -o wide
  NAME   STATUS     COMPLETIONS   DURATION   AGE   CONTAINERS   IMAGES    SELECTOR
  one    Complete   1/1           1s         6s    one          busybox   batch.kubernetes.io/controller-uid=67c8fa2d-a938-4d19-9c13-87a88b7199c5
  $ kubectl get cj two -o wide
  NAME   SCHEDULE    TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE   CONTAINERS   IMAGES    SELECTOR
  two    0 1 * * *   <none>     False     0        <none>          5s    two          busybox   <none>
  $ kubectl get deploy three -o wide
  NAME    READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES   SELECTOR
  three   1/1     1            1           5s    nginx        nginx    app=three
  $ kubectl get rs -l app=three --no-headers | tr -s ' ' | cut -d' ' -f2-4
  1 1 1
  $ kubectl get ds -n kube-system
  NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE
  kube-proxy   4         4         4       4            4           kubernetes.io/os=linux   4m31s
  $ kubectl get all -n kube-system -l k8s-app=kube-dns --no-headers -o name | cut -d- -f1
  pod/coredns
  pod/coredns
  service/kube
  deployment.apps/coredns
  replicaset.apps/coredns
  $ kubectl get job -o jsonpath='{.items[0].status.succeeded}{"\n"}'
  1
  $ kubectl get jobs --field-selector status.successful=1
  NAME   STATUS     COMPLETIONS   DURATION   AGE
  one    Complete   1/1           1s         7s
  $ kubectl get deploy --sort-by=.metadata.name --show-labels
  NAME    READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  three   1/1     1            1           6s    app=three
