Exercise: a local volume whose folder is not there, and one whose is
  $ cat > local.yaml <<EOT
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
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: user}
  > spec:
  >   containers: [{name: c, image: nginx, volumeMounts: [{name: v, mountPath: /data}]}]
  >   volumes: [{name: v, persistentVolumeClaim: {claimName: local-pvc}}]
  > EOT
  $ kubectl apply -f local.yaml
  persistentvolume/local-pv created
  persistentvolumeclaim/local-pvc created
  pod/user created
  @wait 3
  @settle
  $ kubectl get pv,pvc
  NAME                        CAPACITY   ACCESS MODES   RECLAIM POLICY   STATUS   CLAIM               STORAGECLASS   VOLUMEATTRIBUTESCLASS   REASON   AGE
  persistentvolume/local-pv   500Mi      RWO            Retain           Bound    default/local-pvc   delayed        <unset>                          13s
  
  NAME                              STATUS   VOLUME     CAPACITY   ACCESS MODES   STORAGECLASS   VOLUMEATTRIBUTESCLASS   AGE
  persistentvolumeclaim/local-pvc   Bound    local-pv   500Mi      RWO            delayed        <unset>                 13s
  $ kubectl get pod user
  NAME   READY   STATUS              RESTARTS   AGE
  user   0/1     ContainerCreating   0          13s
  $ kubectl get events --field-selector involvedObject.name=user,type=Warning -o custom-columns=R:.reason,M:.message --no-headers | sort -u
  FailedMount   MountVolume.NewMounter initialization failed for volume "local-pv" : path "/opt/vol1" does not exist
  $ sed 's/local-p/tmp-p/; s/user/other/; s/delayed/second/; s/\/opt\/vol1/\/tmp/' local.yaml | kubectl apply -f -
  persistentvolume/tmp-pv created
  persistentvolumeclaim/tmp-pvc created
  pod/other created
  @wait 3
  @settle
  $ kubectl get pod other --no-headers | awk '{print $2,$3}'
  1/1 Running
  $ kubectl describe pv tmp-pv | sed -n '/^Node Affinity/,$p'
  Node Affinity:     
    Required Terms:  
      Term 0:        kubernetes.io/hostname in [node02]
  Message:           
  Source:
      Type:  LocalVolume (a persistent volume backed by local storage on a node)
      Path:  /tmp
  Events:    <none>
  $ kubectl delete pod user --force
  pod "user" force deleted from default namespace
  ! Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.
