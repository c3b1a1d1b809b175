autoscale of other kinds and its metrics
  $ kubectl create deployment web --image=nginx --replicas=0
  deployment.apps/web created
  $ kubectl autoscale deploy web --min=1 --max=3
  horizontalpodautoscaler.autoscaling/web autoscaled
  $ kubectl get hpa web -o jsonpath='{.spec.metrics}{"\n"}'
  [{"resource":{"name":"cpu","target":{"averageUtilization":80,"type":"Utilization"}},"type":"Resource"}]
  $ kubectl autoscale deploy web --max=3
  ! error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input
  [1]
  $ kubectl autoscale deploy web --name=mem --max=3 --memory=500Mi
  horizontalpodautoscaler.autoscaling/mem autoscaled
  $ kubectl autoscale deploy web --name=both --max=3 --cpu=50% --memory=80%
  horizontalpodautoscaler.autoscaling/both autoscaled
  $ kubectl get hpa both -o jsonpath='{.spec.metrics}{"\n"}'
  [{"resource":{"name":"cpu","target":{"averageUtilization":50,"type":"Utilization"}},"type":"Resource"},{"resource":{"name":"memory","target":{"averageUtilization":80,"type":"Utilization"}},"type":"Resource"}]
  $ kubectl autoscale deploy web --name=old --max=3 --cpu-percent=60
  horizontalpodautoscaler.autoscaling/old autoscaled
  ! Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).
  $ kubectl autoscale deploy web --name=bad --min=5 --max=3
  ! error: --max=MAXPODS must be larger or equal to --min=MINPODS, max: 3, min: 5
  [1]
  $ kubectl autoscale deploy none --max=3
  ! Error from server (NotFound): deployments.apps "none" not found
  [1]
  $ kubectl autoscale deploy web --min=1
  ! error: required flag(s) "max" not set
  [1]
  $ kubectl autoscale pod x --max=2
  ! Error from server (NotFound): pods "x" not found
  [1]
  $ kubectl delete hpa --all
  horizontalpodautoscaler.autoscaling "both" deleted from default namespace
  horizontalpodautoscaler.autoscaling "mem" deleted from default namespace
  horizontalpodautoscaler.autoscaling "old" deleted from default namespace
  horizontalpodautoscaler.autoscaling "web" deleted from default namespace
