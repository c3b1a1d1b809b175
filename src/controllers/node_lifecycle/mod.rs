//! Nodes come, fall silent, are tainted, come back, go: node-ipam, node-lifecycle, taint-eviction and ttl controllers.
//!
//! ```text
//!   lease, status --> health: 50 s of silence, a look each 5 s --> conditions Unknown, pods not Ready
//!                                                                    |                  |
//!                           arrival: taint NoSchedule by condition <-+                  +-> zone: taint NoExecute, 0.1 a second
//!                                                                                           |
//!                                                             eviction: pods go when their toleration ends
//! ```
//! The real controller walks over all nodes each 5 s. Here a node is looked at when its silence would be noticed, at the instant
//! of the walk that would notice it: what happens is the same, and nodes that are well cost nothing.

mod arrival;
mod eviction;
mod health;
mod zone;

pub use arrival::{IPAM, LIFECYCLE, TTL, has_room};
pub use eviction::EVICTION;
pub(super) use eviction::disrupted;
pub use health::{HEALTH, grace};
pub use zone::ZONES;

use super::sync::Look;
use crate::api::{Value, time};
use crate::k;
use crate::path;
use crate::sim::{Span, Time};
use crate::wire::EPOCH_SECS;

const NOT_READY: &str = "node.kubernetes.io/not-ready";
const UNREACHABLE: &str = "node.kubernetes.io/unreachable";

/// An object of a cache as an event is about it: items of lists do not say their kind.
fn about(kind: &crate::api::Kind, object: &Value) -> Value {
    object.clone().with("kind", kind.kind).with("apiVersion", kind.api_version())
}

/// The condition of this type; null if there is none.
fn condition<'a>(node: &'a Value, kind: &str) -> &'a Value {
    let all = node.at(path!("status.conditions")).items();
    all.iter().find(|c| c.get(k!("type")).str() == kind).unwrap_or(crate::api::NULL)
}

/// `True`, `False`, `Unknown`; empty if the kubelet has never said.
fn ready(node: &Value) -> &str {
    condition(node, "Ready").get(k!("status")).str()
}

/// An instant that stands in an object.
fn instant(text: &str) -> Time {
    let (secs, nanos) = time::parse(text).unwrap_or((0, 0));
    Time((secs - EPOCH_SECS as i64).max(0) as u64 * 1_000_000_000 + u64::from(nanos))
}

/// Between two walks over the nodes.
fn period(look: &Look<'_>) -> Span {
    Span(look.flags.span("node-monitor-period", Span::secs(5)).0.max(1_000_000))
}

/// The first walk over the nodes at or after this instant; the walks began with the controller.
fn walk(at: Time, look: &Look<'_>) -> Time {
    let period = period(look).0;
    look.began + Span(at.since(look.began).0.div_ceil(period) * period)
}

/// The taints of a node with this effect.
fn tainted<'a>(node: &'a Value, effect: &'a str) -> impl Iterator<Item = &'a Value> {
    node.at(path!("spec.taints")).items().iter().filter(move |t| t.get(k!("effect")).str() == effect)
}

fn has_taint(node: &Value, key: &str, effect: &str) -> bool {
    tainted(node, effect).any(|t| t.get(k!("key")).str() == key)
}

/// The patch that gives a node these taints, if it is still the one that was looked at.
fn patch_taints(node: &Value, taints: Vec<Value>) -> Value {
    let taints = if taints.is_empty() { Value::Null } else { taints.into() };
    let version = node.at(path!("metadata.resourceVersion")).clone();
    crate::json!({ "metadata": { "resourceVersion": (version) }, "spec": { "taints": (taints) } })
}

/// A taint as the controllers write it.
fn taint(key: &str, effect: &str, now: u64) -> Value {
    crate::json!({ "effect": (effect), "key": (key), "timeAdded": (time::rfc3339(now as i64)) })
}
