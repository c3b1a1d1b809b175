What apply keeps of others' changes
  $ kubectl create deployment web --image=nginx --replicas=0 --dry-run=client -o yaml > web.yaml
  $ kubectl apply -f web.yaml
  deployment.apps/web created
  $ kubectl label deploy web extra=1
  deployment.apps/web labeled
  $ kubectl scale deploy web --replicas=1
  deployment.apps/web scaled
  $ kubectl set env deploy web A=b
  deployment.apps/web env updated
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
  $ kubectl get deploy web -o jsonpath='{.spec.replicas} {.metadata.labels} {.spec.template.spec.containers[0].env}{"\n"}'
  0 {"app":"web","extra":"1"} [{"name":"A","value":"b"}]
  $ sed -i 's/^  labels:/  labels:\n    extra: "2"/' web.yaml
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
  $ sed -i '/extra/d' web.yaml
  $ kubectl apply -f web.yaml
  deployment.apps/web configured
  $ kubectl get deploy web -o jsonpath='{.metadata.labels}{"\n"}'
  {"app":"web"}
  $ kubectl apply view-last-applied deploy/web -o json | head -3
  {
    "apiVersion": "apps/v1",
    "kind": "Deployment",
  $ kubectl diff -f web.yaml; echo $?
  0
