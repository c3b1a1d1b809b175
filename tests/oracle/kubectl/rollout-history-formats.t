rollout history: one revision, as YAML, of something that has none
  $ kubectl create deployment web --image=nginx:1.26 --replicas=0
  deployment.apps/web created
  @settle
  $ kubectl annotate deploy web kubernetes.io/change-cause='the first'
  deployment.apps/web annotated
  $ kubectl set image deploy web nginx=nginx:1.27
  deployment.apps/web image updated
  @settle
  $ kubectl annotate deploy web kubernetes.io/change-cause='the second'
  deployment.apps/web annotated
  $ kubectl set env deploy web A=b
  deployment.apps/web env updated
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         the first
  2         the second
  3         the second
  
  $ kubectl rollout history deploy/web --revision=2
  deployment.apps/web with revision #2
  Pod Template:
    Labels:	app=web
  	pod-template-hash=69c6f74b8b
    Annotations:	kubernetes.io/change-cause: the second
    Containers:
     nginx:
      Image:	nginx:1.27
      Port:	<none>
      Host Port:	<none>
      Environment:	<none>
      Mounts:	<none>
    Volumes:	<none>
    Node-Selectors:	<none>
    Tolerations:	<none>
  
  $ kubectl rollout history deploy/web --revision=1 -o jsonpath='{.spec.template.spec.containers[0].image}{"\n"}'
  nginx:1.26
  $ kubectl rollout history deploy/web --revision=3 -o yaml | sed -n '/^spec/,$p' | grep -v hash
  spec:
    replicas: 0
    selector:
      matchLabels:
        app: web
    template:
      metadata:
        labels:
          app: web
      spec:
        containers:
        - env:
          - name: A
            value: b
          image: nginx:1.27
          imagePullPolicy: IfNotPresent
          name: nginx
          resources: {}
          terminationMessagePath: /dev/termination-log
          terminationMessagePolicy: File
        dnsPolicy: ClusterFirst
        restartPolicy: Always
        schedulerName: default-scheduler
        securityContext: {}
        terminationGracePeriodSeconds: 30
  status:
    observedGeneration: 1
    replicas: 0
    terminatingReplicas: 0
  $ kubectl rollout history deploy/web --revision=0
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         the first
  2         the second
  3         the second
  
  $ kubectl rollout history deploy/web --revision=-1
  ! error: revision must be a positive integer: -1
  [1]
  $ kubectl rollout history deploy/web --revision=x
  ! error: invalid argument "x" for "--revision" flag: strconv.ParseInt: parsing "x": invalid syntax
  ! See 'kubectl rollout history --help' for usage.
  [1]
  $ kubectl rollout history deploy
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         the first
  2         the second
  3         the second
  
  $ kubectl rollout history deploy none
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl rollout history rs -l app=web
  ! no history viewer has been implemented for "ReplicaSet.apps"
  ! no history viewer has been implemented for "ReplicaSet.apps"
  ! no history viewer has been implemented for "ReplicaSet.apps"
  [1]
  $ kubectl rollout undo deploy web --to-revision=2 --dry-run=client -o jsonpath='{.spec.template.spec.containers[0].env}{"\n"}'
  [{"name":"A","value":"b"}]
  $ kubectl rollout undo deploy web --to-revision=-1
  ! error: unable to find specified revision -1 in history
  [1]
  $ kubectl rollout undo deploy web
  deployment.apps/web rolled back
  @settle
  $ kubectl rollout history deploy web
  deployment.apps/web 
  REVISION  CHANGE-CAUSE
  1         the first
  3         the second
  4         the second
  
