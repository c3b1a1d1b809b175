explain: of fields of many kinds
  $ kubectl explain deploy.spec.strategy | grep -E '^(KIND|VERSION|GROUP|FIELD|FIELDS)|<'
  GROUP:      apps
  KIND:       Deployment
  VERSION:    v1
  FIELD: strategy <DeploymentStrategy>
  FIELDS:
    rollingUpdate	<RollingUpdateDeployment>
    type	<string>
  $ kubectl explain svc.spec.ports | grep '<'
  FIELD: ports <[]ServicePort>
    appProtocol	<string>
    name	<string>
    nodePort	<integer>
    port	<integer> -required-
    protocol	<string>
    targetPort	<IntOrString>
  $ kubectl explain pvc.spec --recursive | grep '<'
  FIELD: spec <PersistentVolumeClaimSpec>
    accessModes	<[]string>
    dataSource	<TypedLocalObjectReference>
      apiGroup	<string>
      kind	<string> -required-
      name	<string> -required-
    dataSourceRef	<TypedObjectReference>
      apiGroup	<string>
      kind	<string> -required-
      name	<string> -required-
      namespace	<string>
    resources	<VolumeResourceRequirements>
      limits	<map[string]Quantity>
      requests	<map[string]Quantity>
    selector	<LabelSelector>
      matchExpressions	<[]LabelSelectorRequirement>
        key	<string> -required-
        operator	<string> -required-
        values	<[]string>
      matchLabels	<map[string]string>
    storageClassName	<string>
    volumeAttributesClassName	<string>
    volumeMode	<string>
    volumeName	<string>
  $ kubectl explain cronjob.spec | grep '<'
  FIELD: spec <CronJobSpec>
    concurrencyPolicy	<string>
    failedJobsHistoryLimit	<integer>
    jobTemplate	<JobTemplateSpec> -required-
    schedule	<string> -required-
    startingDeadlineSeconds	<integer>
    successfulJobsHistoryLimit	<integer>
    suspend	<boolean>
    timeZone	<string>
  $ kubectl explain netpol.spec.ingress.from | grep '<'
  FIELD: from <[]NetworkPolicyPeer>
    ipBlock	<IPBlock>
    namespaceSelector	<LabelSelector>
    podSelector	<LabelSelector>
  $ kubectl explain ing.spec.rules.http.paths --recursive | grep '<'
  FIELD: paths <[]HTTPIngressPath>
    backend	<IngressBackend> -required-
      resource	<TypedLocalObjectReference>
        apiGroup	<string>
        kind	<string> -required-
        name	<string> -required-
      service	<IngressServiceBackend>
        name	<string> -required-
        port	<ServiceBackendPort>
          name	<string>
          number	<integer>
    path	<string>
    pathType	<string> -required-
  $ kubectl explain sc | grep '<'
    allowVolumeExpansion	<boolean>
    allowedTopologies	<[]TopologySelectorTerm>
    apiVersion	<string>
    kind	<string>
    metadata	<ObjectMeta>
    mountOptions	<[]string>
    parameters	<map[string]string>
    provisioner	<string> -required-
    reclaimPolicy	<string>
    volumeBindingMode	<string>
  $ kubectl explain hpa.spec.metrics --api-version=autoscaling/v2 | grep '<'
  FIELD: metrics <[]MetricSpec>
    containerResource	<ContainerResourceMetricSource>
    external	<ExternalMetricSource>
    object	<ObjectMetricSource>
    pods	<PodsMetricSource>
    resource	<ResourceMetricSource>
    type	<string> -required-
  $ kubectl explain role.rules | grep '<'
  FIELD: rules <[]PolicyRule>
    apiGroups	<[]string>
    nonResourceURLs	<[]string>
    resourceNames	<[]string>
    resources	<[]string>
    verbs	<[]string> -required-
  $ kubectl explain pod.status.phase | head -6
  KIND:       Pod
  VERSION:    v1
  
  FIELD: phase <string>
  ENUM:
      Failed
  $ kubectl explain pod.metadata.labels | head -5
  KIND:       Pod
  VERSION:    v1
  
  FIELD: labels <map[string]string>
  
  $ kubectl explain pod/x
  ! the server doesn't have a resource type "pod/x"
  [1]
  $ kubectl explain pod x
  ! error: We accept only this format: explain RESOURCE
  [1]
  $ kubectl explain pod.spec..containers
  ! error: invalid jsonpath syntax, first node must be field node
  [1]
  $ kubectl explain pod.spec.containers.nothing
  KIND:       Pod
  VERSION:    v1
  
  ! error: field "nothing" does not exist
  [1]
  $ kubectl explain pods --output=what
  ! error: unrecognized format: what
  [1]
  $ kubectl explain ev.reason --api-version=events.k8s.io/v1 | head -4
  GROUP:      events.k8s.io
  KIND:       Event
  VERSION:    v1
  
  ! Warning: short name "ev" could also match lower priority resource events.events.k8s.io
  $ kubectl explain node.status.conditions --recursive | grep '<'
  FIELD: conditions <[]NodeCondition>
    lastHeartbeatTime	<string>
    lastTransitionTime	<string>
    message	<string>
    reason	<string>
    status	<string> -required-
    type	<string> -required-
  $ kubectl explain secret.data | head -5
  KIND:       Secret
  VERSION:    v1
  
  FIELD: data <map[string]string>
  
