//! Models Node of core/v1: its fields, defaults, validation and columns.

mod columns;
pub mod fields;
mod validate;

pub use fields::Node;

use super::edit::{keep, within};
use crate::api::{Kind, PLAIN, Strategy, Value};
use crate::k;
use crate::path;

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
    strategy: Strategy {
        validate: validate::create,
        validate_update: |new, old, e| {
            validate::create(new, e);
            validate::update(new, old, e);
        },
        validate_status: validate::update,
        warnings: validate::warnings,
        default,
        prepare_create: |node| {
            node.entry(k!("spec")).remove(k!("configSource"));
            node.entry(k!("status")).remove(k!("config"));
        },
        prepare_update: |node, old| {
            keep(node, old, k!("status"));
            if old.at(path!("spec.configSource")).is_null() {
                within(node, k!("spec"), |spec| drop(spec.remove(k!("configSource"))));
            }
        },
        prepare_status: |node, old| keep(node, old, k!("spec")),
        columns: columns::COLUMNS,
        selectable: &[("spec.unschedulable", |v| Node(v).spec().unschedulable().to_string())],
        ..PLAIN
    },
};

/// What a node may give is what it has, unless it says otherwise. Models `SetDefaults_NodeStatus`.
fn default(node: &mut Value) {
    // `podCIDR` is the first of `podCIDRs`.
    let one = node.at(path!("spec.podCIDR")).clone();
    let first = node.at(path!("spec.podCIDRs")).items().first().cloned().unwrap_or_default();
    if one.is_empty() && !first.is_empty() {
        node.entry(k!("spec")).set(k!("podCIDR"), first);
    } else if one != first {
        node.entry(k!("spec")).set(k!("podCIDRs"), Value::from_items([one]));
    }
    within(node, k!("status"), |status| {
        if status.get(k!("allocatable")).is_null() && !status.get(k!("capacity")).is_null() {
            let capacity = status.get(k!("capacity")).clone();
            status.set(k!("allocatable"), capacity);
        }
    });
}
