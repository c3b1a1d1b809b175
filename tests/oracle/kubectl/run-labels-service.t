run with labels, then a service in front, then gone
  $ kubectl run redis --image=redis:7 --labels=tier=db,app=redis --port=6379
  pod/redis created
  $ kubectl expose pod redis --port=6379 --name=redis-service
  service/redis-service exposed
  @settle
  $ kubectl get pod redis --show-labels
  NAME    READY   STATUS    RESTARTS   AGE   LABELS
  redis   1/1     Running   0          5s    app=redis,tier=db
  $ kubectl get svc redis-service -o wide
  NAME            TYPE        CLUSTER-IP       EXTERNAL-IP   PORT(S)    AGE   SELECTOR
  redis-service   ClusterIP   10.109.117.145   <none>        6379/TCP   5s    app=redis,tier=db
  $ kubectl describe svc redis-service | grep -v -E '^(IP|Endpoints)'
  Name:                     redis-service
  Namespace:                default
  Labels:                   app=redis
                            tier=db
  Annotations:              <none>
  Selector:                 app=redis,tier=db
  Type:                     ClusterIP
  Port:                     <unset>  6379/TCP
  TargetPort:               6379/TCP
  Session Affinity:         None
  Internal Traffic Policy:  Cluster
  Events:                   <none>
  $ kubectl get ep redis-service -o jsonpath='{.subsets[0].ports}{"\n"}'
  [{"port":6379,"protocol":"TCP"}]
  ! Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
  $ kubectl run httpd --image=httpd --port=80 --expose
  pod/httpd created
  service/httpd created
  @settle
  $ kubectl get pod,svc -l run=httpd
  NAME        READY   STATUS    RESTARTS   AGE
  pod/httpd   1/1     Running   0          5s
  $ kubectl get svc httpd -o yaml | sed -n '/^spec/,$p'
  spec:
    clusterIP: 10.110.41.119
    clusterIPs:
    - 10.110.41.119
    internalTrafficPolicy: Cluster
    ipFamilies:
    - IPv4
    ipFamilyPolicy: SingleStack
    ports:
    - port: 80
      protocol: TCP
      targetPort: 80
    selector:
      run: httpd
    sessionAffinity: None
    type: ClusterIP
  status:
    loadBalancer: {}
  $ kubectl delete pod,svc httpd
  pod "httpd" deleted from default namespace
  service "httpd" deleted from default namespace
  $ kubectl delete svc redis-service; kubectl delete pod redis --now
  service "redis-service" deleted from default namespace
  pod "redis" deleted from default namespace
