Pods that run a command and end
  $ kubectl run a --image=busybox --restart=Never --command -- echo hello world
  pod/a created
  $ kubectl run b --image=busybox --restart=OnFailure -- sh -c 'echo $0 done; exit 0'
  pod/b created
  $ kubectl run c --image=busybox --restart=Never --env=X=5 -- sh -c 'echo $X'
  pod/c created
  $ kubectl run d --image=busybox --restart=Never -- date -x
  pod/d created
  @settle
  $ kubectl get pods
  NAME   READY   STATUS      RESTARTS   AGE
  a      0/1     Completed   0          6s
  b      0/1     Completed   0          5s
  c      0/1     Completed   0          5s
  d      0/1     Error       0          5s
  $ kubectl logs a
  hello world
  $ kubectl logs b
  sh done
  $ kubectl logs c
  5
  $ kubectl get pod a -o jsonpath='{.spec.containers[0].command}{"\n"}'
  ["echo","hello","world"]
  $ kubectl get pod b -o jsonpath='{.spec.containers[0].args}{"\n"}'
  ["sh","-c","echo $0 done; exit 0"]
  $ kubectl wait pod/a --for=jsonpath='{.status.phase}'=Succeeded --timeout=5s
  pod/a condition met
  $ kubectl delete pods --all
  pod "a" deleted from default namespace
  pod "b" deleted from default namespace
  pod "c" deleted from default namespace
  pod "d" deleted from default namespace
  $ kubectl run -i e --image=busybox --restart=Never --rm --quiet -- sh -c 'sleep 2; echo quiet'
  quiet
