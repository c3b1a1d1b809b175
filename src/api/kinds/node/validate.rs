//! What may be wrong with a node, and with an update of it. Models `ValidateNode` and `ValidateNodeUpdate`.

use super::Node;
use super::fields::{NodeAddress, Taint};
use crate::api::kinds::address::cidr;
use crate::api::kinds::check::{METADATA, core_meta, core_meta_update, label_key, one_of};
use crate::api::kinds::internal;
use crate::api::kinds::pod::validate::{quantity, scheduling::EFFECTS};
use crate::api::{Errors, Path, Quantity, Value, names};
use crate::k;
use crate::path;

/// A node as it is.
pub fn create(node: &Value, e: &mut Errors) {
    core_meta(node, false, names::dns1123_subdomain, e);
    taints(Node(node), e);
    resources(node, e);
    let spec = Path::new("spec");
    let path = spec.child("podCIDRs");
    let ranges: Vec<&str> = Node(node).spec().pod_cidrs().collect();
    ranges.iter().enumerate().for_each(|(i, range)| _ = cidr(range, &path.index(i), e));
    let families = ranges.iter().filter(|r| r.contains(':')).count();
    if ranges.len() > 2 || ranges.len() == 2 && families != 1 {
        e.invalid(path, node.at(path!("spec.podCIDRs")), "may specify no more than one CIDR for each IP family");
    }
}

/// The real server, too, says `metadata.taints`.
fn taints(node: Node<'_>, e: &mut Errors) {
    let list = METADATA.child("taints");
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (i, taint) in node.spec().taints().enumerate() {
        let path = list.index(i);
        label_key(taint.key(), &path.child("key"), e);
        let wrong = names::label_value(taint.value());
        if !wrong.is_empty() {
            e.invalid(path.child("value"), taint.value(), &wrong.join(";"));
        }
        one_of(taint.effect(), &EFFECTS, &path.child("effect"), e);
        let pair = (taint.key(), taint.effect());
        if seen.contains(&pair) {
            let why = "taints must be unique by key and effect pair";
            e.duplicate_because(path, internal::shown(Taint::TYPE, taint.0), why);
        }
        seen.push(pair);
    }
}

fn resources(node: &Value, e: &mut Errors) {
    let status = Path::new("status");
    for list in ["capacity", "allocatable"] {
        let path = status.child(list);
        for (name, value) in node.get(k!("status")).get(list).entries() {
            let q = Quantity::parse(value.str()).unwrap_or_default();
            quantity(name.as_str(), q, &path.child(name.as_str()), e);
        }
    }
}

/// What may change in a node, by itself or in its status.
pub fn update(new: &Value, old: &Value, e: &mut Errors) {
    core_meta_update(new, old, e);
    resources(new, e);
    let (node, old) = (Node(new), Node(old));
    let (spec, status) = (Path::new("spec"), Path::new("status"));
    let addresses: Vec<NodeAddress<'_>> = node.status().addresses().collect();
    for (i, a) in addresses.iter().enumerate() {
        if addresses[..i].iter().any(|b| a.0 == b.0) {
            let shown = internal::shown(NodeAddress::TYPE, a.0);
            e.duplicate(status.child("addresses").index(i), shown);
        }
    }
    if old.spec().pod_cidrs().len() > 0 {
        let why = "node updates may not change podCIDR except from \"\" to valid";
        let (new, old) = (node.spec().pod_cidrs(), old.spec().pod_cidrs());
        let changes = if new.len() == old.len() { new.zip(old).filter(|(a, b)| a != b).count() } else { 1 };
        (0..changes).for_each(|_| e.forbidden(spec.child("podCIDRs"), why));
    }
    let (id, old_id) = (node.spec().provider_id(), old.spec().provider_id());
    if !old_id.is_empty() && id != old_id {
        let why = if id.is_empty() { "field cannot be cleared once set" } else { "field cannot be modified once set" };
        e.invalid(spec.child("providerID"), Value::Null, why);
    }
    let path = spec.child("externalID");
    if new.at(path!("spec.externalID")) != old.0.at(path!("spec.externalID")) {
        e.forbidden(path, "may not be updated");
    }
    taints(node, e);
}

/// Fields of a node that mean nothing any more.
pub fn warnings(node: &Value, _: Option<&Value>) -> Vec<String> {
    let mut all = Vec::new();
    if !node.at(path!("spec.configSource")).is_null() {
        all.push("spec.configSource: the feature is removed".into());
    }
    if !node.at(path!("spec.externalID")).is_empty() {
        all.push("spec.externalID: this field is deprecated, and is unused by Kubernetes".into());
    }
    all
}
