//! Models `monitorNodeHealth`: a node that was not heard of for the grace period is called Unknown, and its pods not Ready.
//!
//! Heard of means: its lease was renewed, or its status says another heartbeat. The silence counts from the walk that noticed the last
//! sign, or from the controller's first.

use super::{about, condition, instant, period, ready, walk};
use crate::api::kinds::{LEASE, NODE, POD};
use crate::api::{Value, time};
use crate::client::EventType;
use crate::controllers::caches::Caches;
use crate::controllers::sync::{BASE, Call, Change, Controller, Key, Look, Plan, Report, key};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::{Rng, Span, Time};
use crate::wire::Arguments;

/// See the module.
pub const HEALTH: Controller = Controller {
    account: "node-controller",
    component: "node-controller",
    watches: &[&NODE, &LEASE],
    keys,
    sync,
    ..BASE
};

const GRACE: Span = Span::secs(50);
/// For a node that has never reported.
const STARTUP: Span = Span::secs(60);
const LEASES: &str = "kube-node-lease";
const CONDITIONS: [&str; 4] = ["MemoryPressure", "DiskPressure", "PIDPressure", "Ready"];

/// `--node-monitor-grace-period`: how long a node may be silent.
pub fn grace(arguments: &Arguments) -> Span {
    arguments.span("node-monitor-grace-period", GRACE)
}

/// What is remembered of a node: it was seen by a walk.
const KNOWN: u32 = 1;

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    if change.kind.kind == NODE.kind {
        let news = change.old.is_null() || change.new.is_null() || ready(change.old) != ready(change.new);
        return if news { vec![key(object)] } else { Vec::new() };
    }
    // A lease that is renewed is read when the silence would be noticed; only a first one is news.
    let (namespace, name) = key(object);
    let first = change.old.is_null() && &*namespace == LEASES && caches.get(&NODE, "", &name).is_some();
    if first { vec![("".into(), name)] } else { Vec::new() }
}

fn report(about: &Value, kind: EventType, reason: &'static str, message: String) -> Report {
    Report { about: about.clone(), kind, reason, message }
}

/// The walk at which the node is called Unknown if nothing more is heard of it.
fn due(node: &Value, look: &Look<'_>) -> Time {
    let lease = look.caches.get(&LEASE, LEASES, node.at(path!("metadata.name")).str());
    let renewed = lease.map_or(Time::ZERO, |l| instant(l.at(path!("spec.renewTime")).str()));
    let said = condition(node, "Ready");
    if said.is_null() {
        return walk(
            instant(node.at(path!("metadata.creationTimestamp")).str())
                + look.flags.span("node-startup-grace-period", STARTUP),
            look,
        );
    }
    let heard = renewed.max(instant(said.get(k!("lastHeartbeatTime")).str()));
    walk(walk(heard, look).max(look.began) + grace(&look.flags), look)
}

