Label selectors with sets, negation, and mistakes
  $ for i in 1 2 3; do kubectl create cm c$i; done
  configmap/c1 created
  configmap/c2 created
  configmap/c3 created
  $ kubectl label cm c1 env=prod tier=a; kubectl label cm c2 env=dev tier=b; kubectl label cm c3 env=test
  configmap/c1 labeled
  configmap/c2 labeled
  configmap/c3 labeled
  $ kubectl get cm -l 'env in (prod, dev)' -o name
  configmap/c1
  configmap/c2
  $ kubectl get cm -l 'env notin (prod),env' -o name
  configmap/c2
  configmap/c3
  $ kubectl get cm -l 'env,!tier' -o name
  configmap/c3
  $ kubectl get cm -l env!=prod -o name
  configmap/c2
  configmap/c3
  configmap/kube-root-ca.crt
  $ kubectl get cm -l env==dev -o name
  configmap/c2
  $ kubectl get cm -l 'env=prod,tier=b'
  ! No resources found in default namespace.
  $ kubectl get cm -l 'env in ()'
  ! No resources found in default namespace.
  $ kubectl get cm -l 'env in (prod'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "env in (prod", field selector "": unable to parse requirement: found '', expected: ',' or ')'
  [1]
  $ kubectl get cm -l 'bad key=x'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "bad key=x", field selector "": unable to parse requirement: found 'key', expected: in, notin, =, ==, !=, gt, lt
  [1]
  $ kubectl get cm -l env=prod -l tier=a -o name
  configmap/c1
  $ kubectl label cm -l env tier=z --overwrite
  configmap/c1 labeled
  configmap/c2 labeled
  configmap/c3 labeled
  $ kubectl delete cm -l 'env in (prod,dev)'
  configmap "c1" deleted from default namespace
  configmap "c2" deleted from default namespace
