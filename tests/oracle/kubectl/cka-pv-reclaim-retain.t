Exercise: a volume that is kept after its claim is gone is not given to the next claim
  $ cat > claim.yaml <<EOF
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: claim}
  > spec:
  >   accessModes: [ReadWriteOnce]
  >   storageClassName: ""
  >   resources: {requests: {storage: 50Mi}}
  > EOF
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: kept}
  > spec:
  >   capacity: {storage: 100Mi}
  >   accessModes: [ReadWriteOnce]
  >   persistentVolumeReclaimPolicy: Retain
  >   hostPath: {path: /data}
  > EOF
  persistentvolume/kept created
  $ kubectl get pv
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  kept   100Mi      RWO            Retain           Available                          <unset>                          0s
  $ kubectl apply -f claim.yaml
  persistentvolumeclaim/claim created
  @settle
  $ kubectl get pvc
  NAME    STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  claim   Bound    kept     100Mi      RWO                           <unset>                 4s
  $ kubectl delete -f claim.yaml
  persistentvolumeclaim "claim" deleted from default namespace
  @settle
  $ kubectl get pv
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS     CLAIM           STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  kept   100Mi      RWO            Retain           Released   default/claim                  <unset>                          7s
  $ kubectl apply -f claim.yaml
  persistentvolumeclaim/claim created
  @settle
  $ kubectl get pvc
  NAME    STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  claim   Pending                                                     <unset>                 4s
  $ kubectl patch pv kept --type=json -p '[{"op":"remove","path":"/spec/claimRef"}]'
  persistentvolume/kept patched
  @wait 16
  @settle
  $ kubectl get pv,pvc
  NAME                    CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM           STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/kept   100Mi      RWO            Retain           Bound    default/claim                  <unset>                          30s
  
  NAME                          STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/claim   Bound    kept     100Mi      RWO                           <unset>                 23s
  $ kubectl patch pv kept -p '{"spec":{"capacity":{"storage":"1Gi"}}}'
  persistentvolume/kept patched
  $ kubectl patch pv kept -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
  persistentvolume/kept patched
  $ kubectl get pv kept -o jsonpath='{.spec.persistentVolumeReclaimPolicy} {.status.phase}{"\n"}'
  Delete Bound