fn sync((_, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let node = look.caches.get(&NODE, "", name);
    let (known, planned) = look.memory.unwrap_or((0, walk(look.at, look)));
    // What happened between two walks is seen by the next.
    if look.memory.is_none() || look.at < planned {
        let next = planned.min(walk(look.at, look));
        let settled = known == KNOWN && node.is_some_and(|n| ready(n) == "True");
        let next = if settled { planned } else { next };
        return Plan { again: Some(next.since(look.at)), remember: Some(Some((known, next))), ..Plan::nothing() };
    }
    let Some(node) = node else {
        let gone = json!({ "kind": "Node", "apiVersion": "v1", "metadata": { "name": (name.clone()), "uid": (name.clone()) } });
        let said = format!("Node {name} event: Removing Node {name} from Controller");
        return Plan {
            reports: vec![report(&gone, EventType::Normal, "RemovingNode", said)],
            remember: Some(None),
            ..Plan::nothing()
        };
    };
    let mut plan = Plan::nothing();
    if known != KNOWN {
        let said = format!("Node {name} event: Registered Node {name} in Controller");
        plan.reports.push(report(&about(&NODE, node), EventType::Normal, "RegisteredNode", said));
    }
    let silent_at = due(node, look);
    let mut next = silent_at;
    if look.at >= silent_at {
        // Nothing more is done of a silent node until it speaks.
        next = look.at + period(look);
        if ready(node) != "Unknown" {
            plan.calls = silent(node, look);
        }
    } else {
        plan.again = Some(silent_at.since(look.at));
    }
    plan.remember = Some(Some((KNOWN, next)));
    plan
}

/// The node's conditions become Unknown; its pods are no longer Ready.
fn silent(node: &Value, look: &Look<'_>) -> Vec<Call> {
    let name = node.at(path!("metadata.name")).str();
    let now = time::rfc3339(look.now as i64);
    let was_ready = ready(node) == "True";
    let mut lost = node.clone();
    let list = lost.entry("status").entry("conditions");
    if list.is_null() {
        *list = Value::from_items([]);
    }
    for kind in CONDITIONS {
        match list.items_mut().iter_mut().find(|c| c.get(k!("type")).str() == kind) {
            Some(c) if c.get(k!("status")).str() != "Unknown" => {
                c.set("status", "Unknown");
                c.set("lastTransitionTime", now.as_str());
                c.set("reason", "NodeStatusUnknown");
                c.set("message", "Kubelet stopped posting node status.");
            }
            Some(_) => {}
            None => list.push(json!({
                "type": (kind), "status": "Unknown", "lastHeartbeatTime": (node.at(path!("metadata.creationTimestamp")).clone()),
                "lastTransitionTime": (now.as_str()), "reason": "NodeStatusNeverUpdated",
                "message": "Kubelet never posted node status."
            })),
        }
    }
    let call = Call::update(&NODE, lost, "status");
    if !was_ready {
        return vec![call];
    }
    let said = format!("Node {name} status is now: NodeNotReady");
    let mut calls = vec![call.then(&about(&NODE, node), EventType::Normal, "NodeNotReady", &said)];
    let of_node = look.caches.on_node(name);
    calls.extend(of_node.filter(|p| crate::controllers::pods::is_pod_ready(p)).map(|pod| {
        let mut unready = pod.clone();
        let all = unready.entry("status").entry("conditions").items_mut();
        if let Some(c) = all.iter_mut().find(|c| c.get(k!("type")).str() == "Ready") {
            c.set("status", "False");
            c.set("lastTransitionTime", now.as_str());
        }
        let call = Call::update(&POD, unready, "status").then(
            &about(&POD, pod),
            EventType::Warning,
            "NodeNotReady",
            "Node is not ready",
        );
        // Another writer was faster, or the pod is gone: the next turn of that writer tells.
        Call { optional: true, ..call }
    }));
    calls
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controllers::caches::tests::{caches, look};
    use crate::sim::Span;
    use crate::wire::EPOCH_SECS;

    fn at(secs: u64) -> String {
        time::rfc3339((EPOCH_SECS + secs) as i64)
    }

    /// A node that was heard of last after `heard` seconds, looked at after `now`, by a walk of a controller that began at 0.
    fn after(heard: u64, now: u64) -> Plan {
        let lease = json!({ "metadata": { "namespace": (LEASES), "name": "n" }, "spec": { "renewTime": (at(heard)) } });
        let node = json!({
            "metadata": { "name": "n" },
            "status": { "conditions": [{ "type": "Ready", "status": "True", "lastHeartbeatTime": (at(0)) }] }
        });
        let pod = json!({
            "metadata": { "namespace": "d", "name": "p" }, "spec": { "nodeName": "n" },
            "status": { "conditions": [{ "type": "Ready", "status": "True" }] }
        });
        let caches = caches([(&LEASE, lease), (&NODE, node), (&POD, pod)]);
        let now = Time::ZERO + Span::secs(now);
        let look = Look { at: now, memory: Some((KNOWN, now)), ..look(&caches) };
        sync(&("".into(), "n".into()), &look, &mut Rng::stream(1, "t"))
    }

    #[test]
    fn fifty_seconds_after_the_walk_that_heard_of_it_a_node_is_unknown_and_its_pods_are_not_ready() {
        // Renewed at 12: heard by the walk at 15.
        let early = after(12, 60);
        assert_eq!((early.calls.len(), early.again), (0, Some(Span::secs(5))));
        let calls = after(12, 65).calls;
        let paths: Vec<&str> = calls.iter().map(|c| c.path.as_str()).collect();
        assert_eq!(paths, ["/api/v1/nodes/n/status", "/api/v1/namespaces/d/pods/p/status"]);
        let said = calls[0].body.at(path!("status.conditions")).items();
        assert!(said.len() == 4 && said.iter().all(|c| c.get(k!("status")).str() == "Unknown"));
    }
}
