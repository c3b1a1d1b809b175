A volume's life: bound, released, and free again
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: disk}
  > spec:
  >   capacity: {storage: 2Gi}
  >   accessModes: [ReadWriteOnce, ReadOnlyMany]
  >   persistentVolumeReclaimPolicy: Retain
  >   storageClassName: manual
  >   hostPath: {path: /tmp/disk}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: mine}
  > spec:
  >   storageClassName: manual
  >   accessModes: [ReadWriteOnce]
  >   resources: {requests: {storage: 1Gi}}
  > EOF
  persistentvolume/disk created
  persistentvolumeclaim/mine created
  @settle
  $ kubectl get pv,pvc
  NAME                    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM          STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/disk   2Gi        RWO,ROX        Retain           Bound    default/mine   manual         <unset>                          4s
  
  NAME                         STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/mine   Bound    disk     2Gi        RWO,ROX        manual         <unset>                 4s
  $ kubectl describe pv disk
  Name:            disk
  Labels:          <none>
  Annotations:     pv.kubernetes.io/bound-by-controller: yes
  Finalizers:      [kubernetes.io/pv-protection]
  StorageClass:    manual
  Status:          Bound
  Claim:           default/mine
  Reclaim Policy:  Retain
  Access Modes:    RWO,ROX
  VolumeMode:      Filesystem
  Capacity:        2Gi
  Node Affinity:   <none>
  Message:         
  Source:
      Type:          HostPath (bare host directory volume)
      Path:          /tmp/disk
      HostPathType:  
  Events:            <none>
  $ kubectl delete pvc mine
  persistentvolumeclaim "mine" deleted from default namespace
  @settle
  $ kubectl get pv disk
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS     CLAIM          STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  disk   2Gi        RWO,ROX        Retain           Released   default/mine   manual         <unset>                          8s
  $ kubectl patch pv disk --type=json -p '[{"op":"remove","path":"/spec/claimRef"}]'
  persistentvolume/disk patched
  @settle
  $ kubectl get pv disk
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  disk   2Gi        RWO,ROX        Retain           Available           manual         <unset>                          12s
  $ kubectl patch pv disk -p '{"spec":{"capacity":{"storage":"3Gi"}}}'
  persistentvolume/disk patched
  $ kubectl patch pv disk -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
  persistentvolume/disk patched
  $ kubectl delete pv disk
  persistentvolume "disk" deleted
