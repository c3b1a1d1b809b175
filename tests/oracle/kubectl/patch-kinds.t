patch: services, nodes, pods, files, subresources
  $ kubectl create svc clusterip web --tcp=80
  service/web created
  $ kubectl patch svc web -p '{"spec":{"type":"NodePort"}}'
  service/web patched
  $ kubectl patch svc web -p '{"spec":{"ports":[{"port":80,"name":"x"},{"port":81,"name":"y"}]}}'
  service/web patched
  $ kubectl patch svc web --type=json -p '[{"op":"replace","path":"/spec/ports/0/port","value":8080}]' -o jsonpath='{.spec.ports[*].port}{"\n"}'
  8080 81
  $ kubectl patch svc web --type=json -p '[{"op":"test","path":"/spec/type","value":"ClusterIP"}]'
  ! The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch svc web --type=json -p '{"op":"add"}'
  ! Error from server (BadRequest): error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp
  [1]
  $ kubectl patch svc web --type=json -p '[{"op":"jump","path":"/spec"}]'
  ! The request is invalid: the server rejected our request due to an error in our request
  [1]
  $ kubectl patch svc web --type=merge -p '{"metadata":{"labels":{"a":"b","app":null}}}'
  service/web patched
  $ kubectl get svc web --show-labels --no-headers | tr -s ' ' | cut -d' ' -f2,7
  NodePort a=b
  $ kubectl patch svc web -p '{"spec":{"type":"Magic"}}'
  ! The Service "web" is invalid: spec.type: Unsupported value: "Magic": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"
  [1]
  $ kubectl patch svc web -p '{"spec":{"typ":"NodePort"}}'
  service/web patched (no change)
  ! Warning: unknown field "spec.typ"
  $ kubectl patch svc web -p '{"spec":{"ports":"x"}}'
  ! The request is invalid: patch: Invalid value: "map[spec:map[ports:x]]": cannot restore slice from string
  [1]
  $ echo '{"metadata":{"annotations":{"n":"1"}}}' > p.json
  $ kubectl patch svc web --patch-file=p.json
  service/web patched
  $ kubectl patch svc web --patch-file=p.json
  service/web patched (no change)
  $ kubectl patch svc web --patch-file=none.json
  ! error: unable to read patch file: open none.json: no such file or directory
  [1]
  $ kubectl patch svc web --patch-file=p.json -p '{}'
  ! error: cannot specify --patch and --patch-file together
  [1]
  $ kubectl patch node node01 -p '{"spec":{"unschedulable":true}}'
  node/node01 patched
  $ kubectl patch node node01 -p '{"spec":{"unschedulable":null}}'
  node/node01 patched
  $ kubectl patch svc -p '{}'
  ! error: resource(s) were provided, but no name was specified
  [1]
