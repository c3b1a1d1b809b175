//! The kinds, one file each, and the registry that finds them. Adding a kind is writing its file and its lines here.

pub mod access_review;
pub mod binding;
pub mod check;
pub mod cluster_role;
pub mod cluster_role_binding;
pub mod columns;
pub mod config_map;
pub mod daemon_set;
pub mod deployment;
mod edit;
pub mod endpoint_slice;
pub mod endpoints;
pub mod event;
pub mod event_v1;
pub mod eviction;
mod internal;
pub mod lease;
pub mod meta;
pub mod namespace;
pub mod node;
pub mod options;
pub mod pod;
pub mod priority_class;
pub mod references;
mod registry;
pub mod replica_set;
pub mod role;
pub mod role_binding;
pub mod secret;
pub mod service;
pub mod service_account;
pub mod token;
pub mod workload;

pub use access_review::{
    LOCAL_SUBJECT_ACCESS_REVIEW, SELF_SUBJECT_ACCESS_REVIEW, SELF_SUBJECT_RULES_REVIEW, SUBJECT_ACCESS_REVIEW,
};
pub use binding::{Binding, KIND as BINDING};
pub use cluster_role::{ClusterRole, KIND as CLUSTER_ROLE};
pub use cluster_role_binding::{ClusterRoleBinding, KIND as CLUSTER_ROLE_BINDING};
pub use config_map::{ConfigMap, KIND as CONFIG_MAP};
pub use daemon_set::{DaemonSet, KIND as DAEMON_SET};
pub use deployment::{Deployment, KIND as DEPLOYMENT};
pub use endpoint_slice::{EndpointSlice, KIND as ENDPOINT_SLICE};
pub use endpoints::{Endpoints, KIND as ENDPOINTS};
pub use event::{Event, KIND as EVENT};
pub use event_v1::KIND as EVENT_V1;
pub use eviction::{Eviction, KIND as EVICTION};
pub use lease::{KIND as LEASE, Lease};
pub use meta::{LabelSelector, ObjectMeta, OwnerReference};
pub use namespace::{KIND as NAMESPACE, Namespace};
pub use node::{KIND as NODE, Node};
pub use options::DeleteOptions;
pub use pod::{KIND as POD, Pod, PodSpec};
pub use priority_class::{KIND as PRIORITY_CLASS, PriorityClass};
pub use registry::{by_any_name, by_kind, by_resource, register};
pub use replica_set::{KIND as REPLICA_SET, ReplicaSet};
pub use role::{KIND as ROLE, Role};
pub use role_binding::{KIND as ROLE_BINDING, RoleBinding};
pub use secret::{KIND as SECRET, Secret};
pub use service::{KIND as SERVICE, Service};
pub use service_account::{KIND as SERVICE_ACCOUNT, ServiceAccount};
pub use token::{SELF_SUBJECT_REVIEW, TOKEN_REQUEST, TOKEN_REVIEW};

use super::Kind;

/// Every kind that is served, the preferred one first where two share a name.
pub static ALL: &[&Kind] = &[
    &BINDING,
    &CONFIG_MAP,
    &ENDPOINTS,
    &EVENT,
    &NAMESPACE,
    &NODE,
    &POD,
    &SECRET,
    &SERVICE_ACCOUNT,
    &SERVICE,
    &DAEMON_SET,
    &DEPLOYMENT,
    &REPLICA_SET,
    &SELF_SUBJECT_REVIEW,
    &TOKEN_REVIEW,
    &LOCAL_SUBJECT_ACCESS_REVIEW,
    &SELF_SUBJECT_ACCESS_REVIEW,
    &SELF_SUBJECT_RULES_REVIEW,
    &SUBJECT_ACCESS_REVIEW,
    &LEASE,
    &ENDPOINT_SLICE,
    &EVENT_V1,
    &CLUSTER_ROLE_BINDING,
    &CLUSTER_ROLE,
    &ROLE_BINDING,
    &ROLE,
    &PRIORITY_CLASS,
];

/// Kinds that only a subresource takes or gives.
pub static BY_SUBRESOURCE: &[&Kind] = &[&EVICTION, &TOKEN_REQUEST];
