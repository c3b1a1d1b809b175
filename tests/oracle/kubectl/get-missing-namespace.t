A namespace that is not there, for every verb
  $ kubectl get pods -n nowhere
  ! No resources found in nowhere namespace.
  $ kubectl get pod x -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl describe pod x -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl delete pod x -n nowhere
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl logs x -n nowhere
  ! error: error from server (NotFound): namespaces "nowhere" not found in namespace "nowhere"
  [1]
  $ kubectl exec x -n nowhere -- true
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl run x --image=nginx -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl create deployment x --image=nginx -n nowhere
  ! error: failed to create deployment: namespaces "nowhere" not found
  [1]
  $ kubectl expose deploy x --port=80 -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl scale deploy x --replicas=1 -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl set image deploy x a=b -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl rollout status deploy x -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl label pod x a=b -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl patch deploy x -p '{}' -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl autoscale deploy x --max=2 -n nowhere
  ! Error from server (NotFound): namespaces "nowhere" not found
  [1]
  $ kubectl wait pod x --for=delete -n nowhere
  $ kubectl events -n nowhere
  ! No events found in nowhere namespace.
  $ kubectl create sa x -n nowhere
  ! error: failed to create serviceaccount: namespaces "nowhere" not found
  [1]
  $ kubectl auth can-i get pods -n nowhere
  yes
