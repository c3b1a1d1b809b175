describe of volumes of several kinds
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: nfs, labels: {kind: nfs}}
  > spec:
  >   capacity: {storage: 5Gi}
  >   accessModes: [ReadWriteMany, ReadOnlyMany]
  >   persistentVolumeReclaimPolicy: Retain
  >   storageClassName: slow
  >   mountOptions: [hard, nfsvers=4.1]
  >   nfs: {path: /exports, server: 10.0.0.5}
  > ---
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: local}
  > spec:
  >   capacity: {storage: 1Gi}
  >   accessModes: [ReadWriteOnce]
  >   volumeMode: Filesystem
  >   storageClassName: local
  >   local: {path: /mnt/disk}
  >   nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [node01]}]}]}}
  > EOF
  persistentvolume/nfs created
  persistentvolume/local created
  @settle
  $ kubectl get pv
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  local   1Gi        RWO            Retain           Available           local          <unset>                          4s
  nfs     5Gi        ROX,RWX        Retain           Available           slow           <unset>                          4s
  $ kubectl describe pv nfs
  Name:            nfs
  Labels:          kind=nfs
  Annotations:     <none>
  Finalizers:      [kubernetes.io/pv-protection]
  StorageClass:    slow
  Status:          Available
  Claim:           
  Reclaim Policy:  Retain
  Access Modes:    ROX,RWX
  VolumeMode:      Filesystem
  Capacity:        5Gi
  Node Affinity:   <none>
  Message:         
  Source:
      Type:      NFS (an NFS mount that lasts the lifetime of a pod)
      Server:    10.0.0.5
      Path:      /exports
      ReadOnly:  false
  Events:        <none>
  $ kubectl describe pv local
  Name:              local
  Labels:            <none>
  Annotations:       <none>
  Finalizers:        [kubernetes.io/pv-protection]
  StorageClass:      local
  Status:            Available
  Claim:             
  Reclaim Policy:    Retain
  Access Modes:      RWO
  VolumeMode:        Filesystem
  Capacity:          1Gi
  Node Affinity:     
    Required Terms:  
      Term 0:        kubernetes.io/hostname in [node01]
  Message:           
  Source:
      Type:  LocalVolume (a persistent volume backed by local storage on a node)
      Path:  /mnt/disk
  Events:    <none>
  $ kubectl get pv -o wide --sort-by=.spec.capacity.storage
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE   VOLUMEMODE
  local   1Gi        RWO            Retain           Available           local          <unset>                          4s    Filesystem
  nfs     5Gi        ROX,RWX        Retain           Available           slow           <unset>                          4s    Filesystem
  $ kubectl get pv -l kind=nfs -o name
  persistentvolume/nfs
  $ kubectl delete pv nfs local
  persistentvolume "nfs" deleted
  persistentvolume "local" deleted
