A namespace goes with all that is in it

  $ kubectl create ns temp
  namespace/temp created
  $ kubectl create deployment web --image=nginx -n temp
  deployment.apps/web created
  $ kubectl create cm conf -n temp
  configmap/conf created
  @settle
  $ kubectl delete ns temp --wait=false
  namespace "temp" deleted
  $ kubectl get ns temp
  NAME   STATUS        AGE
  temp   Terminating   7s
  $ kubectl create cm late -n temp
  ! error: failed to create configmap: configmaps "late" is forbidden: unable to create new content in namespace temp because it is being terminated
  [1]
  @settle
  $ kubectl get ns temp
  NAME   STATUS        AGE
  temp   Terminating   11s
  $ kubectl get all -n temp
  NAME                       READY   STATUS    RESTARTS   AGE
  pod/web-5fc9f4bf66-8qchq   1/1     Running   0          11s
  
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
  deployment.apps/web   1/1     1            1           11s
  
  NAME                             DESIRED   CURRENT   READY   AGE
  replicaset.apps/web-5fc9f4bf66   1         1         1       11s
  $ kubectl create ns temp
  ! Error from server (AlreadyExists): object is being deleted: namespaces "temp" already exists
  [1]
  $ kubectl get cm -n temp
  NAME               DATA   AGE
  conf               0      10s
  kube-root-ca.crt   1      11s
  $ kubectl delete ns temp kube-public --dry-run=client
  namespace "temp" deleted (dry run)
  namespace "kube-public" deleted (dry run)
  $ kubectl delete ns temp
  namespace "temp" deleted
  $ kubectl delete ns default kube-node-lease
  namespace "kube-node-lease" deleted
  ! Error from server (Forbidden): namespaces "default" is forbidden: this namespace may not be deleted
  [1]
