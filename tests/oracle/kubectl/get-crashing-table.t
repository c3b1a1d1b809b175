Pods that crash, complete, wait, cannot pull
  $ kubectl run ok --image=nginx
  pod/ok created
  $ kubectl run once --image=busybox --restart=Never -- true
  pod/once created
  $ kubectl run bad --image=busybox --restart=Never -- false
  pod/bad created
  $ kubectl run typo --image=nginx:nope
  pod/typo created
  @wait 15
  @settle
  $ kubectl get pods ok once bad
  NAME   READY   STATUS      RESTARTS   AGE
  ok     1/1     Running     0          19s
  once   0/1     Completed   0          19s
  bad    0/1     Error       0          19s
  $ kubectl get pods --field-selector=status.phase=Succeeded
  NAME   READY   STATUS      RESTARTS   AGE
  once   0/1     Completed   0          19s
  $ kubectl get pods --field-selector=status.phase=Failed,spec.restartPolicy=Never -o name
  pod/bad
  $ kubectl get pods --sort-by=.status.phase -o custom-columns=N:.metadata.name,P:.status.phase
  N      P
  bad    Failed
  typo   Pending
  ok     Running
  once   Succeeded
  $ kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{"\t"}{.status.containerStatuses[0].state.terminated.exitCode}{"\n"}{end}'
  bad	1
  ok	
  once	0
  typo	
  $ kubectl get pods -o jsonpath='{.items[?(@.status.phase!="Running")].metadata.name}{"\n"}'
  bad once typo
  $ kubectl get pods --sort-by=.metadata.name --no-headers -o custom-columns=:metadata.name
  bad
  ok
  once
  typo
