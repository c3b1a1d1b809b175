go-template with functions, conditions, and mistakes
  $ kubectl create cm a --from-literal=k=v --from-literal=n=5
  configmap/a created
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl get cm a -o go-template='{{range $k, $v := .data}}{{$k}}={{$v}} {{end}}{{"\n"}}'
  k=v n=5 
  $ kubectl get deploy web -o go-template='{{if .spec.paused}}paused{{else}}runs{{end}}{{"\n"}}'
  runs
  $ kubectl get deploy -o go-template='{{range .items}}{{.metadata.name}}:{{len .spec.template.spec.containers}}{{"\n"}}{{end}}'
  web:1
  $ kubectl get deploy web -o go-template='{{index .metadata.labels "app"}} {{.spec.replicas}} {{printf "%T" .spec.replicas}}{{"\n"}}'
  web 0 int64
  $ kubectl get deploy web -o go-template='{{.spec.nothing}}{{"\n"}}'
  <no value>
  $ kubectl get deploy web -o go-template='{{.spec.nothing.more}}{{"\n"}}'
  <no value>
  $ kubectl get deploy web -o go-template='{{nosuch .spec}}'
  ! error: error parsing template {{nosuch .spec}}, template: output:1: function "nosuch" not defined
  [1]
  $ kubectl get deploy web -o go-template='{{range .items}}'
  ! error: error parsing template {{range .items}}, template: output:1: unexpected EOF
  [1]
  $ kubectl get cm a -o go-template='{{eq .data.k "v"}} {{and true false}} {{not true}} {{or "" "x"}}{{"\n"}}'
  true false false x
  $ kubectl get secret -o go-template='{{len .items}}{{"\n"}}'
  0
  $ kubectl get cm a -o go-template
  ! error: template format specified but no template given
  [1]
  $ kubectl get cm a --template='{{.metadata.name}}{{"\n"}}'
  a
