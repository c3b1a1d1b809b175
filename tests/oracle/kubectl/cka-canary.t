Exercise: a canary behind one service

  $ kubectl create deployment front-v1 --image=nginx:1.26 --replicas=3 --dry-run=client -o yaml | sed 's/app: front-v1/app: front/' > v1.yaml
  $ kubectl create deployment front-v2 --image=nginx:1.27 --replicas=1 --dry-run=client -o yaml | sed 's/app: front-v2/app: front/' | sed 's/labels:/labels:\n        version: v2/3' > v2.yaml
  $ kubectl apply -f v1.yaml
  deployment.apps/front-v1 created
  $ kubectl expose deployment front-v1 --name=front --port=80
  service/front exposed
  @settle
  $ kubectl get ep front -o jsonpath='{.subsets[0].addresses[*].targetRef.kind}{"\n"}'
  Pod Pod Pod
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl apply -f v2.yaml
  deployment.apps/front-v2 created
  @settle
  $ kubectl get deploy -o wide
  NAME       READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES       SELECTOR
  front-v1   3/3     3            3           10s   nginx        nginx:1.26   app=front
  front-v2   1/1     1            1           4s    nginx        nginx:1.27   app=front
  $ kubectl get pods -l app=front --no-headers | wc -l
  4
  $ kubectl scale deploy front-v2 --replicas=2; kubectl scale deploy front-v1 --replicas=0
  deployment.apps/front-v2 scaled
  deployment.apps/front-v1 scaled
  @settle
  $ kubectl get deploy
  NAME       READY   UP-TO-DATE   AVAILABLE   AGE
  front-v1   0/0     0            0           15s
  front-v2   2/2     2            2           9s
  $ kubectl describe svc front | grep -E '^(Selector|TargetPort)'
  Selector:                 app=front
  TargetPort:               80/TCP
