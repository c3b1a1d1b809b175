A quota of objects, by their count
  $ kubectl create ns few
  namespace/few created
  $ kubectl create quota objects --hard=count/deployments.apps=1,count/secrets=1,services=2,services.nodeports=1,persistentvolumeclaims=1 -n few
  resourcequota/objects created
  @settle
  $ kubectl create deployment a --image=nginx --replicas=0 -n few
  deployment.apps/a created
  $ kubectl create deployment b --image=nginx --replicas=0 -n few
  ! error: failed to create deployment: deployments.apps "b" is forbidden: exceeded quota: objects, requested: count/deployments.apps=1, used: count/deployments.apps=1, limited: count/deployments.apps=1
  [1]
  $ kubectl create svc nodeport one --tcp=80 -n few
  service/one created
  $ kubectl create svc nodeport two --tcp=80 -n few
  ! error: failed to create NodePort service: services "two" is forbidden: exceeded quota: objects, requested: services.nodeports=1, used: services.nodeports=1, limited: services.nodeports=1
  [1]
  $ kubectl create svc clusterip two --tcp=80 -n few
  service/two created
  $ kubectl create svc clusterip three --tcp=80 -n few
  ! error: failed to create ClusterIP service: services "three" is forbidden: exceeded quota: objects, requested: services=1, used: services=2, limited: services=2
  [1]
  $ kubectl create secret generic s -n few
  secret/s created
  $ kubectl create secret generic t -n few --dry-run=server
  ! error: failed to create secret secrets "t" is forbidden: exceeded quota: objects, requested: count/secrets=1, used: count/secrets=1, limited: count/secrets=1
  [1]
  @settle
  $ kubectl get quota -n few
  NAME      REQUEST                                                                                                                LIMIT   AGE
  objects   count/deployments.apps: 1/1, count/secrets: 1/1, persistentvolumeclaims: 0/1, services: 2/2, services.nodeports: 1/1           8s
  $ kubectl describe quota objects -n few
  Name:                   objects
  Namespace:              few
  Resource                Used  Hard
  --------                ----  ----
  count/deployments.apps  1     1
  count/secrets           1     1
  persistentvolumeclaims  0     1
  services                2     2
  services.nodeports      1     1
  $ kubectl delete svc one -n few
  service "one" deleted from few namespace
  @settle
  $ kubectl get quota objects -n few -o jsonpath='{.status.used}{"\n"}'
  {"count/deployments.apps":"1","count/secrets":"1","persistentvolumeclaims":"0","services":"1","services.nodeports":"0"}
  $ kubectl patch quota objects -n few -p '{"spec":{"hard":{"services":"1"}}}'
  resourcequota/objects patched
  @settle
  $ kubectl describe ns few | sed -n '/^Resource Quotas/,$p'
  Resource Quotas
    Name:                   objects
    Resource                Used  Hard
    --------                ---   ---
    count/deployments.apps  1     1
    count/secrets           1     1
    persistentvolumeclaims  0     1
    services                1     1
    services.nodeports      0     1
  
  No LimitRange resource.
  $ kubectl delete ns few
  namespace "few" deleted
