Sorting: numbers, times, quantities, what is missing
  $ for i in 3 1 2; do kubectl create deployment d$i --image=nginx --replicas=0; done
  deployment.apps/d3 created
  deployment.apps/d1 created
  deployment.apps/d2 created
  $ kubectl patch deploy d1 -p '{"spec":{"minReadySeconds":20,"revisionHistoryLimit":3}}'
  deployment.apps/d1 patched
  $ kubectl patch deploy d2 -p '{"spec":{"minReadySeconds":3}}'
  deployment.apps/d2 patched
  @settle
  $ kubectl get deploy --sort-by=.metadata.creationTimestamp -o name
  deployment.apps/d1
  deployment.apps/d2
  deployment.apps/d3
  $ kubectl get deploy --sort-by=.metadata.name --no-headers | awk '{print $1}'
  d1
  d2
  d3
  $ kubectl get deploy --sort-by=.spec.minReadySeconds -o name
  deployment.apps/d3
  deployment.apps/d2
  deployment.apps/d1
  $ kubectl get deploy --sort-by=.spec.revisionHistoryLimit -o custom-columns=N:.metadata.name,R:.spec.revisionHistoryLimit
  N     R
  d1    3
  d2    10
  d3    10
  $ kubectl get deploy --sort-by='{.metadata.labels.app}' -o name
  deployment.apps/d1
  deployment.apps/d2
  deployment.apps/d3
  $ kubectl get deploy --sort-by=metadata.name -o name
  deployment.apps/d1
  deployment.apps/d2
  deployment.apps/d3
  $ kubectl get deploy --sort-by=.spec.template -o name
  ! F1128 15:54:51.628879   17617 sorter.go:329] Field {.spec.template} in *unstructured.Unstructured is an unsortable type: interface, err: unsortable type: map[string]interface {}
  [1]
  $ kubectl get deploy --sort-by=.spec.paused -o name
  ! error: couldn't find any field with path "{.spec.paused}" in the list of objects
  [1]
  $ kubectl get nodes --sort-by=.status.capacity.memory -o name
  node/controlplane
  node/node01
  node/node02
  node/node03
  $ kubectl get nodes --sort-by='.status.conditions[?(@.type=="Ready")].lastTransitionTime' -o name | wc -l
  4
  $ kubectl get deploy,cm --sort-by=.metadata.name -o name
  deployment.apps/d1
  deployment.apps/d2
  deployment.apps/d3
  configmap/kube-root-ca.crt
  $ kubectl get deploy -A --sort-by=.metadata.namespace --no-headers | awk '{print $1,$2}'
  default d1
  default d2
  default d3
  kube-system coredns
