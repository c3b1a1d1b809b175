Exercise: a front end and its store, by files
  $ cat > redis.yaml <<EOF
  > apiVersion: apps/v1
  > kind: Deployment
  > metadata: {name: redis-leader, labels: {app: redis, role: leader, tier: backend}}
  > spec:
  >   replicas: 1
  >   selector: {matchLabels: {app: redis}}
  >   template:
  >     metadata: {labels: {app: redis, role: leader, tier: backend}}
  >     spec:
  >       containers:
  >       - name: leader
  >         image: redis
  >         resources: {requests: {cpu: 100m, memory: 100Mi}}
  >         ports: [{containerPort: 6379}]
  > ---
  > apiVersion: v1
  > kind: Service
  > metadata: {name: redis-leader, labels: {app: redis, role: leader, tier: backend}}
  > spec:
  >   ports: [{port: 6379, targetPort: 6379}]
  >   selector: {app: redis, role: leader, tier: backend}
  > EOF
  $ kubectl apply -f redis.yaml
  deployment.apps/redis-leader created
  service/redis-leader created
  @settle
  $ kubectl get pods -l app=redis
  NAME                           READY   STATUS    RESTARTS   AGE
  redis-leader-6f754dd67-hb5k8   1/1     Running   0          4s
  $ kubectl get service redis-leader
  NAME           TYPE        CLUSTER-IP      EXTERNAL-IP   PORT(S)    AGE
  redis-leader   ClusterIP   10.100.24.217   <none>        6379/TCP   4s
  $ kubectl describe svc redis-leader | grep -E '^(Labels|Selector|Port|TargetPort)'
  Labels:                   app=redis
  Selector:                 app=redis,role=leader,tier=backend
  Port:                     <unset>  6379/TCP
  TargetPort:               6379/TCP
  $ kubectl create deployment frontend --image=httpd --replicas=3 --port=80
  deployment.apps/frontend created
  $ kubectl expose deployment frontend --type=LoadBalancer --port=80
  service/frontend exposed
  @settle
  $ kubectl get pods -l app=frontend -L app --no-headers | awk '{print $2,$3,$NF}'
  1/1 Running frontend
  1/1 Running frontend
  1/1 Running frontend
  $ kubectl get service frontend --no-headers | awk '{print $2,$4}'
  LoadBalancer <pending>
  $ kubectl scale deployment frontend --replicas=5
  deployment.apps/frontend scaled
  @settle
  $ kubectl get deploy -L tier
  NAME           READY   UP-TO-DATE   AVAILABLE   AGE   TIER
  frontend       5/5     5            5           9s    
  redis-leader   1/1     1            1           13s   backend
  $ kubectl delete deployment -l app=redis
  deployment.apps "redis-leader" deleted from default namespace
  $ kubectl delete service -l app=redis
  service "redis-leader" deleted from default namespace
  $ kubectl delete deployment,svc frontend
  deployment.apps "frontend" deleted from default namespace
  service "frontend" deleted from default namespace
  @settle
  $ kubectl get pods
  ! No resources found in default namespace.
