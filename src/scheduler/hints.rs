//! Models the queueing hints: which change in the cluster could help a pod that some plugins refused.
//!
//! Exact for the plugins that exist, as far as their real hints look; PodTopologySpread's and InterPodAffinity's look at labels only.

use super::node_info::NodeInfo;
use super::plugins::ALL;
use super::pod_info::PodInfo;
use super::storage::Stored;
use super::storage_hints;
use crate::api::Value;
use crate::k;

/// A change in the cluster.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// A node is new, or (with what it was) has changed.
    Node(Option<&'a NodeInfo>, &'a NodeInfo),
    /// A node is gone.
    NodeGone,
    /// A pod is on a node now.
    PodPlaced(&'a PodInfo),
    /// A pod on a node has changed: before, after.
    PodChanged(&'a PodInfo, &'a PodInfo),
    /// A pod on a node is gone, or room that was made for one is free again.
    PodGone(&'a PodInfo),
    /// A namespace is new or has changed.
    Namespace,
    /// Something of storage is new, has changed or is gone: as it was, as it is.
    Storage(Stored, Option<&'a Value>, Option<&'a Value>),
}

/// Whether it could help a pod that the plugins in this set of places in the table refused.
pub fn may_help(event: Event<'_>, pod: &PodInfo, refused_by: u32) -> bool {
    ALL.iter().enumerate().any(|(i, plugin)| refused_by & (1 << i) != 0 && helps(plugin.name, event, pod))
}

fn helps(plugin: &str, event: Event<'_>, pod: &PodInfo) -> bool {
    let needs = &pod.needs;
    match (plugin, event) {
        ("NodeName", Event::Node(None, _)) => true,
        ("NodeUnschedulable", Event::Node(old, new)) => !new.unschedulable && old.is_none_or(|o| o.unschedulable),
        ("TaintToleration", Event::Node(old, new)) => {
            needs.bears(&new.taints) && old.is_none_or(|o| !needs.bears(&o.taints))
        }
        ("NodeAffinity", Event::Node(old, new)) => {
            let allows = |n: &NodeInfo| needs.allows(&n.labels, n.key);
            allows(new) && old.is_none_or(|o| !allows(o))
        }
        ("NodeDeclaredFeatures", Event::Node(old, new)) => old.is_none_or(|o| o.features != new.features),
        ("NodePorts", Event::Node(None, _)) => true,
        ("NodePorts", Event::PodGone(gone)) => {
            gone.needs.ports.iter().any(|p| needs.ports.iter().any(|q| p.conflicts(*q)))
        }
        ("NodeResourcesFit", Event::PodGone(_)) => true,
        ("NodeResourcesFit", Event::PodChanged(old, new)) => asks_less(old, new, pod),
        ("NodeResourcesFit", Event::Node(old, new)) => {
            fits_empty(pod, new) && old.is_none_or(|o| offers_more(o, new, pod))
        }
        ("PodTopologySpread", Event::Node(old, new)) => {
            let places = |n: &NodeInfo| needs.spread.iter().map(|c| n.labels.get(c.topology_key)).collect::<Vec<_>>();
            old.is_none_or(|o| places(o) != places(new))
        }
        ("PodTopologySpread", Event::NodeGone) => true,
        ("PodTopologySpread", Event::PodPlaced(p) | Event::PodGone(p)) => {
            p.namespace == pod.namespace && needs.spread.iter().any(|c| c.selector.matches(&p.needs.labels))
        }
        ("PodTopologySpread" | "InterPodAffinity", Event::PodChanged(old, new)) => old.needs.labels != new.needs.labels,
        (_, Event::Storage(what, old, new)) => storage_hints::storage(plugin, what, old, new, pod),
        ("VolumeRestrictions" | "NodeVolumeLimits", Event::PodGone(gone)) => storage_hints::pod_gone(plugin, gone, pod),
        ("VolumeRestrictions" | "VolumeBinding" | "VolumeZone", Event::Node(old, new)) => {
            storage_hints::node(plugin, old, new)
        }
        ("InterPodAffinity", Event::Node(old, new)) => old.is_none_or(|o| o.labels != new.labels),
        ("InterPodAffinity", Event::PodPlaced(_)) => !needs.affinity.required.is_empty(),
        ("InterPodAffinity", Event::PodGone(_) | Event::Namespace) => true,
        _ => false,
    }
}

fn asks_less(old: &PodInfo, new: &PodInfo, pod: &PodInfo) -> bool {
    let (o, n, asked) = (&old.needs.reserved, &new.needs.reserved, &pod.needs.requests);
    asked.milli_cpu > 0 && n.milli_cpu < o.milli_cpu || asked.memory > 0 && n.memory < o.memory
}

fn fits_empty(pod: &PodInfo, node: &NodeInfo) -> bool {
    let (asked, there) = (&pod.needs.requests, &node.allocatable);
    there.pods >= 1
        && asked.milli_cpu <= there.milli_cpu
        && asked.memory <= there.memory
        && asked.ephemeral_storage <= there.ephemeral_storage
        && asked.scalar.iter().all(|(name, n)| *n <= there.scalar(*name))
}

fn offers_more(old: &NodeInfo, new: &NodeInfo, pod: &PodInfo) -> bool {
    let (o, n, asked) = (&old.allocatable, &new.allocatable, &pod.needs.requests);
    n.pods > o.pods
        || asked.milli_cpu > 0 && n.milli_cpu > o.milli_cpu
        || asked.memory > 0 && n.memory > o.memory
        || asked.ephemeral_storage > 0 && n.ephemeral_storage > o.ephemeral_storage
        || asked.scalar.iter().any(|(name, a)| *a > 0 && n.scalar(*name) > o.scalar(*name))
}

/// Whether a pod waits behind scheduling gates.
pub fn is_gated(pod: &Value) -> bool {
    !pod.get(k!("spec")).get(k!("schedulingGates")).items().is_empty()
}
