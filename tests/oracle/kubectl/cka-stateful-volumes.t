Exercise: each pod of a stateful set has a claim of its own, and it stays
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: d0}
  > spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, hostPath: {path: /d0}}
  > ---
  > apiVersion: v1
  > kind: PersistentVolume
  > metadata: {name: d1}
  > spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, hostPath: {path: /d1}}
  > ---
  > apiVersion: apps/v1
  > kind: StatefulSet
  > metadata: {name: db}
  > spec:
  >   replicas: 2
  >   serviceName: db
  >   selector: {matchLabels: {app: db}}
  >   template:
  >     metadata: {labels: {app: db}}
  >     spec:
  >       terminationGracePeriodSeconds: 1
  >       containers: [{name: c, image: redis, volumeMounts: [{name: data, mountPath: /data}]}]
  >   volumeClaimTemplates:
  >   - metadata: {name: data}
  >     spec: {accessModes: [ReadWriteOnce], storageClassName: manual, resources: {requests: {storage: 500Mi}}}
  > EOF
  persistentvolume/d0 created
  persistentvolume/d1 created
  statefulset.apps/db created
  $ kubectl rollout status sts/db --timeout=60s | tail -1
  partitioned roll out complete: 2 new pods have been updated...
  @settle
  $ kubectl get sts,pods
  NAME                  READY   AGE
  statefulset.apps/db   2/2     5s
  
  NAME       READY   STATUS    RESTARTS   AGE
  pod/db-0   1/1     Running   0          5s
  pod/db-1   1/1     Running   0          4s
  $ kubectl get pvc -o custom-columns=N:.metadata.name,S:.status.phase,C:.status.capacity.storage --no-headers
  data-db-0   Bound   1Gi
  data-db-1   Bound   1Gi
  $ kubectl get pvc data-db-0 -o jsonpath='{.metadata.labels} {.metadata.ownerReferences}{"\n"}'
  {"app":"db"} 
  $ kubectl describe sts db | sed -n '/^Volume Claims/,/^Events/p'
  Volume Claims:
    Name:          data
    StorageClass:  manual
    Labels:        <none>
    Annotations:   <none>
    Capacity:      500Mi
    Access Modes:  [ReadWriteOnce]
  Events:
  $ kubectl scale sts db --replicas=1
  statefulset.apps/db scaled
  @settle
  $ kubectl get pvc --no-headers | wc -l
  2
  $ kubectl delete sts db
  statefulset.apps "db" deleted from default namespace
  @settle
  $ kubectl get pods,pvc --no-headers | awk '{print $1,$2}'
  persistentvolumeclaim/data-db-0 Bound
  persistentvolumeclaim/data-db-1 Bound
  $ kubectl patch pvc data-db-0 -p '{"spec":{"resources":{"requests":{"storage":"900Mi"}}}}'
  ! Error from server (Forbidden): persistentvolumeclaims "data-db-0" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize
  [1]
  $ kubectl delete pvc --all
  persistentvolumeclaim "data-db-0" deleted from default namespace
  persistentvolumeclaim "data-db-1" deleted from default namespace
  @settle
  $ kubectl get pv --no-headers | awk '{print $1,$5,$6}'
  d0 Released default/data-db-0
  d1 Released default/data-db-1
