logs of a pod with several containers

  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: multi, annotations: {kubectl.kubernetes.io/default-container: two}}
  > spec:
  >   containers:
  >   - {name: one, image: busybox, command: [sh, -c, "echo from one; sleep 3600"]}
  >   - {name: two, image: busybox, command: [sh, -c, "echo from two; sleep 3600"]}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: plain}
  > spec:
  >   containers:
  >   - {name: one, image: busybox, command: [sh, -c, "echo plain one; sleep 3600"]}
  >   - {name: two, image: busybox, command: [sh, -c, "echo plain two; sleep 3600"]}
  > EOF
  pod/multi created
  pod/plain created
  @settle
  $ kubectl logs multi
  from two
  $ kubectl logs plain
  plain one
  ! Defaulted container "one" out of: one, two
  $ kubectl logs plain -c two
  plain two
  $ kubectl logs plain two
  plain two
  $ kubectl logs plain --all-containers
  plain one
  plain two
  $ kubectl logs plain --all-containers --prefix
  [pod/plain/one] plain one
  [pod/plain/two] plain two
  $ kubectl logs plain -c three
  ! error: container three is not valid for pod plain out of: one, two
  [1]
  $ kubectl logs multi plain
  ! error: container plain is not valid for pod multi out of: one, two
  [1]
  $ kubectl exec multi -- hostname
  multi
  $ kubectl exec plain -- hostname
  plain
  ! Defaulted container "one" out of: one, two
  $ kubectl exec plain -c two -- sh -c 'echo in two'
  in two
  $ kubectl exec plain -c three -- true
  ! error: container three is not valid for pod plain out of: one, two
  [1]
  $ kubectl delete pod multi plain --now
  pod "multi" deleted from default namespace
  pod "plain" deleted from default namespace
