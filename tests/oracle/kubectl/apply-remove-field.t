apply: a list item, a map key, a port taken out of the file
  $ cat > d.yaml <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: web, annotations: {a: "1", b: "2"}}
  > spec:
  >   replicas: 0
  >   selector: {matchLabels: {app: web}}
  >   template:
  >     metadata: {labels: {app: web}}
  >     spec:
  >       containers:
  >       - name: one
  >         image: nginx
  >         env: [{name: A, value: "1"}, {name: B, value: "2"}]
  >         ports: [{containerPort: 80}, {containerPort: 81}]
  >         args: [a, b]
  >       - {name: two, image: redis}
  > EOF
  $ kubectl apply -f d.yaml
  deployment.apps/web created
  $ kubectl set env deploy web -c one C=3
  deployment.apps/web env updated
  $ sed -i 's/, b: "2"//; s/, {name: B, value: "2"}//; s/, {containerPort: 81}//; s/\[a, b\]/[b]/; /name: two/d' d.yaml
  $ kubectl diff -f d.yaml | grep -E '^[-+] '
  -    b: "2"
  -  generation: 2
  +  generation: 3
  -        - a
  -        - name: B
  -          value: "2"
  -        - containerPort: 81
  -          protocol: TCP
  -        resources: {}
  -        terminationMessagePath: /dev/termination-log
  -        terminationMessagePolicy: File
  -      - image: redis
  -        imagePullPolicy: Always
  -        name: two
  $ kubectl apply -f d.yaml
  deployment.apps/web configured
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].name} {.spec.template.spec.containers[0].env} {.spec.template.spec.containers[0].ports} {.spec.template.spec.containers[0].args}{"\n"}'
  one [{"name":"A","value":"1"},{"name":"C","value":"3"}] [{"containerPort":80,"protocol":"TCP"}] ["b"]
  $ kubectl get deploy web -o jsonpath='{.metadata.annotations.a} {.metadata.annotations.b}{"\n"}'
  1 
  $ sed -i '/env:/d' d.yaml
  $ kubectl apply -f d.yaml
  deployment.apps/web configured
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[0].env}{"\n"}'
  
  $ sed -i 's/name: one/name: uno/' d.yaml
  $ kubectl apply -f d.yaml
  deployment.apps/web configured
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  uno
  $ sed -i 's/image: nginx/image: ""/' d.yaml
  $ kubectl apply -f d.yaml
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
  $ kubectl apply -f d.yaml --validate=false --dry-run=server
  ! The Deployment "web" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
