Objects made by generators, as they are listed
  $ kubectl create quota q --hard=pods=5,cpu=2
  resourcequota/q created
  $ kubectl create pdb p --selector=app=web --min-available=50%
  poddisruptionbudget.policy/p created
  $ kubectl create priorityclass mid --value=100
  priorityclass.scheduling.k8s.io/mid created
  $ kubectl create role r --verb='*' --resource=pods
  role.rbac.authorization.k8s.io/r created
  $ kubectl create ingress i --rule=a.example.com/=web:80
  ingress.networking.k8s.io/i created
  $ kubectl create cronjob c --image=busybox --schedule='*/10 * * * *' -- date
  cronjob.batch/c created
  $ kubectl create secret docker-registry reg --docker-username=a --docker-password=b
  secret/reg created
  $ kubectl create service externalname ext --external-name=a.example.com
  service/ext created
  $ kubectl create service loadbalancer lb --tcp=80
  service/lb created
  @settle
  $ kubectl get quota,pdb,ingress,cronjob,secret,svc
  NAME              REQUEST               LIMIT   AGE
  resourcequota/q   cpu: 0/2, pods: 0/5           4s
  
  NAME                           MIN AVAILABLE   MAX UNAVAILABLE   ALLOWED DISRUPTIONS   AGE
  poddisruptionbudget.policy/p   50%             N/A               0                     4s
  
  NAME                          CLASS    HOSTS           ADDRESS   PORTS   AGE
  ingress.networking.k8s.io/i   <none>   a.example.com             80      4s
  
  NAME              SCHEDULE       TIMEZONE   SUSPEND   ACTIVE   LAST SCHEDULE   AGE
  cronjob.batch/c   */10 * * * *   <none>     False     0        <none>          4s
  
  NAME         TYPE                             DATA   AGE
  secret/reg   kubernetes.io/dockerconfigjson   1      4s
  
  NAME                 TYPE           CLUSTER-IP      EXTERNAL-IP     PORT(S)        AGE
  service/ext          ExternalName   <none>          a.example.com   <none>         3s
  service/kubernetes   ClusterIP      10.96.0.1       <none>          443/TCP        89s
  service/lb           LoadBalancer   10.104.135.86   <pending>       80:31422/TCP   3s
  $ kubectl get pc mid
  NAME   VALUE   GLOBAL-DEFAULT   AGE   PREEMPTIONPOLICY
  mid    100     false            5s    PreemptLowerPriority
  $ kubectl describe secret reg
  Name:         reg
  Namespace:    default
  Labels:       <none>
  Annotations:  <none>
  
  Type:  kubernetes.io/dockerconfigjson
  
  Data
  ====
  .dockerconfigjson:  87 bytes
  $ kubectl describe svc ext
  Name:              ext
  Namespace:         default
  Labels:            app=ext
  Annotations:       <none>
  Selector:          app=ext
  Type:              ExternalName
  IP Families:       <none>
  IP:                
  IPs:               <none>
  External Name:     a.example.com
  Session Affinity:  None
  Events:            <none>
  $ kubectl describe svc lb
  Name:                     lb
  Namespace:                default
  Labels:                   app=lb
  Annotations:              <none>
  Selector:                 app=lb
  Type:                     LoadBalancer
  IP Family Policy:         SingleStack
  IP Families:              IPv4
  IP:                       10.104.135.86
  IPs:                      10.104.135.86
  Port:                     80  80/TCP
  TargetPort:               80/TCP
  NodePort:                 80  31422/TCP
  Endpoints:                
  Session Affinity:         None
  External Traffic Policy:  Cluster
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl describe pdb p
  Name:           p
  Namespace:      default
  Min available:  50%
  Selector:       app=web
  Status:
      Allowed disruptions:  0
      Current:              0
      Desired:              0
      Total:                0
  Events:
    Type    Reason  Age              From               Message
    ----    ------  ----             ----               -------
    Normal  NoPods  5s (x2 over 5s)  controllermanager  No matching pods found
  $ kubectl describe cronjob c | head -12
  Name:                          c
  Namespace:                     default
  Labels:                        <none>
  Annotations:                   <none>
  Schedule:                      */10 * * * *
  Concurrency Policy:            Allow
  Suspend:                       False
  Time Zone:                     <unset>
  Successful Job History Limit:  3
  Failed Job History Limit:      1
  Starting Deadline Seconds:     <unset>
  Selector:                      <unset>
