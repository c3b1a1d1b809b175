kubectl create deployment
  $ kubectl create deployment web --image=nginx --replicas=0 --port=80
  deployment.apps/web created
  $ kubectl get deploy web
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE
  web    0/0     0            0           0s
  $ kubectl create deployment my-dep --image=busybox --replicas=0 -- date
  deployment.apps/my-dep created
  $ kubectl get deploy my-dep -o jsonpath='{.spec.template.spec.containers[0].command} {.spec.template.spec.containers[0].name}{"\n"}'
  ["date"] busybox
  $ kubectl create deployment multi --image=busybox:latest --image=registry.k8s.io/pause:3.10 --replicas=0
  deployment.apps/multi created
  $ kubectl get deploy multi -o jsonpath='{.spec.template.spec.containers[*].name}{"\n"}'
  busybox pause
  $ kubectl create deployment web --image=nginx
  ! error: failed to create deployment: deployments.apps "web" already exists
  [1]
  $ kubectl create deploy short --image=nginx:1.27 --replicas=0 -o name
  deployment.apps/short
  $ kubectl create deployment new --image=nginx --replicas=0 -o jsonpath='{.spec.replicas}{"\n"}'
  0
  $ kubectl get deploy -o wide
  NAME     READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS      IMAGES                                      SELECTOR
  multi    0/0     0            0           0s    busybox,pause   busybox:latest,registry.k8s.io/pause:3.10   app=multi
  my-dep   0/0     0            0           0s    busybox         busybox                                     app=my-dep
  new      0/0     0            0           0s    nginx           nginx                                       app=new
  short    0/0     0            0           0s    nginx           nginx:1.27                                  app=short
  web      0/0     0            0           0s    nginx           nginx                                       app=web
