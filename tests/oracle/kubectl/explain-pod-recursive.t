explain: whole trees, and their types
  $ kubectl explain pod.spec.affinity --recursive | grep '<'
  FIELD: affinity <Affinity>
    nodeAffinity	<NodeAffinity>
      preferredDuringSchedulingIgnoredDuringExecution	<[]PreferredSchedulingTerm>
        preference	<NodeSelectorTerm> -required-
          matchExpressions	<[]NodeSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
          matchFields	<[]NodeSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
        weight	<integer> -required-
      requiredDuringSchedulingIgnoredDuringExecution	<NodeSelector>
        nodeSelectorTerms	<[]NodeSelectorTerm> -required-
          matchExpressions	<[]NodeSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
          matchFields	<[]NodeSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
    podAffinity	<PodAffinity>
      preferredDuringSchedulingIgnoredDuringExecution	<[]WeightedPodAffinityTerm>
        podAffinityTerm	<PodAffinityTerm> -required-
          labelSelector	<LabelSelector>
            matchExpressions	<[]LabelSelectorRequirement>
              key	<string> -required-
              operator	<string> -required-
              values	<[]string>
            matchLabels	<map[string]string>
          matchLabelKeys	<[]string>
          mismatchLabelKeys	<[]string>
          namespaceSelector	<LabelSelector>
            matchExpressions	<[]LabelSelectorRequirement>
              key	<string> -required-
              operator	<string> -required-
              values	<[]string>
            matchLabels	<map[string]string>
          namespaces	<[]string>
          topologyKey	<string> -required-
        weight	<integer> -required-
      requiredDuringSchedulingIgnoredDuringExecution	<[]PodAffinityTerm>
        labelSelector	<LabelSelector>
          matchExpressions	<[]LabelSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
          matchLabels	<map[string]string>
        matchLabelKeys	<[]string>
        mismatchLabelKeys	<[]string>
        namespaceSelector	<LabelSelector>
          matchExpressions	<[]LabelSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
          matchLabels	<map[string]string>
        namespaces	<[]string>
        topologyKey	<string> -required-
    podAntiAffinity	<PodAntiAffinity>
      preferredDuringSchedulingIgnoredDuringExecution	<[]WeightedPodAffinityTerm>
        podAffinityTerm	<PodAffinityTerm> -required-
          labelSelector	<LabelSelector>
            matchExpressions	<[]LabelSelectorRequirement>
              key	<string> -required-
              operator	<string> -required-
              values	<[]string>
            matchLabels	<map[string]string>
          matchLabelKeys	<[]string>
          mismatchLabelKeys	<[]string>
          namespaceSelector	<LabelSelector>
            matchExpressions	<[]LabelSelectorRequirement>
              key	<string> -required-
              operator	<string> -required-
              values	<[]string>
            matchLabels	<map[string]string>
          namespaces	<[]string>
          topologyKey	<string> -required-
        weight	<integer> -required-
      requiredDuringSchedulingIgnoredDuringExecution	<[]PodAffinityTerm>
        labelSelector	<LabelSelector>
          matchExpressions	<[]LabelSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
          matchLabels	<map[string]string>
        matchLabelKeys	<[]string>
        mismatchLabelKeys	<[]string>
        namespaceSelector	<LabelSelector>
          matchExpressions	<[]LabelSelectorRequirement>
            key	<string> -required-
            operator	<string> -required-
            values	<[]string>
          matchLabels	<map[string]string>
        namespaces	<[]string>
        topologyKey	<string> -required-
  $ kubectl explain pod.spec.containers.livenessProbe --recursive | grep '<'
  FIELD: livenessProbe <Probe>
    exec	<ExecAction>
      command	<[]string>
    failureThreshold	<integer>
    grpc	<GRPCAction>
      mode	<string>
      port	<integer> -required-
      service	<string>
    httpGet	<HTTPGetAction>
      host	<string>
      httpHeaders	<[]HTTPHeader>
        name	<string> -required-
        value	<string> -required-
      path	<string>
      port	<IntOrString> -required-
      protocol	<string>
      scheme	<string>
    initialDelaySeconds	<integer>
    periodSeconds	<integer>
    successThreshold	<integer>
    tcpSocket	<TCPSocketAction>
      host	<string>
      port	<IntOrString> -required-
    terminationGracePeriodSeconds	<integer>
    timeoutSeconds	<integer>
  $ kubectl explain pod.spec.containers.securityContext | grep '<'
  FIELD: securityContext <SecurityContext>
    allowPrivilegeEscalation	<boolean>
    appArmorProfile	<AppArmorProfile>
    capabilities	<Capabilities>
    privileged	<boolean>
    procMount	<string>
    readOnlyRootFilesystem	<boolean>
    runAsGroup	<integer>
    runAsNonRoot	<boolean>
    runAsUser	<integer>
    seLinuxOptions	<SELinuxOptions>
    seccompProfile	<SeccompProfile>
    windowsOptions	<WindowsSecurityContextOptions>
  $ kubectl explain deployment.spec | grep '<'
  FIELD: spec <DeploymentSpec>
    minReadySeconds	<integer>
    paused	<boolean>
    progressDeadlineSeconds	<integer>
    replicas	<integer>
    revisionHistoryLimit	<integer>
    selector	<LabelSelector> -required-
    strategy	<DeploymentStrategy>
    template	<PodTemplateSpec> -required-
  $ kubectl explain statefulset.spec --recursive | grep '<' | head -30
  FIELD: spec <StatefulSetSpec>
    minReadySeconds	<integer>
    ordinals	<StatefulSetOrdinals>
      start	<integer>
    persistentVolumeClaimRetentionPolicy	<StatefulSetPersistentVolumeClaimRetentionPolicy>
      whenDeleted	<string>
      whenScaled	<string>
    podManagementPolicy	<string>
    replicas	<integer>
    revisionHistoryLimit	<integer>
    selector	<LabelSelector> -required-
      matchExpressions	<[]LabelSelectorRequirement>
        key	<string> -required-
        operator	<string> -required-
        values	<[]string>
      matchLabels	<map[string]string>
    serviceName	<string>
    template	<PodTemplateSpec> -required-
      metadata	<ObjectMeta>
        annotations	<map[string]string>
        creationTimestamp	<string>
        deletionGracePeriodSeconds	<integer>
        deletionTimestamp	<string>
        finalizers	<[]string>
        generateName	<string>
        generation	<integer>
        labels	<map[string]string>
        managedFields	<[]ManagedFieldsEntry>
          apiVersion	<string>
          fieldsType	<string>
  $ kubectl explain job.spec.template.spec.restartPolicy | head -6
  GROUP:      batch
  KIND:       Job
  VERSION:    v1
  
  FIELD: restartPolicy <string>
  ENUM:
  $ kubectl explain configmap | grep '<'
    apiVersion	<string>
    binaryData	<map[string]string>
    data	<map[string]string>
    immutable	<boolean>
    kind	<string>
    metadata	<ObjectMeta>
  $ kubectl explain secret.type | head -5
  KIND:       Secret
  VERSION:    v1
  
  FIELD: type <string>
  
  $ kubectl explain role.rules | grep '<'
  FIELD: rules <[]PolicyRule>
    apiGroups	<[]string>
    nonResourceURLs	<[]string>
    resourceNames	<[]string>
    resources	<[]string>
    verbs	<[]string> -required-
  $ kubectl explain rolebinding --recursive | grep '<' | tail -12
      resourceVersion	<string>
      selfLink	<string>
      uid	<string>
    roleRef	<RoleRef> -required-
      apiGroup	<string>
      kind	<string> -required-
      name	<string> -required-
    subjects	<[]Subject>
      apiGroup	<string>
      kind	<string> -required-
      name	<string> -required-
      namespace	<string>
  $ kubectl explain storageclass | grep '<'
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
  $ kubectl explain priorityclass | grep '<'
    apiVersion	<string>
    description	<string>
    globalDefault	<boolean>
    kind	<string>
    metadata	<ObjectMeta>
    preemptionPolicy	<string>
    value	<integer>
  $ kubectl explain poddisruptionbudget.spec | grep '<'
  FIELD: spec <PodDisruptionBudgetSpec>
    maxUnavailable	<IntOrString>
    minAvailable	<IntOrString>
    selector	<LabelSelector>
    unhealthyPodEvictionPolicy	<string>
  $ kubectl explain endpointslice.endpoints --recursive | grep '<'
  FIELD: endpoints <[]Endpoint>
    addresses	<[]string> -required-
    conditions	<EndpointConditions>
      ready	<boolean>
      serving	<boolean>
      terminating	<boolean>
    deprecatedTopology	<map[string]string>
    hints	<EndpointHints>
      forNodes	<[]ForNode>
        name	<string> -required-
      forZones	<[]ForZone>
        name	<string> -required-
    hostname	<string>
    nodeName	<string>
    targetRef	<ObjectReference>
      apiVersion	<string>
      fieldPath	<string>
      kind	<string>
      name	<string>
      namespace	<string>
      resourceVersion	<string>
      uid	<string>
    zone	<string>
