custom-columns of pods and nodes, from a file, and mistakes
  $ kubectl run a --image=nginx --labels=tier=front --overrides='{"spec":{"nodeName":"node01"}}'
  pod/a created
  $ kubectl run b --image=busybox --labels=tier=back --overrides='{"spec":{"nodeName":"node02"}}' -- sleep 3600
  pod/b created
  @settle
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image,NODE:.spec.nodeName
  NAME   IMAGE     NODE
  a      nginx     node01
  b      busybox   node02
  $ kubectl get pods -o custom-columns='POD:metadata.name,TIER:{.metadata.labels.tier},READY:.status.containerStatuses[0].ready'
  POD   TIER    READY
  a     front   true
  b     back    true
  $ printf 'NAME RSRC\nmetadata.name spec.restartPolicy\n' > cols.txt
  $ kubectl get pods -o custom-columns-file=cols.txt
  NAME   RSRC
  a      Always
  b      Always
  $ kubectl get nodes -o custom-columns=NAME:.metadata.name,CIDR:.spec.podCIDR,READY:'.status.conditions[?(@.type=="Ready")].status'
  NAME           CIDR            READY
  controlplane   10.244.1.0/24   True
  node01         10.244.2.0/24   True
  node02         10.244.3.0/24   True
  node03         10.244.0.0/24   True
  $ kubectl get pods -o custom-columns=NAME
  ! error: unexpected custom-columns spec: NAME, expected <header>:<json-path-expr>
  [1]
  $ kubectl get pods -o custom-columns=
  ! error: custom-columns format specified but no custom columns given
  [1]
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,BAD:{.x
  ! error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'
  [1]
  $ kubectl get pod a -o custom-columns=ALL:.metadata.labels,ENV:.spec.containers[*].env[*].name --no-headers
  map[tier:front]   <none>
  $ kubectl get pods --sort-by=.spec.nodeName -o custom-columns=N:.metadata.name
  N
  a
  b
