api-resources and api-versions with flags
  $ kubectl api-resources --api-group=batch -o wide
  NAME       SHORTNAMES   APIVERSION   NAMESPACED   KIND      VERBS                                                        CATEGORIES
  cronjobs   cj           batch/v1     true         CronJob   create,delete,deletecollection,get,list,patch,update,watch   all
  jobs                    batch/v1     true         Job       create,delete,deletecollection,get,list,patch,update,watch   all
  $ kubectl api-resources --verbs=list,create --namespaced --api-group=networking.k8s.io
  NAME              SHORTNAMES   APIVERSION             NAMESPACED   KIND
  ingresses         ing          networking.k8s.io/v1   true         Ingress
  networkpolicies   netpol       networking.k8s.io/v1   true         NetworkPolicy
  $ kubectl api-resources --categories=all
  NAME                       SHORTNAMES   APIVERSION       NAMESPACED   KIND
  pods                       po           v1               true         Pod
  replicationcontrollers     rc           v1               true         ReplicationController
  services                   svc          v1               true         Service
  daemonsets                 ds           apps/v1          true         DaemonSet
  deployments                deploy       apps/v1          true         Deployment
  replicasets                rs           apps/v1          true         ReplicaSet
  statefulsets               sts          apps/v1          true         StatefulSet
  horizontalpodautoscalers   hpa          autoscaling/v2   true         HorizontalPodAutoscaler
  cronjobs                   cj           batch/v1         true         CronJob
  jobs                                    batch/v1         true         Job
  $ kubectl api-resources --sort-by=kind --api-group=rbac.authorization.k8s.io
  NAME                  SHORTNAMES   APIVERSION                     NAMESPACED   KIND
  clusterroles                       rbac.authorization.k8s.io/v1   false        ClusterRole
  clusterrolebindings                rbac.authorization.k8s.io/v1   false        ClusterRoleBinding
  roles                              rbac.authorization.k8s.io/v1   true         Role
  rolebindings                       rbac.authorization.k8s.io/v1   true         RoleBinding
  $ kubectl api-resources --sort-by=age
  ! error: --sort-by accepts only name or kind
  [1]
  $ kubectl api-resources -o name --api-group=policy
  poddisruptionbudgets.policy
  $ kubectl api-resources -o yaml --api-group=scheduling.k8s.io
  apiVersion: v1
  groupVersion: ""
  kind: APIResourceList
  resources:
  - group: scheduling.k8s.io
    kind: PriorityClass
    name: priorityclasses
    namespaced: false
    shortNames:
    - pc
    singularName: priorityclass
    verbs:
    - create
    - delete
    - deletecollection
    - get
    - list
    - patch
    - update
    - watch
    version: v1
  $ kubectl api-resources --no-headers --api-group=storage.k8s.io | head -3
  csidrivers                      storage.k8s.io/v1   false   CSIDriver
  csinodes                        storage.k8s.io/v1   false   CSINode
  csistoragecapacities            storage.k8s.io/v1   true    CSIStorageCapacity
  $ kubectl api-resources what
  ! error: unexpected arguments: [what]
  ! See 'kubectl api-resources -h' for help and examples
  [1]
  $ kubectl api-versions x
  ! error: unexpected arguments: [x]
  ! See 'kubectl api-versions -h' for help and examples
  [1]
  $ kubectl api-resources | wc -l
  72
  $ kubectl api-versions | wc -l
  23
