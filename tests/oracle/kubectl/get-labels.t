Labels in tables and in selections

  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl create cm one; kubectl label cm one tier=a zone=x
  configmap/one created
  configmap/one labeled
  $ kubectl create cm two; kubectl label cm two tier=b
  configmap/two created
  configmap/two labeled
  @settle
  $ kubectl get cm --show-labels
  NAME               DATA   AGE     LABELS
  kube-root-ca.crt   1      5m21s   <none>
  one                0      4s      tier=a,zone=x
  two                0      4s      tier=b
  $ kubectl get cm -L tier,zone
  NAME               DATA   AGE     TIER   ZONE
  kube-root-ca.crt   1      5m21s          
  one                0      4s      a      x
  two                0      4s      b      
  $ kubectl get cm -l tier -L zone --no-headers
  one   0     4s    x
  two   0     4s    
  $ kubectl get cm -l '!tier' -o name
  configmap/kube-root-ca.crt
  $ kubectl get cm -l 'tier in (a,b),zone notin (x)' -o name
  configmap/two
  $ kubectl get cm -l tier=a,tier=b
  ! No resources found in default namespace.
  $ kubectl get cm -l 'tier>1'
  ! No resources found in default namespace.
  $ kubectl get cm -l 'tier in a'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "tier in a", field selector "": unable to parse requirement: found 'a' expected: '('
  [1]
  $ kubectl get cm -l '=x'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "=x", field selector "": found '=', expected: !, identifier, or 'end of string'
  [1]
  $ kubectl get cm one -l tier=a
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl get deploy,cm --show-labels -l 'tier!=a,app'
  NAME                  READY   UP-TO-DATE   AVAILABLE   AGE   LABELS
  deployment.apps/web   0/0     0            0           6s    app=web
  $ kubectl get deploy web --show-labels -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES   SELECTOR   LABELS
  web    0/0     0            0           6s    nginx        nginx    app=web    app=web
  $ kubectl get cm one -o jsonpath='{.metadata.labels.tier}{"\n"}'
  a
