Selectors that cannot be read, with every verb
  $ kubectl get pods -l 'app in'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl get pods -l 'app=a=b'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app=a=b", field selector "": found '=', expected: ',' or 'end of string'
  [1]
  $ kubectl get pods -l 'app in (a'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in (a", field selector "": unable to parse requirement: found '', expected: ',' or ')'
  [1]
  $ kubectl get pods -l 'app,'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app,", field selector "": found '', expected: identifier after ','
  [1]
  $ kubectl get pods -l '-app=x'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "-app=x", field selector "": unable to parse requirement: <nil>: Invalid value: "-app": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')
  [1]
  $ kubectl get pods -l "app=$(printf 'x%.0s' $(seq 1 64))"
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", field selector "": unable to parse requirement: values[0][app]: Invalid value: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": must be no more than 63 bytes
  [1]
  $ kubectl delete pods -l 'app in'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl label pods -l 'app in' a=b
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl logs -l 'app in'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl wait pods -l 'app in' --for=condition=Ready
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl scale deploy -l 'app in' --replicas=1
  ! Error from server (BadRequest): Unable to find "apps/v1, Resource=deployments" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl rollout status deploy -l 'app in'
  ! Error from server (BadRequest): Unable to find "apps/v1, Resource=deployments" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl describe pods -l 'app in'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl cordon -l 'app in'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=nodes" that match label selector "app in", field selector "": unable to parse requirement: found '' expected: '('
  [1]
  $ kubectl get pods --field-selector 'status.phase'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "status.phase": invalid selector: 'status.phase'; can't understand 'status.phase'
  [1]
  $ kubectl get pods --field-selector 'status.phase in (Running)'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "status.phase in (Running)": invalid selector: 'status.phase in (Running)'; can't understand 'status.phase in (Running)'
  [1]
  $ kubectl get pods --field-selector 'spec.nothing=x'
  ! Error from server (BadRequest): Unable to find "/v1, Resource=pods" that match label selector "", field selector "spec.nothing=x": field label not supported: spec.nothing
  [1]
  $ kubectl get nodes --field-selector 'spec.unschedulable=true'
  ! No resources found
  $ kubectl get svc --field-selector 'spec.type=ClusterIP'
  NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
  kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   3m58s
  $ kubectl get deploy --field-selector 'spec.replicas=1'
  ! Error from server (BadRequest): Unable to find "apps/v1, Resource=deployments" that match label selector "", field selector "spec.replicas=1": "spec.replicas" is not a known field selector: only "metadata.name", "metadata.namespace"
  [1]
  $ kubectl get secrets --field-selector 'type=Opaque'
  ! No resources found in default namespace.
  $ kubectl get events --field-selector 'involvedObject.kind=Pod'
  ! No resources found in default namespace.
  $ kubectl get jobs --field-selector 'status.successful=1'
  ! No resources found in default namespace.
  $ kubectl get ns --field-selector 'status.phase=Active' -o name
  namespace/default
  namespace/kube-node-lease
  namespace/kube-public
  namespace/kube-system
