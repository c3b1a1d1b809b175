Claims: bound, waiting, lost; volumes: available, released
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: small, labels: {disk: s}}
  > spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce, ReadOnlyMany], storageClassName: slow, hostPath: {path: /s}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: large}
  > spec: {capacity: {storage: 10Gi}, accessModes: [ReadWriteMany], storageClassName: slow, persistentVolumeReclaimPolicy: Delete, hostPath: {path: /l}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: fits}
  > spec: {accessModes: [ReadWriteOnce], storageClassName: slow, resources: {requests: {storage: 500Mi}}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: toobig}
  > spec: {accessModes: [ReadWriteMany], storageClassName: slow, resources: {requests: {storage: 20Gi}}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: byname}
  > spec: {accessModes: [ReadWriteMany], storageClassName: slow, volumeName: large, resources: {requests: {storage: 1Gi}}}
  > EOF
  persistentvolume/small created
  persistentvolume/large created
  persistentvolumeclaim/fits created
  persistentvolumeclaim/toobig created
  persistentvolumeclaim/byname created
  @settle
  $ kubectl get pv
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM            STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  large   10Gi       RWX            Delete           Bound    default/byname   slow           <unset>                          4s
  small   1Gi        RWO,ROX        Retain           Bound    default/fits     slow           <unset>                          4s
  $ kubectl get pvc
  NAME     STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  byname   Bound     large    10Gi       RWX            slow           <unset>                 4s
  fits     Bound     small    1Gi        RWO,ROX        slow           <unset>                 4s
  toobig   Pending                                      slow           <unset>                 4s
  $ kubectl get pv,pvc -o wide
  NAME                     CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM            STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE   VOLUMEMODE
  persistentvolume/large   10Gi       RWX            Delete           Bound    default/byname   slow           <unset>                          4s    Filesystem
  persistentvolume/small   1Gi        RWO,ROX        Retain           Bound    default/fits     slow           <unset>                          4s    Filesystem
  
  NAME                           STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE   VOLUMEMODE
  persistentvolumeclaim/byname   Bound     large    10Gi       RWX            slow           <unset>                 4s    Filesystem
  persistentvolumeclaim/fits     Bound     small    1Gi        RWO,ROX        slow           <unset>                 4s    Filesystem
  persistentvolumeclaim/toobig   Pending                                      slow           <unset>                 4s    Filesystem
  $ kubectl get pvc --sort-by=.spec.resources.requests.storage -o custom-columns=N:.metadata.name,R:.spec.resources.requests.storage
  N        R
  fits     500Mi
  byname   1Gi
  toobig   20Gi
  $ kubectl describe pvc toobig | sed -n '/^Used By/,$p'
  Used By:       <none>
  Events:
    Type     Reason              Age   From                         Message
    ----     ------              ----  ----                         -------
    Warning  ProvisioningFailed  5s    persistentvolume-controller  storageclass.storage.k8s.io "slow" not found
  $ kubectl delete pvc fits
  persistentvolumeclaim "fits" deleted from default namespace
  @settle
  $ kubectl get pv small
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS     CLAIM          STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  small   1Gi        RWO,ROX        Retain           Released   default/fits   slow           <unset>                          10s
  $ kubectl delete pv large --wait=false
  persistentvolume "large" deleted
  @settle
  $ kubectl get pv large
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS        CLAIM            STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  large   10Gi       RWX            Delete           Terminating   default/byname   slow           <unset>                          14s
  $ kubectl get pvc byname
  NAME     STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  byname   Bound    large    10Gi       RWX            slow           <unset>                 14s
  $ kubectl get pv small -o jsonpath='{.spec.claimRef.name} {.status.phase}{"\n"}'
  fits Released
