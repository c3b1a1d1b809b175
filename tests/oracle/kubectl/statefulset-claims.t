A stateful set with claims that nothing can fill

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: disk-a}
  > spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /data/a}, storageClassName: slow}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 2
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers: [{name: c, image: redis, volumeMounts: [{name: data, mountPath: /data}]}]
  >   volumeClaimTemplates:
  >   - metadata: {name: data}
  >     spec: {accessModes: [ReadWriteOnce], storageClassName: slow, resources: {requests: {storage: 1Gi}}}
  > EOF
  persistentvolume/disk-a created
  statefulset.apps/db created
  @settle
  $ kubectl get sts,pods,pvc,pv
  NAME                  READY   AGE
  statefulset.apps/db   1/2     6s
  
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-0   1/1     Running   0          6s
  pod/db-1   0/1     Pending   0          5s
  
  NAME                              STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/data-db-0   Bound     disk-a   1Gi        RWO            slow           <unset>                 6s
  persistentvolumeclaim/data-db-1   Pending                                      slow           <unset>                 5s
  
  NAME                      CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM               STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/disk-a   1Gi        RWO            Retain           Bound    default/data-db-0   slow           <unset>                          6s
  $ kubectl get events --field-selector involvedObject.name=db-1,reason=FailedScheduling -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found
  $ kubectl get events --field-selector involvedObject.kind=StatefulSet -o custom-columns=R:.reason,M:.message --no-headers
  SuccessfulCreate   Create Claim data-db-0 Pod db-0 in StatefulSet db success
  SuccessfulCreate   Create Pod db-0 in StatefulSet db successful
  SuccessfulCreate   Create Claim data-db-1 Pod db-1 in StatefulSet db success
  SuccessfulCreate   Create Pod db-1 in StatefulSet db successful
  $ kubectl delete sts db
  statefulset.apps "db" deleted from default namespace
  @settle
  $ kubectl get pods,pvc
  NAME                              STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/data-db-0   Bound     disk-a   1Gi        RWO            slow           <unset>                 12s
  persistentvolumeclaim/data-db-1   Pending                                      slow           <unset>                 11s
  $ kubectl describe pvc data-db-0 | grep -E '^(Status|Volume|Labels|Used By|Finalizers)'
  Status:        Bound
  Volume:        disk-a
  Labels:        app=db
  Finalizers:    [kubernetes.io/pvc-protection]
  VolumeMode:    Filesystem
  Used By:       <none>
  $ kubectl delete pvc --all
  persistentvolumeclaim "data-db-0" deleted from default namespace
  persistentvolumeclaim "data-db-1" deleted from default namespace
  @settle
  $ kubectl get pv
  NAME     CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS     CLAIM               STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  disk-a   1Gi        RWO            Retain           Released   default/data-db-0   slow           <unset>                          17s
