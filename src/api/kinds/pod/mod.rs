//! Models Pod of core/v1: its fields, defaults, validation and columns.

pub mod claim;
mod columns;
pub mod container;
pub mod defaults;
pub mod env;
pub mod fields;
pub mod host_ports;
pub mod restart;
pub mod scheduling;
pub mod security;
pub mod status;
mod strategy;
pub mod validate;
pub mod volume;
pub mod volume_vendor;
pub mod warnings;

pub use fields::{Pod, PodSpec};
pub use scheduling::{NodeAffinity, TopologySpreadConstraint, bears};
pub use strategy::{aggregate_requests, qos};

use crate::api::{Kind, PLAIN, Strategy, Update};

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
    strategy: Strategy {
        default: defaults::pod,
        prepare_create: strategy::prepare_create,
        prepare_update: strategy::prepare_update,
        prepare_status: strategy::prepare_status,
        validate: validate::create,
        warnings: warnings::warnings,
        validate_update: validate::pod_update,
        validate_status: validate::status,
        others: &[
            ("ephemeralcontainers", Update { prepare: strategy::prepare_ephemeral, validate: validate::ephemeral }),
            ("resize", Update { prepare: strategy::prepare_resize, validate: validate::resize }),
        ],
        columns: columns::COLUMNS,
        row_conditions: columns::conditions,
        selectable: &[
            ("spec.nodeName", |v| Pod(v).spec().node_name().into()),
            ("spec.restartPolicy", |v| Pod(v).spec().restart_policy().into()),
            ("spec.schedulerName", |v| Pod(v).spec().scheduler_name().into()),
            ("spec.serviceAccountName", |v| Pod(v).spec().service_account_name().into()),
            ("spec.hostNetwork", |v| Pod(v).spec().host_network().to_string()),
            ("status.phase", |v| Pod(v).status().phase().into()),
            ("status.podIP", |v| Pod(v).status().pod_ips().next().map_or("", |ip| ip.ip()).into()),
            ("status.nominatedNodeName", |v| Pod(v).status().nominated_node_name().into()),
        ],
        has_generation: true,
        delete_returns_object: true,
        ..PLAIN
    },
};
