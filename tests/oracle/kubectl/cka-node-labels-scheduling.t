Exercise: which node a pod may go to
  $ kubectl label node node01 disk=ssd
  node/node01 labeled
  $ kubectl create deployment fast --image=nginx --replicas=2
  deployment.apps/fast created
  $ kubectl patch deploy fast -p '{"spec":{"template":{"spec":{"nodeSelector":{"disk":"ssd"}}}}}'
  deployment.apps/fast patched
  $ kubectl rollout status deploy fast --timeout=60s | tail -1
  deployment "fast" successfully rolled out
  @settle
  $ kubectl get pods -o custom-columns=N:.spec.nodeName --no-headers | sort | uniq -c
        2 node01
  $ kubectl label node node01 disk-
  node/node01 unlabeled
  $ kubectl delete pods -l app=fast --now
  pod "fast-79d949fb96-7pvvv" deleted from default namespace
  pod "fast-79d949fb96-jwcvr" deleted from default namespace
  @settle
  $ kubectl get pods --no-headers | awk '{print $2,$3}'
  0/1 Pending
  0/1 Pending
  $ kubectl get deploy fast
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  fast   0/2     2            0           12s
  $ kubectl get events --field-selector reason=FailedScheduling -o custom-columns=M:.message --no-headers | sort -u
  0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.
  $ kubectl describe deploy fast | grep -A1 'Node-Selectors'
    Node-Selectors:  disk=ssd
    Tolerations:     <none>
