Exercise: a pod is taken out of its replica set by a label
  $ kubectl create deployment web --image=nginx --replicas=2
  deployment.apps/web created
  @settle
  $ P=$(kubectl get pods -l app=web -o name | head -1); kubectl label $P app=debug --overwrite | cut -d- -f1
  pod/web
  @settle
  $ kubectl get pods --no-headers | wc -l
  3
  $ kubectl get pods -l app=debug -o jsonpath='{.items[0].metadata.ownerReferences}{"\n"}'
  
  $ kubectl get pods -l 'app in (web,debug)' -L app --no-headers | tr -s ' ' | cut -d' ' -f2,6 | sort
  1/1 debug
  1/1 web
  1/1 web
  $ kubectl describe rs -l app=web | sed -n '/^Replicas/,/^Pod Template/p'
  Replicas:       2 current / 2 desired
  Pods Status:    2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
  $ kubectl delete pods -l app=debug --wait=false | cut -d- -f1
  pod "web
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    2/2     2            2           11s
