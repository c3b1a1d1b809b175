//! The controllers and the process that runs them, kube-controller-manager. One file a controller; start at [`sync`].

mod account_secrets;
mod autoscaler;
mod bootstrap_signer;
pub mod caches;
mod certificates;
mod claim;
mod cluster_role_aggregation;
mod cron_job;
mod daemon_placement;
mod daemon_set;
mod deployment;
mod disruption;
mod endpoint_mirror;
mod endpoint_slice;
mod endpoints;
mod expectations;
mod garbage;
mod job;
mod job_limits;
mod job_pods;
mod jobs;
mod manager;
mod namespace;
mod node_lifecycle;
mod pod_failure_policy;
mod pod_gc;
mod pods;
mod policy_status;
mod progress;
mod replica_set;
mod resource_quota;
mod revision_annotations;
mod revisions;
mod rollout;
mod root_ca;
mod schedule;
mod service_account;
mod stateful_set;
mod status;
mod switch;
pub mod sync;
mod tokens;
mod ttl_after_finished;
mod volume_binder;
mod volume_protection;

pub use manager::{Config, ControllerManager, Timer};
pub use node_lifecycle::has_room;
pub use root_ca::CERTIFICATE;

/// Every controller, in the order in which they are started.
pub(crate) const ALL: &[&sync::Controller] = &[
    &account_secrets::CONTROLLER,
    &sync::idle("attachdetach-controller"),
    &sync::idle("device-taint-eviction-controller"),
    &sync::idle("ephemeral-volume-controller"),
    &sync::idle("expand-controller"),
    &sync::idle("kube-apiserver-serving-clustertrustbundle-publisher"),
    &sync::idle("legacy-service-account-token-cleaner"),
    &sync::idle("podcertificaterequestcleaner"),
    &sync::idle("resource-claim-controller"),
    &sync::idle("service-cidrs-controller"),
    &sync::idle("storage-version-migrator-controller"),
    &sync::idle("token-cleaner"),
    &policy_status::CONTROLLER,
    &volume_protection::CLASSES,
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
    &replica_set::REPLICATION,
    &deployment::CONTROLLER,
    &cluster_role_aggregation::CONTROLLER,
    &resource_quota::CONTROLLER,
    &stateful_set::CONTROLLER,
    &job::CONTROLLER,
    &cron_job::CONTROLLER,
    &ttl_after_finished::CONTROLLER,
    &disruption::CONTROLLER,
    &autoscaler::CONTROLLER,
    &certificates::CONTROLLER,
    &volume_binder::CONTROLLER,
    &volume_protection::CLAIMS,
    &volume_protection::VOLUMES,
    &endpoints::CONTROLLER,
    &endpoint_slice::CONTROLLER,
    &endpoint_mirror::CONTROLLER,
    &namespace::CONTROLLER,
    &garbage::CONTROLLER,
    &bootstrap_signer::CONTROLLER,
];
