Quotas: counts, scopes, objects

  $ kubectl create ns q
  namespace/q created
  $ kubectl create quota objs --hard=count/configmaps=2,services.nodeports=1,persistentvolumeclaims=1,requests.storage=1Gi -n q
  resourcequota/objs created
  $ kubectl create quota best --hard=pods=1 --scopes=BestEffort -n q
  resourcequota/best created
  @settle
  $ kubectl describe quota -n q
  Name:       best
  Namespace:  q
  Scopes:     BestEffort
   * Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.
  Resource  Used  Hard
  --------  ----  ----
  pods      0     1
  
  
  Name:                   objs
  Namespace:              q
  Resource                Used  Hard
  --------                ----  ----
  count/configmaps        1     2
  persistentvolumeclaims  0     1
  requests.storage        0     1Gi
  services.nodeports      0     1
  $ kubectl run a --image=nginx -n q
  pod/a created
  $ kubectl run b --image=nginx -n q
  ! Error from server (Forbidden): pods "b" is forbidden: exceeded quota: best, requested: pods=1, used: pods=1, limited: pods=1
  [1]
  $ kubectl create svc nodeport s --tcp=80 -n q
  service/s created
  $ kubectl create svc nodeport t --tcp=80 -n q
  ! error: failed to create NodePort service: services "t" is forbidden: exceeded quota: objs, requested: services.nodeports=1, used: services.nodeports=1, limited: services.nodeports=1
  [1]
  $ kubectl create cm x -n q
  configmap/x created
  $ kubectl create cm y -n q
  ! error: failed to create configmap: configmaps "y" is forbidden: exceeded quota: objs, requested: count/configmaps=1, used: count/configmaps=2, limited: count/configmaps=2
  [1]
  @settle
  $ kubectl get quota -n q
  NAME   REQUEST                                                                                                LIMIT   AGE
  best   pods: 1/1                                                                                                      8s
  objs   count/configmaps: 2/2, persistentvolumeclaims: 0/1, requests.storage: 0/1Gi, services.nodeports: 1/1           8s
  $ kubectl apply -n q -f - <<EOF
  > apiVersion: v1
  > kind: PersistentVolumeClaim
  > metadata: {name: big}
  > spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 2Gi}}}
  > EOF
  ! Error from server (Forbidden): error when creating "STDIN": persistentvolumeclaims "big" is forbidden: exceeded quota: objs, requested: requests.storage=2Gi, used: requests.storage=0, limited: requests.storage=1Gi
  [1]
  $ kubectl get quota objs -n q -o yaml | sed -n '/^spec/,$p'
  spec:
    hard:
      count/configmaps: "2"
      persistentvolumeclaims: "1"
      requests.storage: 1Gi
      services.nodeports: "1"
  status:
    hard:
      count/configmaps: "2"
      persistentvolumeclaims: "1"
      requests.storage: 1Gi
      services.nodeports: "1"
    used:
      count/configmaps: "2"
      persistentvolumeclaims: "0"
      requests.storage: "0"
      services.nodeports: "1"
  $ kubectl create quota neg --hard=pods=-1 -n q
  ! error: failed to create quota: ResourceQuota "neg" is invalid: spec.hard[pods]: Invalid value: "-1": must be greater than or equal to 0
  [1]
  $ kubectl patch quota best -n q -p '{"spec":{"scopes":["Terminating"]}}'
  ! The ResourceQuota "best" is invalid: spec.scopes: Invalid value: ["Terminating"]: field is immutable
  [1]
