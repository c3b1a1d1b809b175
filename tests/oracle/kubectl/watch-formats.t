Watching in other formats
  $ kubectl create cm a --from-literal=x=1
  configmap/a created
  @settle
  $ (sleep 1; kubectl label cm a k=v) >/dev/null & timeout 3 kubectl get cm a -w -o name
  configmap/a
  configmap/a
  [124]
  $ (sleep 1; kubectl label cm a k=w --overwrite) >/dev/null & timeout 3 kubectl get cm a -w -o jsonpath='{.metadata.labels.k}{"\n"}'
  v
  w
  [124]
  $ (sleep 1; kubectl annotate cm a z=1) >/dev/null & timeout 3 kubectl get cm a -w -o custom-columns=N:.metadata.name,Z:.metadata.annotations.z
  N     Z
  a     <none>
  a     1
  [124]
  $ (sleep 1; kubectl delete cm a) >/dev/null & timeout 3 kubectl get cm a --watch-only -o wide
  NAME   DATA   AGE
  a      1      14s
  [124]
  $ timeout 2 kubectl get cm -w -l app=none
  [124]
  $ timeout 2 kubectl get cm,secret -w
  ! error: you may only specify a single resource type
  [1]
  $ timeout 2 kubectl get events -w | head -1
