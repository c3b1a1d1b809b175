What get says to output formats and templates that it cannot read
  $ kubectl get ns default -o yml
  ! error: unable to match a printer suitable for the output format "yml", allowed formats are: custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml
  [1]
  $ kubectl get ns default -o jsonpath='{.metadata.name'
  ! error: error parsing jsonpath {.metadata.name, unclosed action
  [1]
  $ kubectl get ns default -o jsonpath='{.metadata.name}}'
  default}
  $ kubectl get ns default -o jsonpath='{.items[0]}'
  $ kubectl get ns -o jsonpath='{.items[99].metadata.name}'
  ! error: error executing jsonpath "{.items[99].metadata.name}": Error executing template: array index out of bounds: index 99, length 4. Printing more information for debugging the template:
  ! 	template was:
  ! 		{.items[99].metadata.name}
  ! 	object given to jsonpath engine was:
  ! 		map[string]interface {}{"apiVersion":"v1", "items":[]interface {}{map[string]interface {}{"apiVersion":"v1", "kind":"Namespace", "metadata":map[string]interface {}{"creationTimestamp":"2026-11-28T15:52:09Z", "labels":map[string]interface {}{"kubernetes.io/metadata.name":"default"}, "managedFields":[]interface {}{map[string]interface {}{"apiVersion":"v1", "fieldsType":"FieldsV1", "fieldsV1":map[string]interface {}{"f:metadata":map[string]interface {}{"f:labels":map[string]interface {}{".":map[string]interface {}{}, "f:kubernetes.io/metadata.name":map[string]interface {}{}}}}, "manager":"kube-apiserver", "operation":"Update", "time":"2026-11-28T15:52:09Z"}}, "name":"default", "resourceVersion":"19", "uid":"88f91781-6fa1-4fc0-89e1-da7b693ef7be"}, "spec":map[string]interface {}{"finalizers":[]interface {}{"kubernetes"}}, "status":map[string]interface {}{"phase":"Active"}}, map[string]interface {}{"apiVersion":"v1", "kind":"Namespace", "metadata":map[string]interface {}{"creationTimestamp":"2026-11-28T15:52:09Z", "labels":map[string]interface {}{"kubernetes.io/metadata.name":"kube-node-lease"}, "managedFields":[]interface {}{map[string]interface {}{"apiVersion":"v1", "fieldsType":"FieldsV1", "fieldsV1":map[string]interface {}{"f:metadata":map[string]interface {}{"f:labels":map[string]interface {}{".":map[string]interface {}{}, "f:kubernetes.io/metadata.name":map[string]interface {}{}}}}, "manager":"kube-apiserver", "operation":"Update", "time":"2026-11-28T15:52:09Z"}}, "name":"kube-node-lease", "resourceVersion":"23", "uid":"2bccca82-fe42-4dc0-b905-0ebb439ce888"}, "spec":map[string]interface {}{"finalizers":[]interface {}{"kubernetes"}}, "status":map[string]interface {}{"phase":"Active"}}, map[string]interface {}{"apiVersion":"v1", "kind":"Namespace", "metadata":map[string]interface {}{"creationTimestamp":"2026-11-28T15:52:09Z", "labels":map[string]interface {}{"kubernetes.io/metadata.name":"kube-public"}, "managedFields":[]interface {}{map[string]interface {}{"apiVersion":"v1", "fieldsType":"FieldsV1", "fieldsV1":map[string]interface {}{"f:metadata":map[string]interface {}{"f:labels":map[string]interface {}{".":map[string]interface {}{}, "f:kubernetes.io/metadata.name":map[string]interface {}{}}}}, "manager":"kube-apiserver", "operation":"Update", "time":"2026-11-28T15:52:09Z"}}, "name":"kube-public", "resourceVersion":"13", "uid":"c09f770f-90ca-4ccf-812f-47b294482db1"}, "spec":map[string]interface {}{"finalizers":[]interface {}{"kubernetes"}}, "status":map[string]interface {}{"phase":"Active"}}, map[string]interface {}{"apiVersion":"v1", "kind":"Namespace", "metadata":map[string]interface {}{"creationTimestamp":"2026-11-28T15:52:09Z", "labels":map[string]interface {}{"kubernetes.io/metadata.name":"kube-system"}, "managedFields":[]interface {}{map[string]interface {}{"apiVersion":"v1", "fieldsType":"FieldsV1", "fieldsV1":map[string]interface {}{"f:metadata":map[string]interface {}{"f:labels":map[string]interface {}{".":map[string]interface {}{}, "f:kubernetes.io/metadata.name":map[string]interface {}{}}}}, "manager":"kube-apiserver", "operation":"Update", "time":"2026-11-28T15:52:09Z"}}, "name":"kube-system", "resourceVersion":"10", "uid":"4074737b-caf2-4d9e-87a5-c4dc04bf5f85"}, "spec":map[string]interface {}{"finalizers":[]interface {}{"kubernetes"}}, "status":map[string]interface {}{"phase":"Active"}}}, "kind":"List", "metadata":map[string]interface {}{"resourceVersion":""}}
  ! 
  ! 
  [1]
  $ kubectl get ns default -o jsonpath='{range .metadata.labels}'
  $ kubectl get ns -o jsonpath='{.items[?(@.metadata.name=="default"].x}'
  ! error: error parsing jsonpath {.items[?(@.metadata.name=="default"].x}, unterminated filter
  [1]
  $ kubectl get ns default -o jsonpath='{.metadata.nothing.more}'
  $ kubectl get ns default -o jsonpath='{metadata.name}{"\n"}'
  ! error: error executing jsonpath "{metadata.name}{\"\\n\"}": Error executing template: unrecognized identifier metadata. Printing more information for debugging the template:
  ! 	template was:
  ! 		{metadata.name}{"\n"}
  ! 	object given to jsonpath engine was:
  ! 		map[string]interface {}{"apiVersion":"v1", "kind":"Namespace", "metadata":map[string]interface {}{"creationTimestamp":"2026-11-28T15:52:09Z", "labels":map[string]interface {}{"kubernetes.io/metadata.name":"default"}, "managedFields":[]interface {}{map[string]interface {}{"apiVersion":"v1", "fieldsType":"FieldsV1", "fieldsV1":map[string]interface {}{"f:metadata":map[string]interface {}{"f:labels":map[string]interface {}{".":map[string]interface {}{}, "f:kubernetes.io/metadata.name":map[string]interface {}{}}}}, "manager":"kube-apiserver", "operation":"Update", "time":"2026-11-28T15:52:09Z"}}, "name":"default", "resourceVersion":"19", "uid":"88f91781-6fa1-4fc0-89e1-da7b693ef7be"}, "spec":map[string]interface {}{"finalizers":[]interface {}{"kubernetes"}}, "status":map[string]interface {}{"phase":"Active"}}
  ! 
  ! 
  [1]
  $ kubectl get ns default -o jsonpath=metadata.name
  metadata.name
  $ kubectl get ns default -o jsonpath="{.metadata['name']}"; echo
  default
  $ kubectl get ns default -o jsonpath='{.metadata.labels.kubernetes\.io/metadata\.name}{"\n"}'
  default
  $ kubectl get ns default -o custom-columns=NAME:metadata..name
  NAME
  default
  $ kubectl get ns default -o custom-columns=NAME:.metadata.name,:.kind
  NAME      
  default   Namespace
  $ kubectl get ns default -o custom-columns=NAME:.metadata.name:extra
  NAME
  <none>
  $ kubectl get ns default -o custom-columns-file=none.txt
  ! error: error reading template none.txt, open none.txt: no such file or directory
  [1]
  $ kubectl get ns default -o go-template='{{.metadata.name | nope}}'
  ! error: error parsing template {{.metadata.name | nope}}, template: output:1: function "nope" not defined
  [1]
  $ kubectl get ns default -o go-template='{{.metadata.name'
  ! error: error parsing template {{.metadata.name, template: output:1: unclosed action
  [1]
  $ kubectl get ns default -o go-template-file=none.tmpl
  ! error: error reading --template none.tmpl, open none.tmpl: no such file or directory
  [1]
  $ kubectl get ns default --sort-by=.metadata.name --output=name
  namespace/default
  $ kubectl get ns --sort-by=.metadata.nothing -o name
  ! error: couldn't find any field with path "{.metadata.nothing}" in the list of objects
  [1]
  $ kubectl get ns --sort-by='{.metadata.name' -o name
  ! error: unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'
  [1]
