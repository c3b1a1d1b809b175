//! The controllers and the process that runs them, kube-controller-manager. One file a controller; start at [`sync`].

pub mod caches;
mod daemon_set;
mod deployment;
mod expectations;
mod manager;
mod node;
mod replica_set;
mod root_ca;
mod service_account;
pub mod sync;

pub use manager::{Config, ControllerManager, Timer};
pub use root_ca::CERTIFICATE;

/// Every controller, in the order in which they are started.
pub(crate) const ALL: [&sync::Controller; 8] = [
    &service_account::CONTROLLER,
    &root_ca::CONTROLLER,
    &node::IPAM,
    &node::LIFECYCLE,
    &node::TTL,
    &daemon_set::CONTROLLER,
    &replica_set::CONTROLLER,
    &deployment::CONTROLLER,
];
