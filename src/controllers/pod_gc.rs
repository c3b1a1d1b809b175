//! Models the pod garbage collector: pods whose node is gone, or was declared out of service, are deleted by force.
//!
//! It looks each 20 s; a node that is missing is given 40 s to come back. Of more ended pods than 12,500 the oldest go, those
//! that were evicted first.

use super::caches::Caches;
use super::node_lifecycle::disrupted;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::Value;
use crate::api::kinds::{NODE, POD};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Arrange, Rng, Span, Time};

/// See the module. Its key is a node; empty for the pods that have ended.
pub const CONTROLLER: Controller = Controller {
    account: "pod-garbage-collector",
    component: "pod-garbage-collector",
    watches: &[&POD, &NODE],
    keys,
    sync,
    ..BASE
};

const PERIOD: Span = Span::secs(20);
const QUARANTINE: Span = Span::secs(40);
/// `--terminated-pod-gc-threshold`.
const THRESHOLD: i64 = 12_500;
const OUT_OF_SERVICE: &str = "node.kubernetes.io/out-of-service";

fn is_out(node: &Value) -> bool {
    let is_ready = |c: &Value| c.get(k!("type")).str() == "Ready" && c.get(k!("status")).str() == "True";
    node.at(path!("spec.taints")).items().iter().any(|t| t.get(k!("key")).str() == OUT_OF_SERVICE)
        && !node.at(path!("status.conditions")).items().iter().any(is_ready)
}

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    if change.kind.kind == NODE.kind {
        return if change.new.is_null() || is_out(change.new) {
            vec![key(if change.new.is_null() { change.old } else { change.new })]
        } else {
            Vec::new()
        };
    }
    let name = change.new.at(path!("spec.nodeName"));
    let concerned = !name.is_empty() && caches.get(&NODE, "", name.str()).is_none_or(is_out);
    let mut keys = Vec::new();
    if concerned {
        keys.push(("".into(), name.str().into()));
    }
    if ended(change.new) && !ended(change.old) {
        keys.push(Default::default());
    }
    keys
}

fn ended(pod: &Value) -> bool {
    matches!(pod.at(path!("status.phase")).str(), "Succeeded" | "Failed")
}

/// Models `gcTerminated`.
fn too_many(look: &Look<'_>) -> Plan {
    let most = look.flags.int("terminated-pod-gc-threshold", THRESHOLD);
    // Each look goes through all pods: only the first that may find too many does.
    if most <= 0 || look.caches.count(&POD) as i64 <= most {
        return Plan::nothing();
    }
    let due = round(look.at, look);
    if look.at < due {
        return Plan { again: Some(due.since(look.at)), ..Plan::nothing() };
    }
    let mut pods: Vec<&Value> = look.caches.list(&POD).filter(|p| ended(p)).collect();
    let text = |p: &Value, at: &[crate::api::Key]| p.at(at).str().to_string();
    pods.arrange_by_key(|p| {
        let evicted = p.at(path!("status.reason")).str() == "Evicted";
        (!evicted, text(p, path!("metadata.creationTimestamp")), text(p, path!("metadata.name")))
    });
    let more = pods.len().saturating_sub(most as usize);
    Plan::of(
        pods.into_iter().take(more).map(|p| Call { body: json!({ "gracePeriodSeconds": 0 }), ..Call::delete(&POD, p) }),
    )
}

/// The look at or after this instant.
fn round(at: Time, look: &Look<'_>) -> Time {
    look.began + Span(at.since(look.began).0.div_ceil(PERIOD.0) * PERIOD.0)
}

fn sync((_, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    if name.is_empty() {
        return too_many(look);
    }
    let node = look.caches.get(&NODE, "", name);
    let of_node = || look.caches.on_node(name);
    let terminating = |p: &&Value| !p.at(path!("metadata.deletionTimestamp")).is_null();
    let pods: Vec<&Value> = match node {
        None => of_node().collect(),
        Some(node) if is_out(node) => of_node().filter(terminating).collect(),
        Some(_) => Vec::new(),
    };
    if pods.is_empty() {
        return Plan { remember: Some(None), ..Plan::nothing() };
    }
    // The memory: the look that will do it. The first that finds a node missing begins its quarantine.
    let due = look.memory.map(|(_, at)| at).unwrap_or_else(|| {
        let found = round(look.at, look);
        if node.is_none() { round(found + QUARANTINE, look) } else { found }
    });
    if look.at < due {
        return Plan { again: Some(due.since(look.at)), remember: Some(Some((0, due))), ..Plan::nothing() };
    }
    let mut plan = Plan { remember: Some(None), ..Plan::nothing() };
    let (reason, message) = if node.is_none() { ("DeletionByPodGC", "PodGC: node no longer exists") } else { ("", "") };
    for pod in pods {
        plan.calls.extend(if ended(pod) { None } else { disrupted(pod, reason, message, "Failed", look.now) });
        plan.calls.push(Call { body: json!({ "gracePeriodSeconds": 0 }), ..Call::delete(&POD, pod) });
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};

    #[test]
    fn pods_of_a_missing_node_go_at_the_look_after_its_quarantine() {
        let pod = json!({ "metadata": { "namespace": "d", "name": "p" }, "spec": { "nodeName": "gone" } });
        let caches = caches([(&POD, pod), (&NODE, json!({ "metadata": { "name": "other" } }))]);
        let at = |secs: u64, memory| {
            let look = Look { at: Time::ZERO + Span::secs(secs), memory, ..look(&caches) };
            sync(&("".into(), "gone".into()), &look, &mut Rng::stream(1, "t"))
        };
        // Found at 20, out of quarantine at 60.
        let first = at(3, None);
        assert_eq!(first.again, Some(Span::secs(57)));
        let calls = at(60, first.remember.flatten()).calls;
        assert_eq!(calls[0].body.at(path!("status.phase")).str(), "Failed");
        assert_eq!(calls[1].body.at(path!("gracePeriodSeconds")).as_int(), Some(0));
    }
}
