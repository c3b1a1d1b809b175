Exercise: two containers pass a file on

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: shared}
  > spec:
  >   containers:
  >   - {name: writer, image: busybox, command: [sh, -c, "echo from writer > /data/note; sleep 3600"], volumeMounts: [{name: d, mountPath: /data}]}
  >   - {name: reader, image: busybox, command: [sh, -c, "sleep 2; cat /in/note; sleep 3600"], volumeMounts: [{name: d, mountPath: /in}]}
  >   volumes: [{name: d, emptyDir: {}}]
  > EOF
  pod/shared created
  @settle
  $ kubectl get pod shared
  NAME     READY   STATUS    RESTARTS   AGE
  shared   2/2     Running   0          5s
  $ kubectl logs shared
  ! Defaulted container "writer" out of: writer, reader
  $ kubectl logs shared -c reader
  from writer
  $ kubectl logs shared --all-containers
  from writer
  $ kubectl logs shared --all-containers --prefix
  [pod/shared/reader] from writer
  $ kubectl exec shared -- cat /data/note
  from writer
  ! Defaulted container "writer" out of: writer, reader
  $ kubectl exec shared -c reader -- cat /in/note
  from writer
  $ kubectl exec shared -c reader -- ls /data
  ! ls: /data: No such file or directory
  ! command terminated with exit code 1
  [1]
  $ kubectl describe pod shared | sed -n '/^Volumes/,/kube-api/p'
  Volumes:
    d:
      Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
      Medium:     
      SizeLimit:  <unset>
    kube-api-access-zxjbk:
  $ kubectl delete pod shared --grace-period=1
  pod "shared" deleted from default namespace
