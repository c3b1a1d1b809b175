A taint that drives out

  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: patient}
  > spec:
  >   nodeName: node02
  >   terminationGracePeriodSeconds: 1
  >   tolerations: [{key: gone, operator: Exists, effect: NoExecute, tolerationSeconds: 3}]
  >   containers: [{name: c, image: nginx}]
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: rock}
  > spec:
  >   nodeName: node02
  >   tolerations: [{key: gone, operator: Exists}]
  >   containers: [{name: c, image: nginx}]
  > EOF
  pod/patient created
  pod/rock created
  @settle
  $ kubectl taint node node02 gone=yes:NoExecute
  node/node02 tainted
  $ kubectl get pod rock patient --no-headers | awk '{print $1,$3}'
  rock Running
  patient Running
  @wait 6
  @settle
  $ kubectl get pod rock patient --no-headers | awk '{print $1,$3}'
  rock Running
  ! Error from server (NotFound): pods "patient" not found
  $ kubectl get events --field-selector reason=TaintManagerEviction,involvedObject.name=patient -o custom-columns=M:.message,S:.source.component --no-headers
  Marking for deletion Pod default/patient   taint-eviction-controller
  $ kubectl get pods -o custom-columns=N:.spec.nodeName --no-headers | sort -u
  node01
  node02
  node03
  $ kubectl get nodes -o custom-columns=N:.metadata.name,T:.spec.taints
  N              T
  controlplane   [map[effect:NoSchedule key:node-role.kubernetes.io/control-plane]]
  node01         <none>
  node02         [map[effect:NoExecute key:gone value:yes]]
  node03         <none>
  $ kubectl taint node node02 gone-
  node/node02 untainted
