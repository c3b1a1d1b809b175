//! Models the replicaset and the replicationcontroller controllers: as many pods as the spec says, and a status that counts them.
//!
//! Exact: adoption and release, creation in batches of 1, 2, 4, 8..., which pods go first when there are too many, conditions.

use crate::k;
use crate::path;
use crate::sim::Arrange;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::caches::Caches;
use super::claim::{claim, owner_keys, selector};
use super::pods::{goes_first, is_available, is_doomed, is_pod_active, is_pod_ready, is_pod_terminal, next_available};
use super::status::{self, put_status};
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, is_controlled_by, key, pod_from};
use crate::api::kinds::{POD, REPLICA_SET, REPLICATION_CONTROLLER};
use crate::api::{Kind, Value};
use crate::client::EventType;

/// The one of replica sets.
pub const CONTROLLER: Controller = Controller {
    account: "replicaset-controller",
    component: "replicaset-controller",
    watches: &[&REPLICA_SET, &POD],
    keys: |change, caches| keys(change, &REPLICA_SET, caches),
    sync: |key, look, _| sync(key, &REPLICA_SET, look),
    surveys: Some(&POD),
    ..BASE
};
/// The one of replication controllers.
pub const REPLICATION: Controller = Controller {
    account: "replication-controller",
    component: "replication-controller",
    watches: &[&REPLICATION_CONTROLLER, &POD],
    keys: |change, caches| keys(change, &REPLICATION_CONTROLLER, caches),
    sync: |key, look, _| sync(key, &REPLICATION_CONTROLLER, look),
    surveys: Some(&POD),
    ..BASE
};

/// At most so many pods are made or deleted at once.
const BURST: usize = 500;

fn keys(change: &Change<'_>, kind: &'static Kind, caches: &Caches) -> Vec<Key> {
    if change.is(kind) { vec![key(change.object())] } else { owner_keys(change, kind, caches) }
}

fn sync((namespace, name): &Key, kind: &'static Kind, look: &Look<'_>) -> Plan {
    let Some(set) = look.caches.get(kind, namespace, name) else { return Plan::nothing() };
    let (active, mut calls) = claim(look.caches, &POD, kind, set, &is_pod_active);
    let selector = selector(set);
    let terminating =
        |p: &&Value| is_doomed(p) && !is_pod_terminal(p) && selector.matches(p.at(path!("metadata.labels")));
    let own = look.caches.owned(&POD, set.at(path!("metadata.uid")).str());
    let terminating = own.filter(terminating).filter(|p| is_controlled_by(p, set)).count() as i64;
    if !look.expects && !is_doomed(set) {
        manage(set, kind, &active, look, &mut calls);
    }
    let (set, active): (Value, Rc<[Value]>) = (set.clone(), active.into_iter().cloned().collect());
    let go_on = move |look: &Look<'_>, failure: Option<&str>| {
        let min_ready = set.at(path!("spec.minReadySeconds")).int();
        let pods: Vec<&Value> = active.iter().collect();
        let new = status(&set, kind, &pods, terminating, failure, look);
        let mut plan = put_status(kind, &set, new);
        plan.again = next_available(&pods, min_ready, look);
        plan.failed |= failure.is_some();
        plan
    };
    status::after(calls, look, go_on)
}

/// Make what is missing, delete what is too much.
fn manage(set: &Value, kind: &'static Kind, active: &[&Value], look: &Look<'_>, calls: &mut Vec<Call>) {
    let wanted = set.at(path!("spec.replicas")).as_int().unwrap_or(1).max(0) as usize;
    if active.len() < wanted {
        let pod = pod_from(set.at(path!("spec.template")), kind, set);
        let missing = (wanted - active.len()).min(BURST);
        calls.extend((0..missing).map(|i| create_pod(set, pod.clone()).joining(!starts_batch(i))));
    } else if active.len() > wanted {
        let crowds = crowds(set, kind, look);
        let on = |p: &Value| crowds.get(p.at(path!("spec.nodeName")).str()).copied().unwrap_or(0);
        let mut ranked: Vec<(&Value, usize)> = active.iter().map(|p| (*p, on(p))).collect();
        ranked.arrange_by(|a, b| goes_first(a, b, look));
        let excess = (active.len() - wanted).min(BURST);
        calls.extend(ranked.into_iter().take(excess).enumerate().map(|(i, (p, _))| delete_pod(set, p).joining(i > 0)));
    }
}

