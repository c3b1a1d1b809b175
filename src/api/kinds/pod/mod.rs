//! Models Pod of core/v1: its fields, defaults, validation and columns.

pub mod claim;
pub mod container;
pub mod env;
pub mod fields;
pub mod scheduling;
pub mod security;
pub mod status;
pub mod volume;
pub mod volume_vendor;

pub use fields::{Pod, PodSpec};

use crate::api::{Kind, PLAIN, Strategy};

/// Pod, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Pod",
    plural: "pods",
    singular: "pod",
    short_names: &["po"],
    categories: &["all"],
    namespaced: true,
    etcd_prefix: "pods",
    stored_as: None,
    root: Pod::TYPE,
    subresources: &[
        "attach",
        "binding",
        "ephemeralcontainers",
        "eviction",
        "exec",
        "log",
        "portforward",
        "proxy",
        "resize",
        "status",
    ],
    strategy: Strategy { ..PLAIN },
};
