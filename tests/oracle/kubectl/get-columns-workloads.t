Columns of workloads, narrow and wide
  $ kubectl create deployment web --image=nginx --image=redis --replicas=0
  deployment.apps/web created
  $ kubectl create job j --image=busybox -- sleep 1000
  job.batch/j created
  $ kubectl create cronjob cj --image=busybox --schedule='@hourly' -- date
  cronjob.batch/cj created
  $ kubectl create svc loadbalancer lb --tcp=80,443
  service/lb created
  $ kubectl create ingress ing --rule='a.b.c/=web:80' --rule='d.e.f/=web:80,tls' --class=x
  ingress.networking.k8s.io/ing created
  @settle
  $ kubectl get deploy,rs,job,cj,ing -o wide
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS    IMAGES        SELECTOR
  deployment.apps/web   0/0     0            0           5s    nginx,redis   nginx,redis   app=web
  
  NAME                             DESIRED   CURRENT   READY   AGE   CONTAINERS    IMAGES        SELECTOR
  replicaset.apps/web-65cc4cc44d   0         0         0       5s    nginx,redis   nginx,redis   app=web,pod-template-hash=65cc4cc44d
  
  NAME          STATUS    COMPLETIONS   DURATION   AGE   CONTAINERS   IMAGES    SELECTOR
  job.batch/j   Running   0/1           5s         5s    j            busybox   batch.kubernetes.io/controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9
  
  NAME               SCHEDULE   TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE   CONTAINERS   IMAGES    SELECTOR
  cronjob.batch/cj   @hourly    <none>     False     0        <none>          5s    cj           busybox   <none>
  
  NAME                            CLASS   HOSTS         ADDRESS   PORTS     AGE
  ingress.networking.k8s.io/ing   x       a.b.c,d.e.f             80, 443   4s
  $ kubectl get svc lb -o wide
  NAME   TYPE           CLUSTER-IP      EXTERNAL-IP   PORT(S)                      AGE   SELECTOR
  lb     LoadBalancer   10.97.136.144   <pending>     80:32061/TCP,443:30808/TCP   4s    app=lb
  $ kubectl get deploy web -o wide --show-labels
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS    IMAGES        SELECTOR   LABELS
  web    0/0     0            0           5s    nginx,redis   nginx,redis   app=web    app=web
  $ kubectl get job j --show-labels
  NAME   STATUS    COMPLETIONS   DURATION   AGE   LABELS
  j      Running   0/1           5s         5s    batch.kubernetes.io/controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9,batch.kubernetes.io/job-name=j,controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9,job-name=j
  $ kubectl get all -o name
  pod/j-8d5h2
  service/kubernetes
  service/lb
  deployment.apps/web
  replicaset.apps/web-65cc4cc44d
  cronjob.batch/cj
  job.batch/j
  $ kubectl get jobs,cronjobs -o custom-columns=K:.kind,N:.metadata.name,S:.spec.schedule
  K         N     S
  Job       j     <none>
  CronJob   cj    @hourly
  $ kubectl describe job j
  Name:             j
  Namespace:        default
  Selector:         batch.kubernetes.io/controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9
  Labels:           batch.kubernetes.io/controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9
                    batch.kubernetes.io/job-name=j
                    controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9
                    job-name=j
  Annotations:      <none>
  Parallelism:      1
  Completions:      1
  Completion Mode:  NonIndexed
  Suspend:          false
  Backoff Limit:    6
  Start Time:       Sat, 28 Nov 2026 03:46:14 +0000
  Pods Statuses:    1 Active (1 Ready) / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  batch.kubernetes.io/controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9
             batch.kubernetes.io/job-name=j
             controller-uid=60402f68-f917-4dd2-9ccf-8b664a6c87f9
             job-name=j
    Containers:
     j:
      Image:      busybox
      Port:       <none>
      Host Port:  <none>
      Command:
        sleep
        1000
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From            Message
    ----    ------            ----  ----            -------
    Normal  SuccessfulCreate  6s    job-controller  Created pod: j-8d5h2
  $ kubectl describe ing ing
  Name:             ing
  Labels:           <none>
  Namespace:        default
  Address:          
  Ingress Class:    x
  Default backend:  <default>
  TLS:
    SNI routes d.e.f
  Rules:
    Host        Path  Backends
    ----        ----  --------
    a.b.c       
                /   web:80 (<error: services "web" not found>)
    d.e.f       
                /   web:80 (<error: services "web" not found>)
  Annotations:  <none>
  Events:       <none>
  $ kubectl patch job j -p '{"spec":{"suspend":true}}'
  job.batch/j patched
  @settle
  $ kubectl get jobs
  NAME   STATUS      COMPLETIONS   DURATION   AGE
  j      Suspended   0/1                      11s
  $ kubectl delete job,cj,deploy,ing,svc --all -l nothing=x
  ! error: setting 'all' parameter but found a non empty selector. 
  [1]
  $ kubectl delete job j --cascade=foreground
  job.batch "j" deleted from default namespace
