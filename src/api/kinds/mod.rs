//! The kinds, one file each, and the registry that finds them. Adding a kind is writing its file and its lines here.

pub mod access_review;
pub mod address;
pub mod binding;
pub mod certificate_signing_request;
pub mod check;
pub mod cluster_role;
pub mod cluster_role_binding;
pub mod columns;
pub mod config_map;
pub mod controller_revision;
pub mod cron_job;
pub mod csi_driver;
pub mod csi_node;
pub mod csi_storage_capacity;
pub mod daemon_set;
pub mod deployment;
pub(in crate::api) mod edit;
pub mod endpoint_slice;
pub mod endpoints;
pub mod event;
pub mod event_v1;
pub mod eviction;
pub mod horizontal_pod_autoscaler;
pub mod ingress;
pub mod ingress_class;
pub(in crate::api) mod internal;
pub mod ip_address;
pub mod job;
pub mod lease;
pub mod limit_range;
pub mod meta;
pub mod namespace;
pub mod network_policy;
pub mod node;
pub mod options;
pub mod persistent_volume;
pub mod persistent_volume_claim;
pub mod pod;
pub mod pod_disruption_budget;
pub mod pod_template;
pub mod priority_class;
pub mod references;
mod registry;
pub mod replica_set;
pub mod replication_controller;
pub mod resource_quota;
pub mod role;
pub mod role_binding;
pub mod runtime_class;
pub mod scale;
pub mod secret;
pub mod service;
pub mod service_account;
pub mod service_cidr;
pub mod stateful_set;
pub mod storage_class;
pub mod token;
pub mod unserved;
pub mod validating_admission_policy;
pub mod validating_admission_policy_binding;
pub mod volume_attachment;
pub mod volume_attributes_class;
pub mod workload;

pub use access_review::{
    LOCAL_SUBJECT_ACCESS_REVIEW, SELF_SUBJECT_ACCESS_REVIEW, SELF_SUBJECT_RULES_REVIEW, SUBJECT_ACCESS_REVIEW,
};
pub use binding::{Binding, KIND as BINDING};
pub use certificate_signing_request::{CertificateSigningRequest, KIND as CERTIFICATE_SIGNING_REQUEST};
pub use cluster_role::{ClusterRole, KIND as CLUSTER_ROLE};
pub use cluster_role_binding::{ClusterRoleBinding, KIND as CLUSTER_ROLE_BINDING};
pub use config_map::{ConfigMap, KIND as CONFIG_MAP};
pub use controller_revision::{ControllerRevision, KIND as CONTROLLER_REVISION};
pub use cron_job::{CronJob, KIND as CRON_JOB};
pub use csi_driver::{CSIDriver, KIND as CSI_DRIVER};
pub use csi_node::{CSINode, KIND as CSI_NODE};
pub use csi_storage_capacity::{CSIStorageCapacity, KIND as CSI_STORAGE_CAPACITY};
pub use daemon_set::{DaemonSet, KIND as DAEMON_SET};
pub use deployment::{Deployment, KIND as DEPLOYMENT};
pub use endpoint_slice::{EndpointSlice, KIND as ENDPOINT_SLICE};
pub use endpoints::{Endpoints, KIND as ENDPOINTS};
pub use event::{Event, KIND as EVENT};
pub use event_v1::KIND as EVENT_V1;
pub use eviction::{Eviction, KIND as EVICTION};
pub use horizontal_pod_autoscaler::{HorizontalPodAutoscaler, KIND as HORIZONTAL_POD_AUTOSCALER};
pub use ingress::{Ingress, KIND as INGRESS};
pub use ingress_class::{IngressClass, KIND as INGRESS_CLASS};
pub use ip_address::{IPAddress, KIND as IP_ADDRESS};
pub use job::{Job, KIND as JOB};
pub use lease::{KIND as LEASE, Lease};
pub use limit_range::{KIND as LIMIT_RANGE, LimitRange};
pub use meta::{LabelSelector, ObjectMeta, OwnerReference};
pub use namespace::{KIND as NAMESPACE, Namespace};
pub use network_policy::{KIND as NETWORK_POLICY, NetworkPolicy};
pub use node::{KIND as NODE, Node};
pub use options::DeleteOptions;
pub use persistent_volume::{KIND as PERSISTENT_VOLUME, PersistentVolume};
pub use persistent_volume_claim::{KIND as PERSISTENT_VOLUME_CLAIM, PersistentVolumeClaim};
pub use pod::{KIND as POD, NodeAffinity, Pod, PodSpec, TopologySpreadConstraint};
pub use pod_disruption_budget::{KIND as POD_DISRUPTION_BUDGET, PodDisruptionBudget};
pub use pod_template::{KIND as POD_TEMPLATE, PodTemplate};
pub use priority_class::{KIND as PRIORITY_CLASS, PriorityClass};
pub use registry::{by_any_name, by_kind, by_resource, register};
pub use replica_set::{KIND as REPLICA_SET, ReplicaSet};
pub use replication_controller::{KIND as REPLICATION_CONTROLLER, ReplicationController};
pub use resource_quota::{KIND as RESOURCE_QUOTA, ResourceQuota};
pub use role::{KIND as ROLE, Role};
pub use role_binding::{KIND as ROLE_BINDING, RoleBinding};
pub use runtime_class::{KIND as RUNTIME_CLASS, RuntimeClass};
pub use scale::{KIND as SCALE, Scale};
pub use secret::{KIND as SECRET, Secret};
pub use service::{KIND as SERVICE, Service};
pub use service_account::{KIND as SERVICE_ACCOUNT, ServiceAccount};
pub use service_cidr::{KIND as SERVICE_CIDR, ServiceCIDR};
pub use stateful_set::{KIND as STATEFUL_SET, StatefulSet};
pub use storage_class::{KIND as STORAGE_CLASS, StorageClass};
pub use token::{SELF_SUBJECT_REVIEW, TOKEN_REQUEST, TOKEN_REVIEW};
pub use validating_admission_policy::{KIND as VALIDATING_ADMISSION_POLICY, ValidatingAdmissionPolicy};
pub use validating_admission_policy_binding::{
    KIND as VALIDATING_ADMISSION_POLICY_BINDING, ValidatingAdmissionPolicyBinding,
};
pub use volume_attachment::{KIND as VOLUME_ATTACHMENT, VolumeAttachment};
pub use volume_attributes_class::{KIND as VOLUME_ATTRIBUTES_CLASS, VolumeAttributesClass};

