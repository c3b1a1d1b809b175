A pod and its container, asked about in many ways
  $ kubectl run web --image=nginx --labels=app=web
  pod/web created
  $ kubectl run job --image=busybox --restart=Never -- sh -c 'echo one; echo two; echo three >&2; exit 3'
  pod/job created
  @settle
  $ kubectl get pods -o wide --show-labels
  NAME   READY   STATUS    RESTARTS   AGE   IP            NODE     NOMINATED NODE   READINESS GATES   LABELS
  job    0/1     Error     0          6s    10.244.2.63   node02   <none>           <none>            run=job
  web    1/1     Running   0          6s    10.244.1.77   node01   <none>           <none>            app=web
  $ kubectl get pods -o custom-columns=NAME:.metadata.name,STATUS:.status.phase,QOS:.status.qosClass,SA:.spec.serviceAccountName
  NAME   STATUS    QOS          SA
  job    Failed    BestEffort   default
  web    Running   BestEffort   default
  $ kubectl get pods --field-selector=status.phase!=Running
  NAME   READY   STATUS   RESTARTS   AGE
  job    0/1     Error    0          7s
  $ kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}:{.status.containerStatuses[0].state}{"\n"}{end}' | sed 's/"containerID[^,]*,//;s/"[^"]*T[^"]*Z"/T/g'
  job:{"terminated":{"exitCode":3,"finishedAt":T,"reason":"Error","startedAt":T}}
  web:{"running":{"startedAt":T}}
  $ kubectl logs job
  one
  two
  three
  $ kubectl logs job --tail=1
  three
  $ kubectl logs pod/job -c job --tail=2
  two
  three
  $ kubectl logs job -c other
  ! error: container other is not valid for pod job out of: job
  [1]
  $ kubectl logs job --previous
  ! Error from server (BadRequest): previous terminated container "job" in pod "job" not found
  [1]
  $ kubectl logs -l app=web --tail=0
  $ kubectl logs -l app=none
  ! No resources found in default namespace.
  $ kubectl logs job web
  ! error: container web is not valid for pod job out of: job
  [1]
  $ kubectl logs job job extra
  ! error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.
  ! POD or TYPE/NAME is a required argument for the logs command
  ! See 'kubectl logs -h' for help and examples
  [1]
  $ kubectl logs job --tail=x
  ! error: invalid argument "x" for "--tail" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs job --since=x
  ! error: invalid argument "x" for "--since" flag: time: invalid duration "x"
  ! See 'kubectl logs --help' for usage.
  [1]
  $ kubectl logs job --since=1h --since-time=2020-01-01T00:00:00Z
  ! error: at most one of `sinceTime` or `sinceSeconds` may be specified
  [1]
  $ kubectl logs job --limit-bytes=4; echo
  one
  
  $ kubectl logs deploy/none
  ! error: error from server (NotFound): deployments.apps "none" not found in namespace "default"
  [1]
  $ kubectl logs svc/kubernetes
  ! error: cannot get the logs from *v1.Service: invalid service 'kubernetes': Service is defined without a selector
  [1]
  $ kubectl logs cm/x
  ! error: error from server (NotFound): configmaps "x" not found in namespace "default"
  [1]
  $ kubectl logs job --all-containers --prefix
  [pod/job/job] one
  [pod/job/job] two
  [pod/job/job] three
  $ kubectl exec job -- ls
  ! error: cannot exec into a container in a completed pod; current phase is Failed
  [1]
  $ kubectl exec web -c none -- ls
  ! error: container none is not valid for pod web out of: web
  [1]
  $ kubectl exec web -- sh -c 'exit 7'
  ! command terminated with exit code 7
  [7]
  $ kubectl exec web -- nothing-like-that
  ! error: Internal error occurred: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "795b8b8136af48929b9d4ce42d4ade1e8ef09fc35f939eaa14b47cebf71ccf59": OCI runtime exec failed: exec failed: unable to start container process: exec: "nothing-like-that": executable file not found in $PATH
  [1]
  $ kubectl exec web ls
  ! error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead
  ! See 'kubectl exec -h' for help and examples
  [1]
  $ kubectl exec deploy/none -- ls
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl exec pod/web -- hostname
  web
  $ kubectl exec web -- cat /etc/hostname
  web
  $ kubectl patch pod web -p '{"spec":{"containers":[{"name":"web","image":"nginx:1.27"}]}}'
  pod/web patched
  $ kubectl set image pod/web web=nginx:1.26
  pod/web image updated
  $ kubectl label pod web app-
  pod/web unlabeled
  $ kubectl expose pod web --port=80
  ! error: couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed
  [1]
  $ kubectl expose pod web --port=80 -l a=b --name=x
  ! error: couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed
  [1]
  $ kubectl set env pod/web A=b
  ! error: failed to patch env update to pod template: Pod "web" is invalid: spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)
  ! @@ -102,7 +102,13 @@
  !     "WorkingDir": "",
  !     "Ports": null,
  !     "EnvFrom": null,
  ! -   "Env": null,
  ! +   "Env": [
  ! +    {
  ! +     "Name": "A",
  ! +     "Value": "b",
  ! +     "ValueFrom": null
  ! +    }
  ! +   ],
  !     "Resources": {
  !      "Limits": null,
  !      "Requests": null,
  [1]
  $ kubectl delete pod web job --now
  pod "web" deleted from default namespace
  pod "job" deleted from default namespace
