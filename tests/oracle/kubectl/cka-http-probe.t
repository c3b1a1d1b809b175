Exercise: probes by HTTP and by TCP
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: web, labels: {app: web}}
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx
  >     ports: [{name: http, containerPort: 80}]
  >     readinessProbe: {httpGet: {path: /, port: http}, periodSeconds: 2}
  >     livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 2, periodSeconds: 3}
  > ---
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: wrong}
  > spec:
  >   containers:
  >   - name: c
  >     image: nginx
  >     readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 2}
  > EOF
  pod/web created
  pod/wrong created
  @wait 8
  $ kubectl get pods --no-headers | awk '{print $1,$2,$3,$4}'
  web 1/1 Running 0
  wrong 0/1 Running 0
  $ kubectl describe pod web | grep -E 'Liveness|Readiness'
      Liveness:       tcp-socket :80 delay=2s timeout=1s period=3s successThreshold=1 failureThreshold=3
      Readiness:      http-get http://:http/ delay=0s timeout=1s period=2s successThreshold=1 failureThreshold=3
  $ kubectl describe pod wrong | grep -E 'Liveness|Readiness:'
      Readiness:      http-get http://:8080/ delay=0s timeout=1s period=2s successThreshold=1 failureThreshold=3
  $ kubectl get events --field-selector involvedObject.name=wrong,reason=Unhealthy -o jsonpath='{.items[0].message}{"\n"}' | sed 's/10\.244\.[0-9.]*/IP/g'
  Readiness probe failed: Get "http://IP:8080/": dial tcp IP:8080: connect: connection refused
  $ kubectl get pod wrong -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  PodReadyToStartContainers=True 
  Initialized=True 
  Ready=False ContainersNotReady
  ContainersReady=False ContainersNotReady
  PodScheduled=True 
  $ kubectl wait pod/wrong --for=condition=Ready --timeout=2s
  ! error: timed out waiting for the condition on pods/wrong
  [1]
  $ kubectl wait pod/web --for=condition=Ready --timeout=2s
  pod/web condition met
  $ kubectl delete pod wrong web --now
  pod "wrong" deleted from default namespace
  pod "web" deleted from default namespace
