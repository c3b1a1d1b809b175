//! What Go calls the types of the fields: only errors tell, so that the tables need not carry it.

use crate::api::schema::{Field, Shape};

/// Fields of a named type: the type, then `Struct.field`s. `v1.` is left out.
const NAMED: &str = "\
AppArmorProfileType AppArmorProfile.type
SeccompProfileType SeccompProfile.type
ProcMountType SecurityContext.procMount
[]Capability Capabilities.add Capabilities.drop
PullPolicy Container.imagePullPolicy EphemeralContainer.imagePullPolicy ImageVolumeSource.pullPolicy
ContainerRestartPolicy Container.restartPolicy EphemeralContainer.restartPolicy
TerminationMessagePolicy Container.terminationMessagePolicy EphemeralContainer.terminationMessagePolicy
Protocol ContainerPort.protocol ServicePort.protocol EndpointPort.protocol NetworkPolicyPort.protocol PortStatus.protocol IngressPortStatus.protocol
ResourceName ContainerResizePolicy.resourceName ResourceStatus.name ResourceMetricSource.name ContainerResourceMetricSource.name
ResourceResizeRestartPolicy ContainerResizePolicy.restartPolicy
ContainerRestartRuleAction ContainerRestartRule.action
ContainerRestartRuleOnExitCodesOperator ContainerRestartRuleOnExitCodes.operator
ResourceList ContainerStatus.allocatedResources NodeStatus.allocatable NodeStatus.capacity PodSpec.overhead PodStatus.allocatedResources ResourceRequirements.limits ResourceRequirements.requests VolumeResourceRequirements.limits VolumeResourceRequirements.requests PersistentVolumeSpec.capacity PersistentVolumeClaimStatus.capacity PersistentVolumeClaimStatus.allocatedResources ResourceQuotaSpec.hard ResourceQuotaStatus.hard ResourceQuotaStatus.used LimitRangeItem.default LimitRangeItem.defaultRequest LimitRangeItem.max LimitRangeItem.min LimitRangeItem.maxLimitRequestRatio
Signal ContainerStatus.stopSignal Lifecycle.stopSignal
ConcurrencyPolicy CronJobSpec.concurrencyPolicy
DaemonSetUpdateStrategyType DaemonSetUpdateStrategy.type
DeploymentStrategyType DeploymentStrategy.type
StatefulSetUpdateStrategyType StatefulSetUpdateStrategy.type
PodManagementPolicyType StatefulSetSpec.podManagementPolicy
DeletionPropagation DeleteOptions.propagationPolicy
StorageMedium EmptyDirVolumeSource.medium
AddressType EndpointSlice.addressType
URIScheme HTTPGetAction.scheme
PathType HTTPIngressPath.pathType
HostPathType HostPathVolumeSource.type
CompletionMode JobSpec.completionMode
PodReplacementPolicy JobSpec.podReplacementPolicy
LabelSelectorOperator LabelSelectorRequirement.operator
NodeSelectorOperator NodeSelectorRequirement.operator
CoordinatedLeaseStrategy LeaseSpec.strategy
LimitType LimitRangeItem.type
ManagedFieldsOperationType ManagedFieldsEntry.operation
[]FinalizerName NamespaceSpec.finalizers
NamespacePhase NamespaceStatus.phase
[]PolicyType NetworkPolicySpec.policyTypes
NodeAddressType NodeAddress.type
NodePhase NodeStatus.phase
[]UniqueVolumeName NodeStatus.volumesInUse
UniqueVolumeName AttachedVolume.name
[]PersistentVolumeAccessMode PersistentVolumeClaimSpec.accessModes PersistentVolumeClaimStatus.accessModes PersistentVolumeSpec.accessModes
PersistentVolumeMode PersistentVolumeClaimSpec.volumeMode PersistentVolumeSpec.volumeMode
PersistentVolumeClaimPhase PersistentVolumeClaimStatus.phase
PersistentVolumePhase PersistentVolumeStatus.phase
PersistentVolumeReclaimPolicy PersistentVolumeSpec.persistentVolumeReclaimPolicy StorageClass.reclaimPolicy
VolumeBindingMode StorageClass.volumeBindingMode
UnhealthyPodEvictionPolicyType PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy
OSName PodOS.name
PodConditionType PodReadinessGate.conditionType PodFailurePolicyOnPodConditionsPattern.type
PodFSGroupChangePolicy PodSecurityContext.fsGroupChangePolicy
PodSELinuxChangePolicy PodSecurityContext.seLinuxChangePolicy
SupplementalGroupsPolicy PodSecurityContext.supplementalGroupsPolicy
DNSPolicy PodSpec.dnsPolicy
PreemptionPolicy PodSpec.preemptionPolicy PriorityClass.preemptionPolicy
RestartPolicy PodSpec.restartPolicy
PodPhase PodStatus.phase
PodQOSClass PodStatus.qosClass
PodResizeStatus PodStatus.resize
[]ResourceQuotaScope ResourceQuotaSpec.scopes
SecretType Secret.type
ServiceExternalTrafficPolicy ServiceSpec.externalTrafficPolicy
ServiceInternalTrafficPolicy ServiceSpec.internalTrafficPolicy
[]IPFamily ServiceSpec.ipFamilies
IPFamilyPolicy ServiceSpec.ipFamilyPolicy
ServiceAffinity ServiceSpec.sessionAffinity
ServiceType ServiceSpec.type
StatusReason Status.reason
CauseType StatusCause.reason
TaintEffect Taint.effect Toleration.effect
TolerationOperator Toleration.operator
NodeInclusionPolicy TopologySpreadConstraint.nodeAffinityPolicy TopologySpreadConstraint.nodeTaintsPolicy
UnsatisfiableConstraintAction TopologySpreadConstraint.whenUnsatisfiable
MountPropagationMode VolumeMount.mountPropagation
RecursiveReadOnlyMode VolumeMount.recursiveReadOnly VolumeMountStatus.recursiveReadOnly
map[string]v1.ExtraValue SubjectAccessReviewSpec.extra UserInfo.extra CertificateSigningRequestSpec.extra
";

