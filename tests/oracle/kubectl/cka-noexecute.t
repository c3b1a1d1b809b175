Exercise: a taint that drives pods away
  $ kubectl create deployment web --image=nginx --replicas=3
  deployment.apps/web created
  @settle
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: stays}
  > spec:
  >   nodeName: node01
  >   tolerations: [{key: maint, operator: Exists}]
  >   containers: [{name: c, image: nginx}]
  > EOF
  pod/stays created
  @settle
  $ kubectl taint node node01 maint=now:NoExecute
  node/node01 tainted
  @settle
  $ kubectl get pods --field-selector spec.nodeName=node01
  NAME    READY   STATUS    RESTARTS   AGE
  stays   1/1     Running   0          10s
  $ kubectl get pods -l app=web --no-headers | wc -l
  3
  $ kubectl describe node node01 | grep Taints
  Taints:             maint=now:NoExecute
  $ kubectl get pod stays -o jsonpath='{range .spec.tolerations[*]}{.key} {.operator} {.effect} {.tolerationSeconds}{"\n"}{end}'
  maint Exists  
  node.kubernetes.io/not-ready Exists NoExecute 300
  node.kubernetes.io/unreachable Exists NoExecute 300
  $ kubectl taint node node01 maint-
  node/node01 untainted
