explain: a field of each of many kinds
  $ kubectl explain ds.spec.updateStrategy --recursive | grep '<'
  FIELD: updateStrategy <DaemonSetUpdateStrategy>
    rollingUpdate	<RollingUpdateDaemonSet>
      maxSurge	<IntOrString>
      maxUnavailable	<IntOrString>
    type	<string>
  $ kubectl explain pv.spec | grep '<' | head -20
  FIELD: spec <PersistentVolumeSpec>
    accessModes	<[]string>
    awsElasticBlockStore	<AWSElasticBlockStoreVolumeSource>
    azureDisk	<AzureDiskVolumeSource>
    azureFile	<AzureFilePersistentVolumeSource>
    capacity	<map[string]Quantity>
    cephfs	<CephFSPersistentVolumeSource>
    cinder	<CinderPersistentVolumeSource>
    claimRef	<ObjectReference>
    csi	<CSIPersistentVolumeSource>
    fc	<FCVolumeSource>
    flexVolume	<FlexPersistentVolumeSource>
    flocker	<FlockerVolumeSource>
    gcePersistentDisk	<GCEPersistentDiskVolumeSource>
    glusterfs	<GlusterfsPersistentVolumeSource>
    hostPath	<HostPathVolumeSource>
    iscsi	<ISCSIPersistentVolumeSource>
    local	<LocalVolumeSource>
    mountOptions	<[]string>
    nfs	<NFSVolumeSource>
  $ kubectl explain pvc.spec.resources | grep '<'
  FIELD: resources <VolumeResourceRequirements>
    limits	<map[string]Quantity>
    requests	<map[string]Quantity>
  $ kubectl explain hpa.spec | grep '<'
  FIELD: spec <HorizontalPodAutoscalerSpec>
    behavior	<HorizontalPodAutoscalerBehavior>
    maxReplicas	<integer> -required-
    metrics	<[]MetricSpec>
    minReplicas	<integer>
    scaleTargetRef	<CrossVersionObjectReference> -required-
  $ kubectl explain ingress.spec.tls | grep '<'
  FIELD: tls <[]IngressTLS>
    hosts	<[]string>
    secretName	<string>
  $ kubectl explain networkpolicy.spec | grep '<'
  FIELD: spec <NetworkPolicySpec>
    egress	<[]NetworkPolicyEgressRule>
    ingress	<[]NetworkPolicyIngressRule>
    podSelector	<LabelSelector>
    policyTypes	<[]string>
  $ kubectl explain rolebinding | grep '<'
    apiVersion	<string>
    kind	<string>
    metadata	<ObjectMeta>
    roleRef	<RoleRef> -required-
    subjects	<[]Subject>
  $ kubectl explain resourcequota.spec | grep '<'
  FIELD: spec <ResourceQuotaSpec>
    hard	<map[string]Quantity>
    scopeSelector	<ScopeSelector>
    scopes	<[]string>
  $ kubectl explain limitrange.spec.limits | grep '<'
  FIELD: limits <[]LimitRangeItem>
    default	<map[string]Quantity>
    defaultRequest	<map[string]Quantity>
    max	<map[string]Quantity>
    maxLimitRequestRatio	<map[string]Quantity>
    min	<map[string]Quantity>
    type	<string> -required-
  $ kubectl explain pdb.spec | grep '<'
  FIELD: spec <PodDisruptionBudgetSpec>
    maxUnavailable	<IntOrString>
    minAvailable	<IntOrString>
    selector	<LabelSelector>
    unhealthyPodEvictionPolicy	<string>
  $ kubectl explain priorityclass | grep '<'
    apiVersion	<string>
    description	<string>
    globalDefault	<boolean>
    kind	<string>
    metadata	<ObjectMeta>
    preemptionPolicy	<string>
    value	<integer>
  $ kubectl explain csr.spec | grep '<'
  FIELD: spec <CertificateSigningRequestSpec>
    expirationSeconds	<integer>
    extra	<map[string][]string>
    groups	<[]string>
    request	<string> -required-
    signerName	<string> -required-
    uid	<string>
    usages	<[]string>
    username	<string>
  $ kubectl explain node.spec.taints | grep '<'
  FIELD: taints <[]Taint>
    effect	<string> -required-
    key	<string> -required-
    timeAdded	<string>
    value	<string>
  $ kubectl explain pod.spec.affinity.podAntiAffinity --recursive | grep '<' | head -12
  FIELD: podAntiAffinity <PodAntiAffinity>
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
  $ kubectl explain pod.spec.volumes | grep '<' | head -40
  FIELD: volumes <[]Volume>
    awsElasticBlockStore	<AWSElasticBlockStoreVolumeSource>
    azureDisk	<AzureDiskVolumeSource>
    azureFile	<AzureFileVolumeSource>
    cephfs	<CephFSVolumeSource>
    cinder	<CinderVolumeSource>
    configMap	<ConfigMapVolumeSource>
    csi	<CSIVolumeSource>
    downwardAPI	<DownwardAPIVolumeSource>
    emptyDir	<EmptyDirVolumeSource>
    ephemeral	<EphemeralVolumeSource>
    fc	<FCVolumeSource>
    flexVolume	<FlexVolumeSource>
    flocker	<FlockerVolumeSource>
    gcePersistentDisk	<GCEPersistentDiskVolumeSource>
    gitRepo	<GitRepoVolumeSource>
    glusterfs	<GlusterfsVolumeSource>
    hostPath	<HostPathVolumeSource>
    image	<ImageVolumeSource>
    iscsi	<ISCSIVolumeSource>
    name	<string> -required-
    nfs	<NFSVolumeSource>
    persistentVolumeClaim	<PersistentVolumeClaimVolumeSource>
    photonPersistentDisk	<PhotonPersistentDiskVolumeSource>
    portworxVolume	<PortworxVolumeSource>
    projected	<ProjectedVolumeSource>
    quobyte	<QuobyteVolumeSource>
    rbd	<RBDVolumeSource>
    scaleIO	<ScaleIOVolumeSource>
    secret	<SecretVolumeSource>
    storageos	<StorageOSVolumeSource>
    vsphereVolume	<VsphereVirtualDiskVolumeSource>
  $ kubectl explain pod.spec.securityContext | grep '<'
  FIELD: securityContext <PodSecurityContext>
    appArmorProfile	<AppArmorProfile>
    fsGroup	<integer>
    fsGroupChangePolicy	<string>
    runAsGroup	<integer>
    runAsNonRoot	<boolean>
    runAsUser	<integer>
    seLinuxChangePolicy	<string>
    seLinuxOptions	<SELinuxOptions>
    seccompProfile	<SeccompProfile>
    supplementalGroups	<[]integer>
    supplementalGroupsPolicy	<string>
    sysctls	<[]Sysctl>
    windowsOptions	<WindowsSecurityContextOptions>
  $ kubectl explain endpointslice | grep '<'
    addressType	<string> -required-
    apiVersion	<string>
    endpoints	<[]Endpoint>
    kind	<string>
    metadata	<ObjectMeta>
    ports	<[]EndpointPort>
  $ kubectl explain pod.spec.tolerations.operator | head -8
  KIND:       Pod
  VERSION:    v1
  
  FIELD: operator <string>
  ENUM:
      Equal
      Exists
      Gt
  $ kubectl explain service.spec.type | head -9
  KIND:       Service
  VERSION:    v1
  
  FIELD: type <string>
  ENUM:
      ClusterIP
      ExternalName
      LoadBalancer
      NodePort
  $ kubectl explain cm | grep -E '^(KIND|VERSION|GROUP)'
  KIND:       ConfigMap
  VERSION:    v1
