Watching a deployment, and only what comes after
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ (sleep 1; kubectl create cm one >/dev/null; kubectl label cm one a=b >/dev/null; kubectl delete cm one >/dev/null) & timeout 4 kubectl get cm -w -o name
  configmap/kube-root-ca.crt
  configmap/one
  configmap/one
  configmap/one
  [124]
  $ (sleep 1; kubectl create cm two >/dev/null; kubectl label cm two a=b >/dev/null; kubectl delete cm two >/dev/null) & timeout 4 kubectl get cm --watch-only --output-watch-events
  EVENT      NAME   DATA   AGE
  ADDED      two    0      0s
  MODIFIED   two    0      0s
  DELETED    two    0      1s
  [124]
  $ (sleep 1; kubectl create cm three >/dev/null; kubectl label cm three a=b >/dev/null) & timeout 4 kubectl get cm -w -l a=b --no-headers
  three   0     0s
  [124]
  $ timeout 2 kubectl get cm none -w
  ! Error from server (NotFound): configmaps "none" not found
  [1]
  $ timeout 2 kubectl get cm three -w -o custom-columns=N:.metadata.name,L:.metadata.labels
  N       L
  three   map[a:b]
  [124]
  $ timeout 2 kubectl get cm,secret -w
  ! error: you may only specify a single resource type
  [1]
