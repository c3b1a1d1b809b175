Who owns whom
  $ kubectl create deployment web --image=nginx --replicas=1
  deployment.apps/web created
  @settle
  $ kubectl get rs -o jsonpath='{.items[0].metadata.ownerReferences[0].kind}/{.items[0].metadata.ownerReferences[0].name}{"\n"}'
  Deployment/web
  $ kubectl get pods -o jsonpath='{.items[0].metadata.ownerReferences[0].kind} {.items[0].metadata.ownerReferences[0].controller} {.items[0].metadata.ownerReferences[0].blockOwnerDeletion}{"\n"}'
  ReplicaSet true true
  $ kubectl label pod -l app=web app-
  pod/web-5fc9f4bf66-5xg9h unlabeled
  @settle
  $ kubectl get pods --show-labels --no-headers | awk '{print $3,$6}' | sed 's/pod-template-hash=[0-9a-z]*/HASH/' | sort
  Running HASH
  Running app=web,HASH
  $ kubectl get pods -o jsonpath='{.items[*].metadata.ownerReferences[0].kind}{"\n"}'
  ReplicaSet
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    1/1     1            1           10s
  $ kubectl delete rs -l app=web --cascade=orphan
  replicaset.apps "web-5fc9f4bf66" deleted from default namespace
  @settle
  $ kubectl get rs,pods --no-headers | awk '{print $2,$3,$4}' | sort
  1 1 1
  1/1 Running 0
  1/1 Running 0
  $ kubectl delete deploy web
  deployment.apps "web" deleted from default namespace
  $ kubectl delete pods --all --now | wc -l
  2
