api-resources: by name, by verbs, namespaced, and with categories
  $ kubectl api-resources --namespaced=true --api-group=''
  NAME                     SHORTNAMES   APIVERSION   NAMESPACED   KIND
  bindings                              v1           true         Binding
  configmaps               cm           v1           true         ConfigMap
  endpoints                ep           v1           true         Endpoints
  events                   ev           v1           true         Event
  limitranges              limits       v1           true         LimitRange
  persistentvolumeclaims   pvc          v1           true         PersistentVolumeClaim
  pods                     po           v1           true         Pod
  podtemplates                          v1           true         PodTemplate
  replicationcontrollers   rc           v1           true         ReplicationController
  resourcequotas           quota        v1           true         ResourceQuota
  secrets                               v1           true         Secret
  serviceaccounts          sa           v1           true         ServiceAccount
  services                 svc          v1           true         Service
  $ kubectl api-resources --sort-by=name --namespaced=false
  NAME                                SHORTNAMES   APIVERSION                        NAMESPACED   KIND
  apiservices                                      apiregistration.k8s.io/v1         false        APIService
  certificatesigningrequests          csr          certificates.k8s.io/v1            false        CertificateSigningRequest
  clusterrolebindings                              rbac.authorization.k8s.io/v1      false        ClusterRoleBinding
  clusterroles                                     rbac.authorization.k8s.io/v1      false        ClusterRole
  clustertrustbundles                              certificates.k8s.io/v1            false        ClusterTrustBundle
  componentstatuses                   cs           v1                                false        ComponentStatus
  csidrivers                                       storage.k8s.io/v1                 false        CSIDriver
  csinodes                                         storage.k8s.io/v1                 false        CSINode
  customresourcedefinitions           crd,crds     apiextensions.k8s.io/v1           false        CustomResourceDefinition
  deviceclasses                                    resource.k8s.io/v1                false        DeviceClass
  devicetaintrules                                 resource.k8s.io/v1                false        DeviceTaintRule
  flowschemas                                      flowcontrol.apiserver.k8s.io/v1   false        FlowSchema
  ingressclasses                                   networking.k8s.io/v1              false        IngressClass
  ipaddresses                         ip           networking.k8s.io/v1              false        IPAddress
  mutatingadmissionpolicies                        admissionregistration.k8s.io/v1   false        MutatingAdmissionPolicy
  mutatingadmissionpolicybindings                  admissionregistration.k8s.io/v1   false        MutatingAdmissionPolicyBinding
  mutatingwebhookconfigurations                    admissionregistration.k8s.io/v1   false        MutatingWebhookConfiguration
  namespaces                          ns           v1                                false        Namespace
  nodes                               no           v1                                false        Node
  persistentvolumes                   pv           v1                                false        PersistentVolume
  priorityclasses                     pc           scheduling.k8s.io/v1              false        PriorityClass
  prioritylevelconfigurations                      flowcontrol.apiserver.k8s.io/v1   false        PriorityLevelConfiguration
  resourceslices                                   resource.k8s.io/v1                false        ResourceSlice
  runtimeclasses                                   node.k8s.io/v1                    false        RuntimeClass
  selfsubjectaccessreviews                         authorization.k8s.io/v1           false        SelfSubjectAccessReview
  selfsubjectreviews                               authentication.k8s.io/v1          false        SelfSubjectReview
  selfsubjectrulesreviews                          authorization.k8s.io/v1           false        SelfSubjectRulesReview
  servicecidrs                                     networking.k8s.io/v1              false        ServiceCIDR
  storageclasses                      sc           storage.k8s.io/v1                 false        StorageClass
  storageversionmigrations                         storagemigration.k8s.io/v1        false        StorageVersionMigration
  subjectaccessreviews                             authorization.k8s.io/v1           false        SubjectAccessReview
  tokenreviews                                     authentication.k8s.io/v1          false        TokenReview
  validatingadmissionpolicies                      admissionregistration.k8s.io/v1   false        ValidatingAdmissionPolicy
  validatingadmissionpolicybindings                admissionregistration.k8s.io/v1   false        ValidatingAdmissionPolicyBinding
  validatingwebhookconfigurations                  admissionregistration.k8s.io/v1   false        ValidatingWebhookConfiguration
  volumeattachments                                storage.k8s.io/v1                 false        VolumeAttachment
  volumeattributesclasses             vac          storage.k8s.io/v1                 false        VolumeAttributesClass
  $ kubectl api-resources --verbs=list,watch,delete -o name
  configmaps
  endpoints
  events
  limitranges
  namespaces
  nodes
  persistentvolumeclaims
  persistentvolumes
  pods
  podtemplates
  replicationcontrollers
  resourcequotas
  secrets
  serviceaccounts
  services
  mutatingadmissionpolicies.admissionregistration.k8s.io
  mutatingadmissionpolicybindings.admissionregistration.k8s.io
  mutatingwebhookconfigurations.admissionregistration.k8s.io
  validatingadmissionpolicies.admissionregistration.k8s.io
  validatingadmissionpolicybindings.admissionregistration.k8s.io
  validatingwebhookconfigurations.admissionregistration.k8s.io
  customresourcedefinitions.apiextensions.k8s.io
  apiservices.apiregistration.k8s.io
  controllerrevisions.apps
  daemonsets.apps
  deployments.apps
  replicasets.apps
  statefulsets.apps
  horizontalpodautoscalers.autoscaling
  cronjobs.batch
  jobs.batch
  certificatesigningrequests.certificates.k8s.io
  clustertrustbundles.certificates.k8s.io
  podcertificaterequests.certificates.k8s.io
  leases.coordination.k8s.io
  endpointslices.discovery.k8s.io
  events.events.k8s.io
  flowschemas.flowcontrol.apiserver.k8s.io
  prioritylevelconfigurations.flowcontrol.apiserver.k8s.io
  ingressclasses.networking.k8s.io
  ingresses.networking.k8s.io
  ipaddresses.networking.k8s.io
  networkpolicies.networking.k8s.io
  servicecidrs.networking.k8s.io
  runtimeclasses.node.k8s.io
  poddisruptionbudgets.policy
  clusterrolebindings.rbac.authorization.k8s.io
  clusterroles.rbac.authorization.k8s.io
  rolebindings.rbac.authorization.k8s.io
  roles.rbac.authorization.k8s.io
  deviceclasses.resource.k8s.io
  devicetaintrules.resource.k8s.io
  resourceclaims.resource.k8s.io
  resourceclaimtemplates.resource.k8s.io
  resourceslices.resource.k8s.io
  priorityclasses.scheduling.k8s.io
  csidrivers.storage.k8s.io
  csinodes.storage.k8s.io
  csistoragecapacities.storage.k8s.io
  storageclasses.storage.k8s.io
  volumeattachments.storage.k8s.io
  volumeattributesclasses.storage.k8s.io
  storageversionmigrations.storagemigration.k8s.io
  $ kubectl api-resources --api-group=apps --no-headers
  controllerrevisions            apps/v1   true   ControllerRevision
  daemonsets            ds       apps/v1   true   DaemonSet
  deployments           deploy   apps/v1   true   Deployment
  replicasets           rs       apps/v1   true   ReplicaSet
  statefulsets          sts      apps/v1   true   StatefulSet
  $ kubectl api-resources --api-group=autoscaling -o wide
  NAME                       SHORTNAMES   APIVERSION       NAMESPACED   KIND                      VERBS                                                        CATEGORIES
  horizontalpodautoscalers   hpa          autoscaling/v2   true         HorizontalPodAutoscaler   create,delete,deletecollection,get,list,patch,update,watch   all
  $ kubectl api-resources -o json --api-group=batch
  {
      "kind": "APIResourceList",
      "apiVersion": "v1",
      "groupVersion": "",
      "resources": [
          {
              "name": "cronjobs",
              "singularName": "cronjob",
              "namespaced": true,
              "group": "batch",
              "version": "v1",
              "kind": "CronJob",
              "verbs": [
                  "create",
                  "delete",
                  "deletecollection",
                  "get",
                  "list",
                  "patch",
                  "update",
                  "watch"
              ],
              "shortNames": [
                  "cj"
              ],
              "categories": [
                  "all"
              ]
          },
          {
              "name": "jobs",
              "singularName": "job",
              "namespaced": true,
              "group": "batch",
              "version": "v1",
              "kind": "Job",
              "verbs": [
                  "create",
                  "delete",
                  "deletecollection",
                  "get",
                  "list",
                  "patch",
                  "update",
                  "watch"
              ],
              "categories": [
                  "all"
              ]
          }
      ]
  }
  $ kubectl api-resources --sort-by=size
  ! error: --sort-by accepts only name or kind
  [1]
