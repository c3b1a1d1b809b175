//! Models the replicaset controller: as many pods as the spec says, and a status that counts them.
//!
//! Exact: creation in batches of 1, 2, 4, 8..., which pods go first when there are too many, missing: adoption and release of pods by labels.

use super::caches::Caches;
use super::sync::{
    Call, Change, Controller, Key, Look, Plan, is_controlled_by, is_pod_active, is_pod_ready, key, owner, pod_from,
};
use crate::api::kinds::{POD, REPLICA_SET};
use crate::api::{Value, time};
use crate::client::EventType;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "replicaset-controller",
    component: "replicaset-controller",
    watches: &[&REPLICA_SET, &POD],
    keys,
    sync,
};

/// At most so many pods are made or deleted at once.
const BURST: usize = 500;

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    if change.kind.kind == REPLICA_SET.kind {
        vec![key(object)]
    } else {
        owner(object, &REPLICA_SET).into_iter().collect()
    }
}

fn sync((namespace, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(set) = look.caches.get(&REPLICA_SET, namespace, name) else { return Plan::nothing() };
    let owned: Vec<&Value> = look.caches.list_in(&POD, namespace).filter(|p| is_controlled_by(p, set)).collect();
    let active: Vec<&Value> = owned.iter().copied().filter(|p| is_pod_active(p)).collect();
    let mut plan = Plan::nothing();
    let wanted = set.at("spec.replicas").as_int().unwrap_or(1).max(0) as usize;
    if !look.expects && set.at("metadata.deletionTimestamp").is_null() {
        if active.len() < wanted {
            let pod = pod_from(set.at("spec.template"), &REPLICA_SET, set);
            let create = || {
                let call = Call::create(&POD, pod.clone());
                Call { settled_by_others: false, ..call }.expected().then(
                    set,
                    EventType::Normal,
                    "SuccessfulCreate",
                    "Created pod: {}",
                )
            };
            plan.calls.extend((active.len()..wanted).take(BURST).map(|_| create()));
        } else if active.len() > wanted {
            let mut first: Vec<&Value> = active.clone();
            first.sort_by_key(|p| deleted_first(p));
            let excess = active.len() - wanted;
            plan.calls.extend(first.into_iter().take(excess.min(BURST)).map(|p| {
                let message = format!("Deleted pod: {}", p.at("metadata.name").str());
                Call::delete(&POD, p).expected().then(set, EventType::Normal, "SuccessfulDelete", &message)
            }));
        }
    }
    let terminating = owned.iter().filter(|p| !p.at("metadata.deletionTimestamp").is_null()).count();
    plan.calls.extend(status(set, &active, terminating, look.now));
    plan
}

/// Which of two pods goes first: without node before with one, pending before running, not ready before ready,
/// cheaper to delete, ready for a shorter time, more restarts, younger.
fn deleted_first(pod: &Value) -> impl Ord + use<> {
    let assigned = !pod.at("spec.nodeName").is_empty();
    let phase = match pod.at("status.phase").str() {
        "Pending" => 0,
        "Running" => 2,
        _ => 1,
    };
    let cost =
        pod.at("metadata.annotations").get("controller.kubernetes.io/pod-deletion-cost").str().parse().unwrap_or(0i32);
    let ready = pod.at("status.conditions").items().iter().find(|c| c.get("type").str() == "Ready");
    let since = ready.map_or("", |c| c.get("lastTransitionTime").str()).to_owned();
    let restarts = pod.at("status.containerStatuses").items().iter().map(|c| c.get("restartCount").int()).max();
    let created = pod.at("metadata.creationTimestamp").str().to_owned();
    let younger = std::cmp::Reverse((since, -restarts.unwrap_or(0), created));
    (assigned, phase, is_pod_ready(pod), cost, younger)
}

/// The update of the status, if it would change anything.
fn status(set: &Value, active: &[&Value], terminating: usize, now: u64) -> Option<Call> {
    let labels = set.at("spec.template.metadata.labels").entries();
    let labelled = active.iter().filter(|p| labels.iter().all(|(k, v)| p.at("metadata.labels").get(*k) == v)).count();
    let ready: Vec<_> = active.iter().filter(|p| is_pod_ready(p)).collect();
    let min_ready = set.at("spec.minReadySeconds").int();
    let available = ready.iter().filter(|p| is_available(p, min_ready, now)).count();
    let mut status = set.get("status").clone();
    status.set("replicas", active.len() as i64);
    for (field, n) in
        [("fullyLabeledReplicas", labelled), ("readyReplicas", ready.len()), ("availableReplicas", available)]
    {
        if n > 0 { status.set(field, n as i64) } else { drop(status.remove(field)) }
    }
    status.set("terminatingReplicas", terminating as i64);
    status.set("observedGeneration", set.at("metadata.generation").clone());
    (&status != set.get("status")).then(|| {
        let mut set = set.clone();
        set.set("status", status);
        Call::update(&REPLICA_SET, set, "status")
    })
}

/// Ready for at least so long.
pub fn is_available(pod: &Value, min_ready: i64, now: u64) -> bool {
    let ready = pod.at("status.conditions").items().iter().find(|c| c.get("type").str() == "Ready");
    let since = ready.and_then(|c| time::parse(c.get("lastTransitionTime").str()));
    is_pod_ready(pod) && (min_ready == 0 || since.is_some_and(|(s, _)| s + min_ready <= now as i64))
}
