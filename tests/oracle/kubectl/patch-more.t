patch: files, types, several kinds, subresources
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl patch deploy web -p '{"spec":{"replicas":"two"}}'
  ! The request is invalid: patch: Invalid value: "map[spec:map[replicas:two]]": unrecognized type: int32
  [1]
  $ kubectl patch deploy web --type=merge -p '{"spec":{"selector":{"matchLabels":{"app":"x"}}}}'
  ! The Deployment "web" is invalid: 
  ! * spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`
  ! * spec.selector: Invalid value: {"matchLabels":{"app":"x"}}: field is immutable
  [1]
  $ kubectl patch deploy web --type=json -p '[{"op":"test","path":"/spec/replicas","value":7}]'
  ! The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deploy web --type=json -p '{"op":"remove"}'
  ! Error from server (BadRequest): error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp
  [1]
  $ kubectl patch deploy web --type=json -p '[{"op":"fly","path":"/spec"}]'
  ! The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch deploy web -p '[]'
  ! Error from server (BadRequest): json: cannot unmarshal array into Go value of type map[string]interface {}
  [1]
  $ kubectl patch deploy web -p 'nonsense'
  ! Error from server (BadRequest): json: cannot unmarshal string into Go value of type map[string]interface {}
  [1]
  $ kubectl patch deploy web -p '{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"nginx"}],"containers":[{"name":"nginx","image":"x"}]}}}}' --dry-run=client -o jsonpath='{.spec.template.spec.containers}{"\n"}'
  [{"image":"x","imagePullPolicy":"Always","name":"nginx","resources":{},"terminationMessagePath":"/dev/termination-log","terminationMessagePolicy":"File"}]
  $ printf 'metadata:\n  labels: {a: b}\n' > p.yaml
  $ kubectl patch deploy web --patch-file=none.yaml
  ! error: unable to read patch file: open none.yaml: no such file or directory
  [1]
  $ kubectl patch deploy web --patch-file=p.yaml -p '{}'
  ! error: cannot specify --patch and --patch-file together
  [1]
  $ kubectl patch deploy web -p '{"metadata":{"name":"other"}}'
  ! Error from server (BadRequest): the name of the object (other) does not match the name on the URL (web)
  [1]
  $ kubectl patch node node01 -p '{"spec":{"unschedulable":true}}'
  node/node01 patched
  $ kubectl patch node node01 -p '{"spec":{"unschedulable":null}}'
  node/node01 patched
  $ kubectl patch
  ! error: must specify --patch or --patch-file containing the contents of the patch
  [1]
  $ kubectl patch deploy -p '{}'
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl patch deploy web -p '{}' -o yaml --subresource=nothing
  ! Error from server (NotFound): the server could not find the requested resource
  [1]