use super::Kind;

/// Every kind that is served, group by group as the server installs them, which is the order of discovery.
pub static ALL: &[&Kind] = &[
    &BINDING,
    &unserved::COMPONENT_STATUS,
    &CONFIG_MAP,
    &ENDPOINTS,
    &EVENT,
    &LIMIT_RANGE,
    &NAMESPACE,
    &NODE,
    &PERSISTENT_VOLUME_CLAIM,
    &PERSISTENT_VOLUME,
    &POD,
    &POD_TEMPLATE,
    &REPLICATION_CONTROLLER,
    &RESOURCE_QUOTA,
    &SECRET,
    &SERVICE_ACCOUNT,
    &SERVICE,
    &unserved::API_SERVICE,
    &CONTROLLER_REVISION,
    &DAEMON_SET,
    &DEPLOYMENT,
    &REPLICA_SET,
    &STATEFUL_SET,
    &EVENT_V1,
    &SELF_SUBJECT_REVIEW,
    &TOKEN_REVIEW,
    &LOCAL_SUBJECT_ACCESS_REVIEW,
    &SELF_SUBJECT_ACCESS_REVIEW,
    &SELF_SUBJECT_RULES_REVIEW,
    &SUBJECT_ACCESS_REVIEW,
    &HORIZONTAL_POD_AUTOSCALER,
    &horizontal_pod_autoscaler::v1::KIND,
    &CRON_JOB,
    &JOB,
    &CERTIFICATE_SIGNING_REQUEST,
    &unserved::CLUSTER_TRUST_BUNDLE,
    &unserved::POD_CERTIFICATE_REQUEST,
    &INGRESS_CLASS,
    &INGRESS,
    &IP_ADDRESS,
    &NETWORK_POLICY,
    &SERVICE_CIDR,
    &POD_DISRUPTION_BUDGET,
    &CLUSTER_ROLE_BINDING,
    &CLUSTER_ROLE,
    &ROLE_BINDING,
    &ROLE,
    &CSI_DRIVER,
    &CSI_NODE,
    &CSI_STORAGE_CAPACITY,
    &STORAGE_CLASS,
    &VOLUME_ATTACHMENT,
    &VOLUME_ATTRIBUTES_CLASS,
    &unserved::MUTATING_ADMISSION_POLICY,
    &unserved::MUTATING_ADMISSION_POLICY_BINDING,
    &unserved::MUTATING_WEBHOOK_CONFIGURATION,
    &VALIDATING_ADMISSION_POLICY,
    &VALIDATING_ADMISSION_POLICY_BINDING,
    &unserved::VALIDATING_WEBHOOK_CONFIGURATION,
    &unserved::CUSTOM_RESOURCE_DEFINITION,
    &PRIORITY_CLASS,
    &LEASE,
    &RUNTIME_CLASS,
    &ENDPOINT_SLICE,
    &unserved::DEVICE_CLASS,
    &unserved::DEVICE_TAINT_RULE,
    &unserved::RESOURCE_CLAIM,
    &unserved::RESOURCE_CLAIM_TEMPLATE,
    &unserved::RESOURCE_SLICE,
    &unserved::FLOW_SCHEMA,
    &unserved::PRIORITY_LEVEL_CONFIGURATION,
    &unserved::STORAGE_VERSION_MIGRATION,
];

/// Kinds that only a subresource takes or gives.
pub static BY_SUBRESOURCE: &[&Kind] = &[&EVICTION, &SCALE, &TOKEN_REQUEST];
