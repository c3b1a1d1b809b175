Exercise: a claim that waits for its first consumer
  $ kubectl apply -f - <<EOF
  > apiVersion: storage.k8s.io/v1
  > kind: StorageClass
  > metadata: {name: delayed}
  > provisioner: kubernetes.io/no-provisioner
  > volumeBindingMode: WaitForFirstConsumer
  > ---
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: local-pv}
  > spec:
  >   capacity: {storage: 500Mi}
  >   accessModes: [ReadWriteOnce]
  >   storageClassName: delayed
  >   local: {path: /opt/vol1}
  >   nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [node02]}]}]}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: local-pvc}
  > spec: {accessModes: [ReadWriteOnce], storageClassName: delayed, resources: {requests: {storage: 500Mi}}}
  > EOF
  storageclass.storage.k8s.io/delayed created
  persistentvolume/local-pv created
  persistentvolumeclaim/local-pvc created
  @settle
  $ kubectl get sc,pv,pvc
  NAME                                  PROVISIONER                    RECLAIMPOLICY   VOLUMEBINDINGMODE      ALLOWVOLUMEEXPANSION   AGE
  storageclass.storage.k8s.io/delayed   kubernetes.io/no-provisioner   Delete          WaitForFirstConsumer   false                  4s
  
  NAME                        CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/local-pv   500Mi      RWO            Retain           Available           delayed        <unset>                          4s
  
  NAME                              STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/local-pvc   Pending                                      delayed        <unset>                 4s
  $ kubectl describe pvc local-pvc | sed -n '/^Events/,$p' | sed 's/ (x[0-9]* over [0-9a-z]*)//'
  Events:
    Type    Reason                Age   From                         Message
    ----    ------                ----  ----                         -------
    Normal  WaitForFirstConsumer  4s    persistentvolume-controller  waiting for first consumer to be created before binding
  $ kubectl run web --image=nginx --overrides='{"spec":{"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"local-pvc"}}],"containers":[{"name":"web","image":"nginx","volumeMounts":[{"name":"v","mountPath":"/data"}]}]}}'
  pod/web created
  @settle
  $ kubectl get pvc
  NAME        STATUS   VOLUME     CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  local-pvc   Bound    local-pv   500Mi      RWO            delayed        <unset>                 13s
  $ kubectl get pvc local-pvc -o jsonpath='{.spec.volumeName} {.metadata.annotations.volume\.kubernetes\.io/selected-node}{"\n"}'
  local-pv 
  $ kubectl describe sc delayed
  Name:            delayed
  IsDefaultClass:  No
  Annotations:     kubectl.kubernetes.io/last-applied-configuration={"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"annotations":{},"name":"delayed"},"provisioner":"kubernetes.io/no-provisioner","volumeBindingMode":"WaitForFirstConsumer"}
  
  Provisioner:           kubernetes.io/no-provisioner
  Parameters:            <none>
  AllowVolumeExpansion:  <unset>
  MountOptions:          <none>
  ReclaimPolicy:         Delete
  VolumeBindingMode:     WaitForFirstConsumer
  Events:                <none>
  $ kubectl patch sc delayed -p '{"volumeBindingMode":"Immediate"}'
  ! The StorageClass "delayed" is invalid: volumeBindingMode: Invalid value: null: field is immutable
  [1]
  $ kubectl describe pv local-pv | sed -n '/^Node Affinity/,$p'
  Node Affinity:     
    Required Terms:  
      Term 0:        kubernetes.io/hostname in [node02]
  Message:           
  Source:
      Type:  LocalVolume (a persistent volume backed by local storage on a node)
      Path:  /opt/vol1
  Events:    <none>
  $ kubectl delete sc delayed
  storageclass.storage.k8s.io "delayed" deleted
  $ kubectl get pv
  NAME       CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM               STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  local-pv   500Mi      RWO            Retain           Bound    default/local-pvc   delayed        <unset>                          13s
