Exercise: a claim that chooses its volume by label, by name, by class
  $ for i in a b; do printf "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: pv-$i\n  labels: {disk: $i}\nspec:\n  capacity: {storage: 2Gi}\n  accessModes: [ReadWriteOnce]\n  storageClassName: manual\n  hostPath: {path: /data/$i}\n" | kubectl apply -f -; done
  persistentvolume/pv-a created
  persistentvolume/pv-b created
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: picky}
  > spec:
  >   storageClassName: manual
  >   accessModes: [ReadWriteOnce]
  >   resources: {requests: {storage: 1Gi}}
  >   selector: {matchLabels: {disk: b}}
  > EOF
  persistentvolumeclaim/picky created
  @settle
  $ kubectl get pvc picky
  NAME    STATUS   VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  picky   Bound    pv-b     2Gi        RWO            manual         <unset>                 3s
  $ kubectl get pv
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM           STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  pv-a   2Gi        RWO            Retain           Available                   manual         <unset>                          4s
  pv-b   2Gi        RWO            Retain           Bound       default/picky   manual         <unset>                          4s
  $ kubectl get pv pv-b -o jsonpath='{.spec.claimRef.name} {.spec.persistentVolumeReclaimPolicy} {.spec.volumeMode}{"\n"}'
  picky Retain Filesystem
  $ kubectl delete pv pv-a
  persistentvolume "pv-a" deleted
  $ kubectl delete pvc picky
  persistentvolumeclaim "picky" deleted from default namespace
  @settle
  $ kubectl get pv
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS     CLAIM           STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  pv-b   2Gi        RWO            Retain           Released   default/picky   manual         <unset>                          8s
  $ kubectl patch pv pv-b --type=json -p '[{"op":"remove","path":"/spec/claimRef"}]'
  persistentvolume/pv-b patched
  @settle
  $ kubectl get pv pv-b
  NAME   CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS      CLAIM   STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  pv-b   2Gi        RWO            Retain           Available           manual         <unset>                          12s
