A deployment that runs into its deadline
  $ kubectl create deployment late --image=nginx:doesnotexist --replicas=1
  deployment.apps/late created
  $ kubectl patch deploy late -p '{"spec":{"progressDeadlineSeconds":4}}'
  deployment.apps/late patched
  $ kubectl rollout status deploy late --timeout=15s | tail -1
  Waiting for deployment "late" rollout to finish: 0 of 1 updated replicas are available...
  ! error: deployment "late" exceeded its progress deadline
  @wait 2
  @settle
  $ kubectl get deploy late
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  late   0/1     1            0           11s
  $ kubectl get deploy late -o jsonpath='{range .status.conditions[*]}{.type}={.status} {.reason}{"\n"}{end}'
  Available=False MinimumReplicasUnavailable
  Progressing=False ProgressDeadlineExceeded
  $ kubectl describe deploy late | sed -n '/^Conditions/,/^OldReplicaSets/p'
  Conditions:
    Type           Status  Reason
    ----           ------  ------
    Available      False   MinimumReplicasUnavailable
    Progressing    False   ProgressDeadlineExceeded
  OldReplicaSets:  <none>
  $ kubectl rollout status deploy late
  ! error: deployment "late" exceeded its progress deadline
  [1]
  $ kubectl set image deploy late nginx=nginx:1.27
  deployment.apps/late image updated
  $ kubectl rollout status deploy late --timeout=30s | tail -1
  deployment "late" successfully rolled out
  $ kubectl get deploy late
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  late   1/1     1            1           12s
