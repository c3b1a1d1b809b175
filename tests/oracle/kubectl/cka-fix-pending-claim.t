Exercise: a pod waits for a claim that no volume fits
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: vol}
  > spec:
  >   capacity: {storage: 1Gi}
  >   accessModes: [ReadWriteOnce]
  >   hostPath: {path: /data}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: claim}
  > spec:
  >   accessModes: [ReadWriteMany]
  >   resources: {requests: {storage: 500Mi}}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: user}
  > spec:
  >   containers:
  >   - {name: c, image: nginx, volumeMounts: [{name: d, mountPath: /data}]}
  >   volumes:
  >   - {name: d, persistentVolumeClaim: {claimName: claim}}
  > EOF
  persistentvolume/vol created
  persistentvolumeclaim/claim created
  pod/user created
  @settle
  $ kubectl get pv,pvc,pod
  NAME                   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/vol   1Gi        RWO            Retain           Available                          <unset>                          4s
  
  NAME                          STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/claim   Pending                                                     <unset>                 4s
  
  NAME       READY   STATUS    RESTARTS   AGE
  pod/user   0/1     Pending   0          4s
  $ kubectl describe pvc claim
  Name:          claim
  Namespace:     default
  StorageClass:  
  Status:        Pending
  Volume:        
  Labels:        <none>
  Annotations:   <none>
  Finalizers:    [kubernetes.io/pvc-protection]
  Capacity:      
  Access Modes:  
  VolumeMode:    Filesystem
  Used By:       user
  Events:
    Type    Reason         Age   From                         Message
    ----    ------         ----  ----                         -------
    Normal  FailedBinding  4s    persistentvolume-controller  no persistent volumes available for this claim and no storage class is set
  $ kubectl get events --field-selector involvedObject.name=user -o jsonpath='{.items[0].message}{"\n"}'
  0/4 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found
  $ kubectl patch pvc claim -p '{"spec":{"accessModes":["ReadWriteOnce"]}}'
  ! The PersistentVolumeClaim "claim" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims
  ! @@ -1,6 +1,6 @@
  !  {
  !   "AccessModes": [
  ! -  "ReadWriteMany"
  ! +  "ReadWriteOnce"
  !   ],
  !   "Selector": null,
  !   "Resources": {
  ! 
  [1]
  $ kubectl delete pvc claim --wait=false
  persistentvolumeclaim "claim" deleted from default namespace
  $ kubectl get pvc claim --no-headers | awk '{print $1,$2}'
  ! Error from server (NotFound): persistentvolumeclaims "claim" not found
  $ kubectl delete pod user --now
  pod "user" deleted from default namespace
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: claim}
  > spec:
  >   accessModes: [ReadWriteOnce]
  >   resources: {requests: {storage: 500Mi}}
  > EOF
  persistentvolumeclaim/claim created
  @settle
  $ kubectl get pv,pvc
  NAME                   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM           STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/vol   1Gi        RWO            Retain           Bound    default/claim                  <unset>                          8s
  
  NAME                          STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/claim   Bound    vol      1Gi        RWO                           <unset>                 4s
