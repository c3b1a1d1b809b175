Exercise: a startup probe holds back the others
  $ kubectl apply -f - <<EOF
  > apiVersion: v1
  > kind: Pod
  > metadata: {name: slow}
  > spec:
  >   terminationGracePeriodSeconds: 1
  >   containers:
  >   - name: c
  >     image: busybox
  >     command: [sh, -c, "sleep 4; touch /tmp/up; sleep 3600"]
  >     startupProbe: {exec: {command: [cat, /tmp/up]}, periodSeconds: 1, failureThreshold: 30}
  >     readinessProbe: {exec: {command: [cat, /tmp/up]}, periodSeconds: 1}
  > EOF
  pod/slow created
  @wait 3
  $ kubectl get pod slow --no-headers | awk '{print $2,$3}'
  0/1 Running
  $ kubectl get pod slow -o jsonpath='{.status.containerStatuses[0].started} {.status.containerStatuses[0].ready}{"\n"}'
  false false
  @wait 6
  @settle
  $ kubectl get pod slow --no-headers | awk '{print $2,$3,$4}'
  1/1 Running 0
  $ kubectl get pod slow -o jsonpath='{.status.containerStatuses[0].started}{"\n"}'
  true
  $ kubectl get events --field-selector involvedObject.name=slow,reason=Unhealthy -o jsonpath='{.items[0].message}'
  Startup probe failed: cat: can't open '/tmp/up': No such file or directory
  $ kubectl describe pod slow | grep -E 'Startup|Readiness|Liveness'
      Readiness:      exec [cat /tmp/up] delay=0s timeout=1s period=1s successThreshold=1 failureThreshold=3
      Startup:        exec [cat /tmp/up] delay=0s timeout=1s period=1s successThreshold=1 failureThreshold=30
    Warning  Unhealthy  8s (x4 over 11s)  kubelet            spec.containers{c}: Startup probe failed: cat: can't open '/tmp/up': No such file or directory
