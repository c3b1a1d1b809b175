Exercise: a claim that no volume fits
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
  > metadata: {name: many}
  > spec:
  >   accessModes: [ReadWriteMany]
  >   resources: {requests: {storage: 500Mi}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: big}
  > spec:
  >   accessModes: [ReadWriteOnce]
  >   resources: {requests: {storage: 5Gi}}
  > EOF
  persistentvolume/vol created
  persistentvolumeclaim/many created
  persistentvolumeclaim/big created
  @settle
  $ kubectl get pv,pvc
  NAME                   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/vol   1Gi        RWO            Retain           Available                          <unset>                          6s
  
  NAME                         STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/big    Pending                                                     <unset>                 6s
  persistentvolumeclaim/many   Pending                                                     <unset>                 6s
  $ kubectl describe pvc many | tail -5
  Used By:       <none>
  Events:
    Type    Reason         Age   From                         Message
    ----    ------         ----  ----                         -------
    Normal  FailedBinding  6s    persistentvolume-controller  no persistent volumes available for this claim and no storage class is set
  $ kubectl run user --image=nginx --overrides='{"spec":{"volumes":[{"name":"v","persistentVolumeClaim":{"claimName":"big"}}]}}'
  pod/user created
  @settle
  $ kubectl get pod user
  NAME   READY   STATUS    RESTARTS   AGE
  user   0/1     Pending   0          4s
  $ kubectl describe pod user | tail -4
  Events:
    Type     Reason            Age   From               Message
    ----     ------            ----  ----               -------
    Warning  FailedScheduling  4s    default-scheduler  0/4 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found
  $ kubectl patch pvc big -p '{"spec":{"resources":{"requests":{"storage":"1Gi"}}}}'
  ! The PersistentVolumeClaim "big" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims
  ! @@ -6,7 +6,7 @@
  !   "Resources": {
  !    "Limits": null,
  !    "Requests": {
  ! -   "storage": "5Gi"
  ! +   "storage": "1Gi"
  !    }
  !   },
  !   "VolumeName": "",
  ! 
  [1]
  $ kubectl delete pvc big --wait=false
  persistentvolumeclaim "big" deleted from default namespace
  $ kubectl get pvc big
  ! Error from server (NotFound): persistentvolumeclaims "big" not found
  [1]
  $ kubectl delete pod user --now
  pod "user" deleted from default namespace
  @settle
  $ kubectl get pvc
  NAME   STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  many   Pending                                                     <unset>                 17s
