Exercise: the token of a service account in a pod, and a pod without one
  $ kubectl create sa build-bot
  serviceaccount/build-bot created
  $ kubectl run with --image=busybox --overrides='{"spec":{"serviceAccountName":"build-bot"}}' -- sleep 3600
  pod/with created
  $ kubectl run without --image=busybox --overrides='{"spec":{"automountServiceAccountToken":false}}' -- sleep 3600
  pod/without created
  $ kubectl run missing --image=busybox --overrides='{"spec":{"serviceAccountName":"ghost"}}' -- sleep 3600
  ! Error from server (Forbidden): pods "missing" is forbidden: error looking up service account default/ghost: serviceaccount "ghost" not found
  [1]
  @settle
  $ kubectl get pod with -o jsonpath='{.spec.serviceAccountName} {.spec.containers[0].volumeMounts[0].mountPath}{"\n"}'
  build-bot /var/run/secrets/kubernetes.io/serviceaccount
  $ kubectl exec with -- ls /var/run/secrets/kubernetes.io/serviceaccount
  ca.crt
  namespace
  token
  $ kubectl exec with -- cat /var/run/secrets/kubernetes.io/serviceaccount/namespace; echo
  default
  $ kubectl exec without -- ls /var/run/secrets
  ! ls: /var/run/secrets: No such file or directory
  ! command terminated with exit code 1
  [1]
  $ kubectl get pod without -o jsonpath='{.spec.volumes}{"\n"}'
  
  $ kubectl patch pod with -p '{"spec":{"serviceAccountName":"default"}}'
  ! The Pod "with" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  ! @@ -146,8 +146,8 @@
  !   "ActiveDeadlineSeconds": null,
  !   "DNSPolicy": "ClusterFirst",
  !   "NodeSelector": null,
  ! - "ServiceAccountName": "build-bot",
  ! - "DeprecatedServiceAccount": "build-bot",
  ! + "ServiceAccountName": "default",
  ! + "DeprecatedServiceAccount": "default",
  !   "AutomountServiceAccountToken": null,
  !   "NodeName": "node03",
  !   "HostNetwork": false,
  ! 
  [1]
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl set serviceaccount deployment web build-bot
  deployment.apps/web serviceaccount updated
  $ kubectl get deploy web -o jsonpath='{.spec.template.spec.serviceAccountName} {.spec.template.spec.serviceAccount}{"\n"}'
  build-bot build-bot
