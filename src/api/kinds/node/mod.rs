//! Models Node of core/v1: its fields, defaults, validation and columns.

pub mod fields;

pub use fields::Node;

use crate::api::{Kind, PLAIN, Strategy};

/// Node, as the API server knows it.
pub static KIND: Kind = Kind {
    group: "",
    version: "v1",
    kind: "Node",
    plural: "nodes",
    singular: "node",
    short_names: &["no"],
    categories: &[],
    namespaced: false,
    etcd_prefix: "minions",
    stored_as: None,
    root: Node::TYPE,
    subresources: &["proxy", "status"],
    strategy: Strategy { ..PLAIN },
};
