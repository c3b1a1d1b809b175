//! What controllers ask of a pod. Models client-go's and the controllers' pod utilities.

use crate::k;
use crate::path;
use std::cmp::Ordering;

use super::sync::Look;
use crate::api::{Value, time};
use crate::sim::Span;

/// A condition of an object, by its type; null if it has none.
pub fn condition<'a>(object: &'a Value, kind: &str) -> &'a Value {
    let conditions = object.at(path!("status.conditions")).items();
    conditions.iter().find(|c| c.get(k!("type")).str() == kind).unwrap_or(crate::api::NULL)
}

/// Whether a condition is True.
pub fn is_true(object: &Value, kind: &str) -> bool {
    condition(object, kind).get(k!("status")).str() == "True"
}

/// Whether a pod's Ready condition is True.
pub fn is_pod_ready(pod: &Value) -> bool {
    is_true(pod, "Ready")
}

/// Whether an object is being deleted.
pub fn is_doomed(object: &Value) -> bool {
    !object.at(path!("metadata.deletionTimestamp")).is_null()
}

/// Whether a pod ended, well or not.
pub fn is_pod_terminal(pod: &Value) -> bool {
    matches!(pod.at(path!("status.phase")).str(), "Succeeded" | "Failed")
}

/// Whether a pod may still run: not ended, not being deleted.
pub fn is_pod_active(pod: &Value) -> bool {
    !is_pod_terminal(pod) && !is_doomed(pod)
}

/// Seconds since 1970 of a timestamp; 0 if there is none.
pub fn seconds(v: &Value) -> i64 {
    time::parse(v.str()).map_or(0, |(s, _)| s)
}

/// How long until a pod counts as available: nothing of one that is not ready, zero of one that does.
pub fn until_available(pod: &Value, min_ready: i64, look: &Look<'_>) -> Option<Span> {
    if !is_pod_ready(pod) {
        return None;
    }
    let due = seconds(condition(pod, "Ready").get(k!("lastTransitionTime"))) + min_ready;
    Some(if min_ready == 0 { Span::ZERO } else { look.until(due) })
}

/// Ready for at least so long.
pub fn is_available(pod: &Value, min_ready: i64, look: &Look<'_>) -> bool {
    until_available(pod, min_ready, look) == Some(Span::ZERO)
}

/// When the next of these pods becomes available.
pub fn next_available(pods: &[&Value], min_ready: i64, look: &Look<'_>) -> Option<Span> {
    // Without a time that they have to be ready for there is nothing to wait for, and thousands of pods not to be looked at.
    let waiting = if min_ready == 0 { &[] } else { pods };
    waiting.iter().filter_map(|p| until_available(p, min_ready, look)).filter(|s| *s > Span::ZERO).min()
}

/// How often the containers of a pod were restarted, the one that was most often.
fn restarts(pod: &Value) -> i64 {
    pod.at(path!("status.containerStatuses")).items().iter().map(|c| c.get(k!("restartCount")).int()).max().unwrap_or(0)
}

/// The binary logarithm of the age: instants of one magnitude count as equal.
fn magnitude(since: i64, look: &Look<'_>) -> i64 {
    let age = (look.now as i64 - since).max(0) * 1_000_000_000 + i64::from(look.nanos);
    if age <= 0 { -1 } else { i64::from(age.ilog2()) }
}

/// Which of two pods goes first, each with the number of its like on its node. Models `ActivePodsWithRanks`: one without a node
/// before one with, pending before running, not ready before ready, cheaper to delete, crowded, ready for a shorter time,
/// restarted more often, younger; by uid where ages are of one magnitude.
pub fn goes_first((a, a_rank): &(&Value, usize), (b, b_rank): &(&Value, usize), look: &Look<'_>) -> Ordering {
    let phase = |p: &Value| match p.at(path!("status.phase")).str() {
        "Pending" => 0,
        "Running" => 2,
        _ => 1,
    };
    const COST: &str = "controller.kubernetes.io/pod-deletion-cost";
    let key = |p: &Value| {
        let cost = p.at(path!("metadata.annotations")).get(COST).str().parse().unwrap_or(0i32);
        (!p.at(path!("spec.nodeName")).is_empty(), phase(p), is_pod_ready(p), cost)
    };
    let younger = |x: i64, y: i64| match magnitude(x, look).cmp(&magnitude(y, look)) {
        Ordering::Equal if x != y => a.at(path!("metadata.uid")).str().cmp(b.at(path!("metadata.uid")).str()),
        by_age => by_age,
    };
    let ready = |p: &Value| seconds(condition(p, "Ready").get(k!("lastTransitionTime")));
    let created = |p: &Value| seconds(p.at(path!("metadata.creationTimestamp")));
    let by_ready = || if is_pod_ready(a) && is_pod_ready(b) { younger(ready(a), ready(b)) } else { Ordering::Equal };
    key(a)
        .cmp(&key(b))
        .then(b_rank.cmp(a_rank))
        .then_with(by_ready)
        .then_with(|| restarts(b).cmp(&restarts(a)))
        .then_with(|| younger(created(a), created(b)))
}

/// Older before younger, by name where they are of one second.
pub fn older(a: &Value, b: &Value) -> Ordering {
    let key = |v: &Value| (seconds(v.at(path!("metadata.creationTimestamp"))), v.at(path!("metadata.name")).rc_str());
    key(a).cmp(&key(b))
}
