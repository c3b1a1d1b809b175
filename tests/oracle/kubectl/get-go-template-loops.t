go-template: if, with, range, printf, len, variables
  $ kubectl get svc -A -o go-template='{{len .items}}{{"\n"}}'
  2
  $ kubectl get svc -A -o go-template='{{range $i, $s := .items}}{{$i}} {{$s.metadata.name}}{{"\n"}}{{end}}'
  0 kubernetes
  1 kube-dns
  $ kubectl get svc -A -o go-template='{{range .items}}{{if eq .metadata.namespace "default"}}{{.metadata.name}}{{else}}-{{end}}{{"\n"}}{{end}}'
  kubernetes
  -
  $ kubectl get svc kubernetes -o go-template='{{with .spec.selector}}yes{{else}}no{{end}}{{"\n"}}'
  no
  $ kubectl get svc kubernetes -o go-template='{{printf "%s:%v" .metadata.name (index .spec.ports 0).port}}{{"\n"}}'
  kubernetes:443
  $ kubectl get svc kubernetes -o go-template='{{index .metadata.labels "component"}}{{"\n"}}'
  apiserver
  $ kubectl get svc kubernetes -o go-template='{{range $k,$v := .metadata.labels}}{{$k}}={{$v}}{{"\n"}}{{end}}'
  component=apiserver
  provider=kubernetes
  $ kubectl get svc kubernetes -o go-template='{{.spec.ports}}{{"\n"}}'
  [map[name:https port:443 protocol:TCP targetPort:6443]]
  $ kubectl get svc kubernetes -o go-template='{{.metadata.name | len}} {{.spec.type | printf "%q"}}{{"\n"}}'
  10 "ClusterIP"
  $ kubectl get svc kubernetes -o go-template='{{if and .spec.clusterIP (not .spec.externalIPs)}}ok{{end}}{{"\n"}}'
  ok
  $ kubectl get svc kubernetes -o go-template='{{index .spec.ports 3}}{{"\n"}}'
  Error executing template: template: output:1:2: executing "output" at <index .spec.ports 3>: error calling index: index out of range: 3. Printing more information for debugging the template:
  	template was:
  		{{index .spec.ports 3}}{{"\n"}}
  	raw data was:
  		{"apiVersion":"v1","kind":"Service","metadata":{"creationTimestamp":"2026-11-28T18:28:19Z","labels":{"component":"apiserver","provider":"kubernetes"},"managedFields":[{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:labels":{".":{},"f:component":{},"f:provider":{}}},"f:spec":{"f:clusterIP":{},"f:internalTrafficPolicy":{},"f:ipFamilyPolicy":{},"f:ports":{".":{},"k:{\"port\":443,\"protocol\":\"TCP\"}":{".":{},"f:name":{},"f:port":{},"f:protocol":{},"f:targetPort":{}}},"f:sessionAffinity":{},"f:type":{}}},"manager":"kube-apiserver","operation":"Update","time":"2026-11-28T18:28:19Z"}],"name":"kubernetes","namespace":"default","resourceVersion":"210","uid":"8f39791f-acef-4cb6-b3a6-0bee95f40633"},"spec":{"clusterIP":"10.96.0.1","clusterIPs":["10.96.0.1"],"internalTrafficPolicy":"Cluster","ipFamilies":["IPv4"],"ipFamilyPolicy":"SingleStack","ports":[{"name":"https","port":443,"protocol":"TCP","targetPort":6443}],"sessionAffinity":"None","type":"ClusterIP"},"status":{"loadBalancer":{}}}
  	object given to template engine was:
  		map[apiVersion:v1 kind:Service metadata:map[creationTimestamp:2026-11-28T18:28:19Z labels:map[component:apiserver provider:kubernetes] managedFields:[map[apiVersion:v1 fieldsType:FieldsV1 fieldsV1:map[f:metadata:map[f:labels:map[.:map[] f:component:map[] f:provider:map[]]] f:spec:map[f:clusterIP:map[] f:internalTrafficPolicy:map[] f:ipFamilyPolicy:map[] f:ports:map[.:map[] k:{"port":443,"protocol":"TCP"}:map[.:map[] f:name:map[] f:port:map[] f:protocol:map[] f:targetPort:map[]]] f:sessionAffinity:map[] f:type:map[]]] manager:kube-apiserver operation:Update time:2026-11-28T18:28:19Z]] name:kubernetes namespace:default resourceVersion:210 uid:8f39791f-acef-4cb6-b3a6-0bee95f40633] spec:map[clusterIP:10.96.0.1 clusterIPs:[10.96.0.1] internalTrafficPolicy:Cluster ipFamilies:[IPv4] ipFamilyPolicy:SingleStack ports:[map[name:https port:443 protocol:TCP targetPort:6443]] sessionAffinity:None type:ClusterIP] status:map[loadBalancer:map[]]]
  
  ! error: error executing template "{{index .spec.ports 3}}{{\"\\n\"}}": template: output:1:2: executing "output" at <index .spec.ports 3>: error calling index: index out of range: 3
  [1]
  $ kubectl get svc kubernetes -o go-template='{{.spec.clusterIP.x}}'
  Error executing template: template: output:1:7: executing "output" at <.spec.clusterIP.x>: can't evaluate field x in type interface {}. Printing more information for debugging the template:
  	template was:
  		{{.spec.clusterIP.x}}
  	raw data was:
  		{"apiVersion":"v1","kind":"Service","metadata":{"creationTimestamp":"2026-11-28T18:28:19Z","labels":{"component":"apiserver","provider":"kubernetes"},"managedFields":[{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:labels":{".":{},"f:component":{},"f:provider":{}}},"f:spec":{"f:clusterIP":{},"f:internalTrafficPolicy":{},"f:ipFamilyPolicy":{},"f:ports":{".":{},"k:{\"port\":443,\"protocol\":\"TCP\"}":{".":{},"f:name":{},"f:port":{},"f:protocol":{},"f:targetPort":{}}},"f:sessionAffinity":{},"f:type":{}}},"manager":"kube-apiserver","operation":"Update","time":"2026-11-28T18:28:19Z"}],"name":"kubernetes","namespace":"default","resourceVersion":"210","uid":"8f39791f-acef-4cb6-b3a6-0bee95f40633"},"spec":{"clusterIP":"10.96.0.1","clusterIPs":["10.96.0.1"],"internalTrafficPolicy":"Cluster","ipFamilies":["IPv4"],"ipFamilyPolicy":"SingleStack","ports":[{"name":"https","port":443,"protocol":"TCP","targetPort":6443}],"sessionAffinity":"None","type":"ClusterIP"},"status":{"loadBalancer":{}}}
  	object given to template engine was:
  		map[apiVersion:v1 kind:Service metadata:map[creationTimestamp:2026-11-28T18:28:19Z labels:map[component:apiserver provider:kubernetes] managedFields:[map[apiVersion:v1 fieldsType:FieldsV1 fieldsV1:map[f:metadata:map[f:labels:map[.:map[] f:component:map[] f:provider:map[]]] f:spec:map[f:clusterIP:map[] f:internalTrafficPolicy:map[] f:ipFamilyPolicy:map[] f:ports:map[.:map[] k:{"port":443,"protocol":"TCP"}:map[.:map[] f:name:map[] f:port:map[] f:protocol:map[] f:targetPort:map[]]] f:sessionAffinity:map[] f:type:map[]]] manager:kube-apiserver operation:Update time:2026-11-28T18:28:19Z]] name:kubernetes namespace:default resourceVersion:210 uid:8f39791f-acef-4cb6-b3a6-0bee95f40633] spec:map[clusterIP:10.96.0.1 clusterIPs:[10.96.0.1] internalTrafficPolicy:Cluster ipFamilies:[IPv4] ipFamilyPolicy:SingleStack ports:[map[name:https port:443 protocol:TCP targetPort:6443]] sessionAffinity:None type:ClusterIP] status:map[loadBalancer:map[]]]
  
  ! error: error executing template "{{.spec.clusterIP.x}}": template: output:1:7: executing "output" at <.spec.clusterIP.x>: can't evaluate field x in type interface {}
  [1]
  $ kubectl get svc kubernetes -o go-template='{{nofunc .}}'
  ! error: error parsing template {{nofunc .}}, template: output:1: function "nofunc" not defined
  [1]
  $ kubectl get secret,cm -o go-template='{{range .items}}{{.kind}} {{end}}{{"\n"}}'
  ConfigMap 
