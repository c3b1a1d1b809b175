describe of every common volume, of which some are not there

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: vols}
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx
  >     volumeMounts: [{name: e, mountPath: /e}, {name: h, mountPath: /h}, {name: c, mountPath: /c/one, subPath: one}, {name: d, mountPath: /d}]
  >   volumes:
  >   - {name: e, emptyDir: {sizeLimit: 10Mi}}
  >   - {name: h, hostPath: {path: /var/log}}
  >   - {name: c, configMap: {name: absent, optional: true}}
  >   - {name: d, downwardAPI: {items: [{path: n, fieldRef: {fieldPath: metadata.name}}]}}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: noconf}
  > spec:
  >   containers: [{name: c, image: nginx, volumeMounts: [{name: v, mountPath: /v}]}]
  >   volumes: [{name: v, configMap: {name: absent}}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: noclaim}
  > spec:
  >   containers: [{name: c, image: nginx, volumeMounts: [{name: v, mountPath: /v}]}]
  >   volumes: [{name: v, persistentVolumeClaim: {claimName: absent}}]
  > EOF
  pod/noconf created
  pod/noclaim created
  ! Error from server (BadRequest): error when creating "STDIN": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal bool into Go struct field DownwardAPIVolumeFile.spec.volumes.VolumeSource.downwardAPI.items.path of type string
  [1]
  @settle
  $ kubectl get pods
  NAME      READY   STATUS              RESTARTS   AGE
  noclaim   0/1     Pending             0          8s
  noconf    0/1     ContainerCreating   0          8s
  $ kubectl describe pod vols | sed -n '/^Volumes/,/^QoS/p'
  ! Error from server (NotFound): pods "vols" not found
  $ kubectl describe pod noconf | sed -n '/State:/,/Restart/p;/^Conditions/,/^Volumes/p'
      State:          Waiting
        Reason:       ContainerCreating
      Ready:          False
      Restart Count:  0
  Conditions:
    Type                        Status
    PodReadyToStartContainers   False 
    Initialized                 True 
    Ready                       False 
    ContainersReady             False 
    PodScheduled                True 
  Volumes:
  $ kubectl get events --field-selector involvedObject.name=noconf,type=Warning -o custom-columns=R:.reason,M:.message --no-headers
  FailedMount   MountVolume.SetUp failed for volume "v" : configmap "absent" not found
  $ kubectl describe pod noclaim | sed -n '/^Status/p;/^IP/p;/^Events/,$p'
  Status:           Pending
  IP:               
  IPs:              <none>
  Events:
    Type     Reason            Age   From               Message
    ----     ------            ----  ----               -------
    Warning  FailedScheduling  9s    default-scheduler  0/4 nodes are available: persistentvolumeclaim "absent" not found. not found
