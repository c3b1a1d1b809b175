describe of volumes, claims, classes, attachments
  $ cat > s.yaml <<X
  > apiVersion: storage.k8s.io/v1
  > kind: StorageClass
  > metadata: {name: fast, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
  > provisioner: example.com/disk
  > parameters: {type: ssd, zone: a}
  > reclaimPolicy: Retain
  > allowVolumeExpansion: true
  > volumeBindingMode: WaitForFirstConsumer
  > mountOptions: [noatime]
  > ---
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: nfs}
  > spec: {capacity: {storage: 5Gi}, accessModes: [ReadWriteMany, ReadOnlyMany], nfs: {server: 10.0.0.1, path: /srv, readOnly: true}, storageClassName: manual, mountOptions: [hard], claimRef: {namespace: other, name: theirs}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: local}
  > spec:
  >   capacity: {storage: 5Gi}
  >   accessModes: [ReadWriteOnce]
  >   persistentVolumeReclaimPolicy: Delete
  >   local: {path: /mnt}
  >   volumeMode: Block
  >   nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [node01]}]}]}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: waits}
  > spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: none}
  > spec: {accessModes: [ReadWriteOncePod], storageClassName: "", resources: {requests: {storage: 1Gi}}, volumeName: local}
  > X
  $ kubectl apply -f s.yaml
  storageclass.storage.k8s.io/fast created
  persistentvolume/nfs created
  persistentvolume/local created
  persistentvolumeclaim/waits created
  persistentvolumeclaim/none created
  @settle
  $ kubectl get sc,pv,pvc
  NAME                                         PROVISIONER        RECLAIMPOLICY   VOLUMEBINDINGMODE      ALLOWVOLUMEEXPANSION   AGE
  storageclass.storage.k8s.io/fast (default)   example.com/disk   Retain          WaitForFirstConsumer   true                   6s
  
  NAME                     CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM          STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/local   5Gi        RWO            Delete           Available                                 <unset>                          6s
  persistentvolume/nfs     5Gi        ROX,RWX        Retain           Available   other/theirs   manual         <unset>                          6s
  
  NAME                          STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/none    Pending   local    0                                        <unset>                 6s
  persistentvolumeclaim/waits   Pending                                      fast           <unset>                 6s
  $ kubectl describe sc fast
  Name:            fast
  IsDefaultClass:  Yes
  Annotations:     kubectl.kubernetes.io/last-applied-configuration={"allowVolumeExpansion":true,"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"annotations":{"storageclass.kubernetes.io/is-default-class":"true"},"name":"fast"},"mountOptions":["noatime"],"parameters":{"type":"ssd","zone":"a"},"provisioner":"example.com/disk","reclaimPolicy":"Retain","volumeBindingMode":"WaitForFirstConsumer"}
  ,storageclass.kubernetes.io/is-default-class=true
  Provisioner:           example.com/disk
  Parameters:            type=ssd,zone=a
  AllowVolumeExpansion:  True
  MountOptions:
    noatime
  ReclaimPolicy:      Retain
  VolumeBindingMode:  WaitForFirstConsumer
  Events:             <none>
  $ kubectl describe pv nfs
  Name:            nfs
  Labels:          <none>
  Annotations:     <none>
  Finalizers:      [kubernetes.io/pv-protection]
  StorageClass:    manual
  Status:          Available
  Claim:           other/theirs
  Reclaim Policy:  Retain
  Access Modes:    ROX,RWX
  VolumeMode:      Filesystem
  Capacity:        5Gi
  Node Affinity:   <none>
  Message:         
  Source:
      Type:      NFS (an NFS mount that lasts the lifetime of a pod)
      Server:    10.0.0.1
      Path:      /srv
      ReadOnly:  true
  Events:        <none>
  $ kubectl describe pv local
  Name:              local
  Labels:            <none>
  Annotations:       <none>
  Finalizers:        [kubernetes.io/pv-protection]
  StorageClass:      
  Status:            Available
  Claim:             
  Reclaim Policy:    Delete
  Access Modes:      RWO
  VolumeMode:        Block
  Capacity:          5Gi
  Node Affinity:     
    Required Terms:  
      Term 0:        kubernetes.io/hostname in [node01]
  Message:           
  Source:
      Type:  LocalVolume (a persistent volume backed by local storage on a node)
      Path:  /mnt
  Events:    <none>
  $ kubectl get sc -o wide
  NAME             PROVISIONER        RECLAIMPOLICY   VOLUMEBINDINGMODE      ALLOWVOLUMEEXPANSION   AGE
  fast (default)   example.com/disk   Retain          WaitForFirstConsumer   true                   7s
  $ kubectl get pv -o wide
  NAME    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM          STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE   VOLUMEMODE
  local   5Gi        RWO            Delete           Available                                 <unset>                          7s    Block
  nfs     5Gi        ROX,RWX        Retain           Available   other/theirs   manual         <unset>                          7s    Filesystem
  $ kubectl patch pvc waits -p '{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}'
  ! The PersistentVolumeClaim "waits" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims
  ! @@ -6,7 +6,7 @@
  !   "Resources": {
  !    "Limits": null,
  !    "Requests": {
  ! -   "storage": "1Gi"
  ! +   "storage": "2Gi"
  !    }
  !   },
  !   "VolumeName": "",
  ! 
  [1]
  $ kubectl delete sc fast
  storageclass.storage.k8s.io "fast" deleted
