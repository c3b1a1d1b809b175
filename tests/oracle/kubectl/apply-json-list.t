apply: JSON, lists, several files, what it prints for each
  $ echo '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"j"},"data":{"a":"1"}}' > j.json
  $ kubectl apply -f j.json
  configmap/j created
  $ kubectl apply -f j.json -o json
  {
      "apiVersion": "v1",
      "data": {
          "a": "1"
      },
      "kind": "ConfigMap",
      "metadata": {
          "annotations": {
              "kubectl.kubernetes.io/last-applied-configuration": "{\"apiVersion\":\"v1\",\"data\":{\"a\":\"1\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"j\",\"namespace\":\"default\"}}\n"
          },
          "creationTimestamp": "2026-11-28T15:30:26Z",
          "name": "j",
          "namespace": "default",
          "resourceVersion": "592",
          "uid": "4e908c74-3805-482a-aa8c-6eaba9a01a0c"
      }
  }
  $ cat j.json | kubectl apply -f - --dry-run=server -o jsonpath='{.data}{"\n"}'
  {"a":"1"}
  $ sed 's/"a":"1"/"a":1/' j.json | kubectl apply -f -
  ! The request is invalid: patch: Invalid value: "map[data:map[a:1] metadata:map[annotations:map[kubectl.kubernetes.io/last-applied-configuration:{\"apiVersion\":\"v1\",\"data\":{\"a\":1},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"j\",\"namespace\":\"default\"}}\n]]]": cannot convert int64 to string
  [1]
  $ sed 's/"data"/"dota"/' j.json | kubectl apply -f -
  ! The request is invalid: patch: Invalid value: "map[data:<nil> dota:map[a:1] metadata:map[annotations:map[kubectl.kubernetes.io/last-applied-configuration:{\"apiVersion\":\"v1\",\"dota\":{\"a\":\"1\"},\"kind\":\"ConfigMap\",\"metadata\":{\"annotations\":{},\"name\":\"j\",\"namespace\":\"default\"}}\n]]]": strict decoding error: unknown field "dota"
  [1]
  $ sed 's/}$//' j.json | kubectl apply -f -
  ! error: error parsing STDIN: unexpected EOF
  [1]
  $ echo '[]' | kubectl apply -f -
  ! error: error validating "STDIN": error validating data: invalid object to validate; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
  $ echo '{"kind":"List","apiVersion":"v1","items":[{}]}' | kubectl apply -f -
  ! error: error validating "STDIN": error validating data: [apiVersion not set, kind not set]; if you choose to ignore these errors, turn validation off with --validate=false
  [1]