/// Volume sources of a persistent volume, which sit in a struct of their own.
const PERSISTENT: &str = " awsElasticBlockStore azureDisk azureFile cephfs cinder csi fc flexVolume flocker \
    gcePersistentDisk glusterfs hostPath iscsi local nfs photonPersistentDisk portworxVolume quobyte rbd scaleIO \
    storageos vsphereVolume ";

/// The Go struct that holds the field inside `owner`, where it is embedded; else empty.
pub fn embedded(owner: &str, field: &str) -> &'static str {
    match (owner, field) {
        ("Volume", f) if f != "name" => "VolumeSource",
        ("EphemeralContainer", f) if f != "targetContainerName" => "EphemeralContainerCommon",
        ("Probe", "exec" | "grpc" | "httpGet" | "tcpSocket") => "ProbeHandler",
        ("IngressRule", "http") => "IngressRuleValue",
        ("PersistentVolumeSpec", f) if PERSISTENT.contains(&format!(" {f} ")) => "PersistentVolumeSource",
        (
            "ConfigMapEnvSource"
            | "ConfigMapKeySelector"
            | "ConfigMapProjection"
            | "ConfigMapVolumeSource"
            | "SecretEnvSource"
            | "SecretKeySelector"
            | "SecretProjection",
            "name",
        ) => "LocalObjectReference",
        _ => "",
    }
}

/// The Go type of a field, or, where `shape` is that of its items, of an item.
pub fn of_field(owner: &str, field: &Field, shape: &Shape) -> String {
    let name = field.name.text();
    let whole = named(owner, name).unwrap_or_else(|| of_shape(&field.shape));
    let mut at = &field.shape;
    let mut rest = whole.as_str();
    while !std::ptr::eq(at, shape) {
        let (Shape::List(inner) | Shape::Map(inner)) = at else { break };
        at = inner;
        rest = match rest.strip_prefix("[]").or_else(|| rest.split_once(']').map(|(_, r)| r)) {
            Some(rest) => rest,
            None => return of_shape(shape),
        };
    }
    rest.into()
}

