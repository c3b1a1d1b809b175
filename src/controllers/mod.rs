//! The controllers and the process that runs them, kube-controller-manager. One file a controller; start at [`sync`].

pub mod caches;
mod cluster_role_aggregation;
mod daemon_set;
mod deployment;
mod expectations;
mod manager;
mod node_lifecycle;
mod pod_gc;
mod replica_set;
mod resource_quota;
mod root_ca;
mod service_account;
pub mod sync;

pub use manager::{Config, ControllerManager, Timer};
pub use root_ca::CERTIFICATE;

/// Every controller, in the order in which they are started.
pub(crate) const ALL: &[&sync::Controller] = &[
    &service_account::CONTROLLER,
    &root_ca::CONTROLLER,
    &node_lifecycle::IPAM,
    &node_lifecycle::LIFECYCLE,
    &node_lifecycle::HEALTH,
    &node_lifecycle::ZONES,
    &node_lifecycle::EVICTION,
    &node_lifecycle::TTL,
    &pod_gc::CONTROLLER,
    &daemon_set::CONTROLLER,
    &replica_set::CONTROLLER,
    &deployment::CONTROLLER,
    &cluster_role_aggregation::CONTROLLER,
    &resource_quota::CONTROLLER,
];
