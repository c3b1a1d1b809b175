The same objects in every format
  $ kubectl create cm a --from-literal=k=v --from-literal=n=2
  configmap/a created
  $ kubectl get cm a -o yaml
  apiVersion: v1
  data:
    k: v
    "n": "2"
  kind: ConfigMap
  metadata:
    creationTimestamp: "2026-11-28T03:47:23Z"
    name: a
    namespace: default
    resourceVersion: "10362"
    uid: dd2c7343-7463-49bb-b5e7-12b5e81c4730
  $ kubectl get cm a -o json
  {
      "apiVersion": "v1",
      "data": {
          "k": "v",
          "n": "2"
      },
      "kind": "ConfigMap",
      "metadata": {
          "creationTimestamp": "2026-11-28T03:47:23Z",
          "name": "a",
          "namespace": "default",
          "resourceVersion": "10362",
          "uid": "dd2c7343-7463-49bb-b5e7-12b5e81c4730"
      }
  }
  $ kubectl get cm a -o jsonpath-as-json='{.data}'
  [
      {
          "k": "v",
          "n": "2"
      }
  ]
  $ kubectl get cm a -o jsonpath='{.data.nothing}'
  $ kubectl get cm a -o jsonpath='{.data.nothing}' --allow-missing-template-keys=false
  ! error: error executing jsonpath "{.data.nothing}": Error executing template: nothing is not found. Printing more information for debugging the template:
  ! 	template was:
  ! 		{.data.nothing}
  ! 	object given to jsonpath engine was:
  ! 		map[string]interface {}{"apiVersion":"v1", "data":map[string]interface {}{"k":"v", "n":"2"}, "kind":"ConfigMap", "metadata":map[string]interface {}{"creationTimestamp":"2026-11-28T03:47:23Z", "managedFields":[]interface {}{map[string]interface {}{"apiVersion":"v1", "fieldsType":"FieldsV1", "fieldsV1":map[string]interface {}{"f:data":map[string]interface {}{".":map[string]interface {}{}, "f:k":map[string]interface {}{}, "f:n":map[string]interface {}{}}}, "manager":"kubectl-create", "operation":"Update", "time":"2026-11-28T03:47:23Z"}}, "name":"a", "namespace":"default", "resourceVersion":"10362", "uid":"dd2c7343-7463-49bb-b5e7-12b5e81c4730"}}
  ! 
  ! 
  [1]
  $ kubectl get cm a -o jsonpath='{.data'
  ! error: error parsing jsonpath {.data, unclosed action
  [1]
  $ kubectl get cm a -o go-template='{{.data.k}} {{.data.nothing}} {{len .data}}{{"\n"}}'
  v <no value> 2
  $ kubectl get cm a -o go-template='{{.data.k'
  ! error: error parsing template {{.data.k, template: output:1: unclosed action
  [1]
  $ kubectl get cm a -o go-template='{{range $k, $v := .data}}{{printf "%s is %q" $k $v}};{{end}}'
  k is "v";n is "2";
  $ kubectl get cm a -o template --template='{{.kind}}'; echo
  ConfigMap
  $ kubectl get cm a -o template
  ! error: template format specified but no template given
  [1]
  $ kubectl get cm a -o jsonpath
  ! error: template format specified but no template given
  [1]
  $ kubectl get cm a -o custom-columns=N:.metadata.name,D:.data.k,L:.metadata.labels,X:.metadata.annotations.none
  N     D     L        X
  a     v     <none>   <none>
  $ kubectl get cm a -o wild
  ! error: unable to match a printer suitable for the output format "wild", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get cm a -o
  ! error: flag needs an argument: 'o' in -o
  ! See 'kubectl get --help' for usage.
  [1]
  $ kubectl get cm a -o kyaml
  ---
  {
    apiVersion: "v1",
    data: {
      k: "v",
      "n": "2",
    },
    kind: "ConfigMap",
    metadata: {
      creationTimestamp: "2026-11-28T03:47:23Z",
      name: "a",
      namespace: "default",
      resourceVersion: "10362",
      uid: "dd2c7343-7463-49bb-b5e7-12b5e81c4730",
    },
  }
  $ kubectl get cm a -o wide --no-headers
  a     2     8s
  $ kubectl get cm a --show-kind
  NAME          DATA   AGE
  configmap/a   2      8s
  $ kubectl get cm a --show-labels -o yaml | head -2
  ! error: --show-labels option cannot be used with yaml printer
  $ printf '{{.metadata.name}}!' > t.tmpl
  $ kubectl get cm a -o go-template-file=t.tmpl; echo
  a!
  $ kubectl get cm a -o jsonpath-file=none
  ! error: error reading --template none, open none: no such file or directory
  [1]
