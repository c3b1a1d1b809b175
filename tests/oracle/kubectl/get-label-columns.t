Label selectors and label columns
  $ kubectl create cm a; kubectl create cm b; kubectl create cm c
  configmap/a created
  configmap/b created
  configmap/c created
  $ kubectl label cm a env=dev tier=1; kubectl label cm b env=prod tier=2; kubectl label cm c env=qa
  configmap/a labeled
  configmap/b labeled
  configmap/c labeled
  $ kubectl get cm -l env
  NAME   DATA   AGE
  a      0      0s
  b      0      0s
  c      0      0s
  $ kubectl get cm -l '!tier,env'
  NAME   DATA   AGE
  c      0      0s
  $ kubectl get cm -l 'env in (dev, qa)' -L env,tier
  NAME   DATA   AGE   ENV   TIER
  a      0      0s    dev   1
  c      0      0s    qa    
  $ kubectl get cm -l 'env notin (dev)' -o name
  configmap/b
  configmap/c
  configmap/kube-root-ca.crt
  $ kubectl get cm -l env=dev,tier=2
  ! No resources found in default namespace.
  $ kubectl get cm -l env==prod --show-labels
  NAME   DATA   AGE   LABELS
  b      0      0s    env=prod,tier=2
  $ kubectl get cm -l 'tier>1' -o name
  configmap/b
  $ kubectl get cm -l 'env in dev'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "env in dev", field selector "": unable to parse requirement: found 'dev' expected: '('
  [1]
  $ kubectl get cm -l 'env='
  ! No resources found in default namespace.
  $ kubectl get cm -l '='
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "=", field selector "": found '=', expected: !, identifier, or 'end of string'
  [1]
  $ kubectl get cm -l 'env=de v'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=configmaps" that match label selector "env=de v", field selector "": found 'v', expected: ',' or 'end of string'
  [1]
  $ kubectl get cm a -l env=dev
  ! error: name cannot be provided when a selector is specified
  [1]
  $ kubectl get cm -L env --sort-by=.metadata.labels.env -l env
  NAME   DATA   AGE   ENV
  a      0      0s    dev
  b      0      0s    prod
  c      0      0s    qa
  $ kubectl get cm --selector=env=qa -o jsonpath='{.items[0].metadata.name}{"\n"}'
  c
