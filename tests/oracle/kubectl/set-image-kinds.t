set image: several containers, pods, cron jobs, all
  $ kubectl create deployment web --image=nginx --image=redis --replicas=0
  deployment.apps/web created
  $ kubectl create cronjob tick --image=busybox --schedule='0 0 1 1 *' -- date
  cronjob.batch/tick created
  @settle
  $ kubectl set image deploy/web nginx=nginx:1.27 redis=redis:7
  deployment.apps/web image updated
  $ kubectl get deploy web -o wide
  NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS    IMAGES               SELECTOR
  web    0/0     0            0           4s    nginx,redis   nginx:1.27,redis:7   app=web
  $ kubectl set image cronjob/tick tick=busybox:1.36
  cronjob.batch/tick image updated
  $ kubectl set image deploy web nginx=nginx:1.28 none=x
  deployment.apps/web image updated
  ! error: unable to find container named "none"
  [1]
  $ kubectl set image deploy --all nginx=nginx:1.28
  $ kubectl set image deploy -l app=web redis=redis:7.4
  deployment.apps/web image updated
  $ kubectl set image deploy,cronjob '*=nginx'
  ! error: resource(s) were provided, but no name was specified
  [1]
  $ kubectl set image deploy,cronjob --all '*=nginx'
  deployment.apps/web image updated
  cronjob.batch/tick image updated
  $ kubectl set image deploy web nginx=
  ! error: failed to patch image update to pod template: Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value
  [1]
  $ kubectl set image deploy web =nginx
  ! Error from server (NotFound): deployments.apps "=nginx" not found
  [1]
  $ kubectl set image web nginx=x
  ! error: the server doesn't have a resource type "web"
  [1]
  $ kubectl set image deploy web nginx=nginx:1.29 --dry-run=server
  deployment.apps/web image updated (server dry run)
  $ kubectl set image deploy web nginx=nginx:1.29 -o name
  deployment.apps/web
  $ kubectl set image pod/none c=nginx
  ! Error from server (NotFound): pods "none" not found
  [1]
