Exercise: the old replication controller
  $ cat > rc.yaml <<EOF
  > apiVersion: v1
  > kind: ReplicationController
  > metadata: {name: myapp, labels: {app: myapp}}
  > spec:
  >   replicas: 2
  >   template:
  >     metadata: {labels: {app: myapp, type: front}}
  >     spec: {terminationGracePeriodSeconds: 1, containers: [{name: nginx, image: nginx}]}
  > EOF
  $ kubectl create -f rc.yaml
  replicationcontroller/myapp created
  @settle
  $ kubectl get replicationcontroller
  NAME    DESIRED   CURRENT   READY   AGE
  myapp   2         2         2       4s
  $ kubectl get rc -o wide
  NAME    DESIRED   CURRENT   READY   AGE   CONTAINERS   IMAGES   SELECTOR
  myapp   2         2         2       4s    nginx        nginx    app=myapp,type=front
  $ kubectl get rc myapp -o jsonpath='{.spec.selector}{"\n"}'
  {"app":"myapp","type":"front"}
  $ kubectl describe rc myapp | sed 's/myapp-[a-z0-9]*/POD/'
  Name:         myapp
  Namespace:    default
  Selector:     app=myapp,type=front
  Labels:       app=myapp
  Annotations:  <none>
  Replicas:     2 current / 2 desired
  Pods Status:  2 Running / 0 Waiting / 0 Succeeded / 0 Failed
  Pod Template:
    Labels:  app=myapp
             type=front
    Containers:
     nginx:
      Image:         nginx
      Port:          <none>
      Host Port:     <none>
      Environment:   <none>
      Mounts:        <none>
    Volumes:         <none>
    Node-Selectors:  <none>
    Tolerations:     <none>
  Events:
    Type    Reason            Age   From                    Message
    ----    ------            ----  ----                    -------
    Normal  SuccessfulCreate  4s    replication-controller  Created pod: POD
    Normal  SuccessfulCreate  4s    replication-controller  Created pod: POD
  $ kubectl scale rc myapp --replicas=3
  replicationcontroller/myapp scaled
  @settle
  $ kubectl get pods --no-headers | wc -l
  3
  $ kubectl expose rc myapp --port=80
  service/myapp exposed
  $ kubectl describe svc myapp | grep -E '^(Labels|Selector|Port)'
  Labels:                   app=myapp
  Selector:                 app=myapp,type=front
  Port:                     <unset>  80/TCP
  $ kubectl rollout status rc myapp
  ! error: no status viewer has been implemented for ReplicationController
  [1]
  $ kubectl rollout restart rc myapp
  ! error: replicationcontrollers "myapp" restarting is not supported
  [1]
  $ kubectl delete rc myapp --cascade=orphan
  replicationcontroller "myapp" deleted from default namespace
  $ kubectl get rc,pods --no-headers | awk '{print $2,$3}'
  1/1 Running
  1/1 Running
  1/1 Running