/// A pod is made for a workload: the event, and what is expected of it.
pub fn create_pod(owner: &Value, pod: Value) -> Call {
    let call = Call { settled_by_others: false, ..Call::create(&POD, pod) }.expected();
    call.then(owner, EventType::Normal, "SuccessfulCreate", "Created pod: {}").otherwise(
        owner,
        "FailedCreate",
        "Error creating: {}",
    )
}

/// A pod of a workload is deleted.
pub fn delete_pod(owner: &Value, pod: &Value) -> Call {
    let said = format!("Deleted pod: {}", pod.at(path!("metadata.name")).str());
    let call = Call::delete(&POD, pod).expected().then(owner, EventType::Normal, "SuccessfulDelete", &said);
    call.otherwise(owner, "FailedDelete", "Error deleting: {}")
}

/// Whether the nth of many creations begins a batch: of 1, 2, 4, 8... Many that fail for one reason fail few at a time.
pub fn starts_batch(nth: usize) -> bool {
    (nth + 1).is_power_of_two()
}

/// How many active pods of this set, and of the others of its deployment, are on each node.
fn crowds<'a>(set: &'a Value, kind: &Kind, look: &'a Look<'a>) -> BTreeMap<&'a str, usize> {
    let owners = set.at(path!("metadata.ownerReferences")).items();
    let parent = owners.iter().find(|o| o.get(k!("controller")).bool()).map(|o| o.get(k!("uid")).str());
    let kin: Vec<&Value> = match parent {
        Some(uid) => look.caches.owned(kind, uid).collect(),
        None => vec![set],
    };
    let mut crowds = BTreeMap::new();
    for set in kin {
        let own = look.caches.owned(&POD, set.at(path!("metadata.uid")).str());
        for pod in own.filter(|p| is_controlled_by(p, set) && is_pod_active(p)) {
            *crowds.entry(pod.at(path!("spec.nodeName")).str()).or_default() += 1;
        }
    }
    crowds
}

/// The status as it should be.
fn status(
    set: &Value,
    kind: &Kind,
    active: &[&Value],
    terminating: i64,
    failure: Option<&str>,
    look: &Look<'_>,
) -> Value {
    let labels = set.at(path!("spec.template.metadata.labels"));
    let min_ready = set.at(path!("spec.minReadySeconds")).int();
    let mut new = set.get(k!("status")).clone();
    new.set("replicas", active.len() as i64);
    // Each pod is looked at once: there may be thousands.
    let [mut labelled, mut ready, mut available] = [0i64; 3];
    for pod in active {
        let own = pod.at(path!("metadata.labels"));
        labelled += i64::from(own.same(labels) || labels.entries().iter().all(|(k, v)| own.get(*k) == v));
        if is_pod_ready(pod) {
            ready += 1;
            available += i64::from(min_ready == 0 || is_available(pod, min_ready, look));
        }
    }
    status::counts(
        &mut new,
        &[("fullyLabeledReplicas", labelled), ("readyReplicas", ready), ("availableReplicas", available)],
    );
    if kind.kind == "ReplicaSet" {
        new.set("terminatingReplicas", terminating);
    }
    new.set("observedGeneration", set.at(path!("metadata.generation")).clone());
    let failed = status::find(&new, "ReplicaFailure").is_some();
    match failure {
        Some(message) if !failed => {
            let few = (active.len() as i64) < set.at(path!("spec.replicas")).as_int().unwrap_or(1);
            let reason = if few { "FailedCreate" } else { "FailedDelete" };
            status::set(&mut new, status::new("ReplicaFailure", "True", reason, message, look));
        }
        None if failed => status::remove(&mut new, "ReplicaFailure"),
        _ => {}
    }
    new
}