fn named(owner: &str, field: &str) -> Option<String> {
    let condition = owner.ends_with("Condition");
    let full = format!("{owner}.{field}");
    match field {
        "uid" => return Some("types.UID".into()),
        "status" if condition => return Some("v1.ConditionStatus".into()),
        "type" if condition && owner != "Condition" => return Some(format!("v1.{owner}Type")),
        _ => {}
    }
    let line = NAMED.lines().find(|l| l.split(' ').skip(1).any(|f| f == full))?;
    let name = line.split(' ').next()?;
    Some(match name.strip_prefix("[]") {
        _ if name.starts_with("map") => name.into(),
        Some(item) => format!("[]v1.{item}"),
        None => format!("v1.{name}"),
    })
}

/// The Go type of a shape.
pub fn of_shape(shape: &Shape) -> String {
    match shape {
        Shape::Str => "string".into(),
        Shape::Int32 => "int32".into(),
        Shape::Int64 => "int64".into(),
        Shape::Bool => "bool".into(),
        Shape::Bytes => "[]uint8".into(),
        Shape::Quantity => "resource.Quantity".into(),
        Shape::Time => "v1.Time".into(),
        Shape::MicroTime => "v1.MicroTime".into(),
        Shape::IntOrString => "intstr.IntOrString".into(),
        Shape::Any => "runtime.RawExtension".into(),
        // The tables do not say the package; all but autoscaling/v2's are called v1.
        Shape::Object(t) => format!("v1.{}", t.name),
        Shape::List(inner) => format!("[]{}", of_shape(inner)),
        Shape::Map(inner) => format!("map[string]{}", of_shape(inner)),
    }
}

/// Where a text stops being base64, as Go's decoder says it.
pub fn base64_error(text: &str) -> Option<usize> {
    let b: Vec<(usize, u8)> = text.bytes().enumerate().filter(|(_, c)| !matches!(c, b'\r' | b'\n')).collect();
    let alphabet = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/');
    let digits = b.iter().take_while(|(_, c)| alphabet(*c)).count();
    let padding = match digits % 4 {
        0 => 0,
        n => 4 - n,
    };
    let Some(&(at, c)) = b.get(digits) else {
        // The text ends within a group: Go points at the beginning of the group.
        return (padding != 0).then(|| b.get(digits - digits % 4).map_or(text.len(), |p| p.0));
    };
    if c != b'=' || padding == 0 || padding == 3 {
        return Some(at);
    }
    match b.get(digits..digits + padding) {
        None => Some(text.len()),
        Some(pads) => pads.iter().find(|(_, c)| *c != b'=').or_else(|| b.get(digits + padding)).map(|(at, _)| *at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::kinds::PodSpec;

    #[test]
    fn names_of_types() {
        let field = |name| PodSpec::TYPE.field(name).unwrap();
        let full = |name| of_field("PodSpec", field(name), &field(name).shape);
        assert_eq!(full("restartPolicy"), "v1.RestartPolicy");
        assert_eq!(full("containers"), "[]v1.Container");
        assert_eq!(full("nodeSelector"), "map[string]string");
        assert_eq!(full("overhead"), "v1.ResourceList");
        let Shape::List(item) = &field("containers").shape else { panic!("a list") };
        assert_eq!(of_field("PodSpec", field("containers"), item), "v1.Container");
        assert_eq!(embedded("Volume", "secret"), "VolumeSource");
    }

    #[test]
    fn base64() {
        for (text, at) in [
            ("", None),
            ("YQ==", None),
            ("YWI=", None),
            ("YWJj", None),
            ("YW\nJj", None),
            ("a b", Some(1)),
            ("YQ=", Some(3)),
            ("YQ", Some(0)),
            ("YWJjYQ", Some(4)),
            ("YWJj=", Some(4)),
            ("YQ==x", Some(4)),
        ] {
            assert_eq!(base64_error(text), at, "{text}");
        }
    }
}
