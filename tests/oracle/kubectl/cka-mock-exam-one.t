Exercise: a handful of small tasks, as an exam asks them
  $ kubectl run messaging --image=redis:alpine -l tier=msg
  pod/messaging created
  $ kubectl create namespace apx-x998
  namespace/apx-x998 created
  $ kubectl get nodes -o json > nodes.json; grep -c '"kind": "Node"' nodes.json
  4
  $ kubectl expose pod messaging --port=6379 --name=messaging-service
  service/messaging-service exposed
  $ kubectl create deployment hr-web-app --image=nginx --replicas=2
  deployment.apps/hr-web-app created
  $ kubectl run temp-bus --image=redis:alpine -n apx-x998
  pod/temp-bus created
  $ kubectl expose deployment hr-web-app --type=NodePort --port=8080 --name=hr-web-app-service
  service/hr-web-app-service exposed
  @settle
  $ kubectl get pods -l tier=msg
  NAME        READY   STATUS    RESTARTS   AGE
  messaging   1/1     Running   0          5s
  $ kubectl describe svc messaging-service | grep -E '^(Name|Labels|Selector|Type|Port|TargetPort)'
  Name:                     messaging-service
  Namespace:                default
  Labels:                   tier=msg
  Selector:                 tier=msg
  Type:                     ClusterIP
  Port:                     <unset>  6379/TCP
  TargetPort:               6379/TCP
  $ kubectl get deploy hr-web-app
  NAME         READY   UP-TO-DATE   AVAILABLE   AGE
  hr-web-app   2/2     2            2           5s
  $ kubectl get pods -n apx-x998
  NAME       READY   STATUS    RESTARTS   AGE
  temp-bus   1/1     Running   0          4s
  $ kubectl get nodes -o jsonpath='{.items[*].status.nodeInfo.operatingSystem}{"\n"}'
  linux linux linux linux
  $ kubectl get svc hr-web-app-service -o jsonpath='{.spec.type} {.spec.ports[0].port} {.spec.ports[0].targetPort} {.spec.selector}{"\n"}'
  NodePort 8080 8080 {"app":"hr-web-app"}
  $ kubectl delete ns apx-x998
  namespace "apx-x998" deleted
