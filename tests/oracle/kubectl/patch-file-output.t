patch: from a file, YAML, dry runs, outputs
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ printf 'spec:\n  template:\n    spec:\n      priorityClassName: system-node-critical\n' > p.yaml
  $ kubectl patch deploy web --patch-file p.yaml
  deployment.apps/web patched
  $ kubectl patch deploy web --patch-file p.yaml
  deployment.apps/web patched (no change)
  $ kubectl patch deploy web --patch-file none.yaml
  ! error: unable to read patch file: open none.yaml: no such file or directory
  [1]
  $ kubectl patch deploy web -p 'spec: {replicas: 2}' --dry-run=server
  deployment.apps/web patched
  $ kubectl patch deploy web -p 'spec: {replicas: 2}' --dry-run=client -o jsonpath='{.spec.replicas}{"\n"}'
  2
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"x":"y"}}}' -o name
  deployment.apps/web
  $ kubectl patch deploy web -p '{"metadata":{"labels":{"x":null}}}' -o jsonpath='{.metadata.labels}{"\n"}'
  {"app":"web"}
  $ kubectl patch deploy web --type=json -p '[{"op":"test","path":"/spec/replicas","value":1},{"op":"replace","path":"/spec/replicas","value":3}]'
  ! The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deploy web --type=json -p '[{"op":"move","path":"/metadata/labels/b","from":"/metadata/labels/app"}]' -o jsonpath='{.metadata.labels}{"\n"}'
  {"b":"web"}
  $ kubectl patch deploy web --type=json -p '[{"op":"copy","path":"/metadata/labels/c","from":"/metadata/labels/b"}]' -o jsonpath='{.metadata.labels}{"\n"}'
  {"b":"web","c":"web"}
  $ kubectl patch deploy web --type=json -p '{"op":"remove"}'
  ! Error from server (BadRequest): error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp
  [1]
  $ kubectl patch deploy web --type=odd -p '{}'
  ! error: --type must be one of [json merge strategic], not "odd"
  [1]
  $ kubectl patch deploy web -p '{"metadata":{"name":"other"}}'
  ! Error from server (BadRequest): the name of the object (other) does not match the name on the URL (web)
  [1]
  $ kubectl patch deploy web -p '{"spec":{"replicaz":2}}'
  deployment.apps/web patched (no change)
  ! Warning: unknown field "spec.replicaz"
  $ kubectl patch deploy web -p '{"spec":{"replicas":"two"}}'
  ! The request is invalid: patch: Invalid value: "map[spec:map[replicas:two]]": unrecognized type: int32
  [1]
