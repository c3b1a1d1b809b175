//! Models the deployment controller: a replica set for each template, scaled so that the old ones give way to the new one.
//!
//! Here: the new replica set with its revision, rolling update within maxSurge and maxUnavailable, Recreate, conditions and
//! status. Missing: history limit, rollback of revisions, pause, progress deadline, proportional scaling, hash collisions.

use super::caches::Caches;
use super::replica_set::is_available;
use super::sync::{
    Call, Change, Controller, Key, Look, Plan, controller_ref, is_controlled_by, is_pod_active, key, owner,
    template_hash,
};
use crate::api::kinds::{DEPLOYMENT, POD, REPLICA_SET};
use crate::api::{Value, time};
use crate::client::EventType;
use crate::json;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "deployment-controller",
    component: "deployment-controller",
    watches: &[&DEPLOYMENT, &REPLICA_SET],
    keys,
    sync,
};

const HASH: &str = "pod-template-hash";
const REVISION: &str = "deployment.kubernetes.io/revision";

fn keys(change: &Change<'_>, _: &Caches) -> Vec<Key> {
    let object = if change.new.is_null() { change.old } else { change.new };
    if change.kind.kind == DEPLOYMENT.kind {
        vec![key(object)]
    } else {
        owner(object, &DEPLOYMENT).into_iter().collect()
    }
}

/// A count, or a share of the replicas: rounded up for a surge, down for what may be unavailable.
fn count(v: &Value, replicas: i64, up: bool) -> i64 {
    match v.str().strip_suffix('%').and_then(|p| p.parse::<i64>().ok()) {
        Some(percent) => (percent * replicas + if up { 99 } else { 0 }) / 100,
        None => v.int(),
    }
}

fn replicas(set: &Value) -> i64 {
    set.at("spec.replicas").as_int().unwrap_or(1)
}

/// The template that a replica set was made from, without what the controller added.
fn same_template(set: &Value, template: &Value) -> bool {
    let mut theirs = set.at("spec.template").clone();
    theirs.entry("metadata").entry("labels").remove(HASH);
    theirs == *template
}

fn sync((namespace, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(deployment) = look.caches.get(&DEPLOYMENT, namespace, name) else { return Plan::nothing() };
    let sets: Vec<&Value> =
        look.caches.list_in(&REPLICA_SET, namespace).filter(|s| is_controlled_by(s, deployment)).collect();
    let template = deployment.at("spec.template");
    let new = sets.iter().copied().find(|s| same_template(s, template));
    let old: Vec<&Value> = sets.iter().copied().filter(|s| !same_template(s, template)).collect();
    let wanted = replicas(deployment);
    let strategy = deployment.at("spec.strategy");
    let recreate = strategy.get("type").str() == "Recreate";
    let surge = if recreate { 0 } else { count(strategy.at("rollingUpdate.maxSurge"), wanted, true) };
    let unavailable = if recreate { wanted } else { count(strategy.at("rollingUpdate.maxUnavailable"), wanted, false) };
    let unavailable = if surge == 0 && unavailable == 0 { 1 } else { unavailable };
    if !deployment.at("metadata.deletionTimestamp").is_null() || look.expects {
        return Plan::nothing();
    }
    let total: i64 = sets.iter().map(|s| replicas(s)).sum();
    let mut plan = Plan::nothing();
    let Some(new) = new else {
        let old_pods =
            look.caches.list_in(&POD, namespace).filter(|p| old.iter().any(|s| is_controlled_by(p, s))).count();
        if recreate && (old.iter().any(|s| replicas(s) > 0) || old_pods > 0) {
            plan.calls.extend(old.iter().filter(|s| replicas(s) > 0).map(|s| scale(deployment, s, 0)));
            return plan;
        }
        let first =
            if old.iter().all(|s| replicas(s) == 0) { wanted } else { (wanted + surge - total).clamp(0, wanted) };
        plan.calls.push(create(deployment, &sets, first, wanted + surge));
        plan.calls.push(status(deployment, &sets, None, look));
        return plan;
    };
    // Up first, then down: as the real controller does it in one look.
    let room = (wanted + surge - total).max(0);
    let target = if old.iter().all(|s| replicas(s) == 0) { wanted } else { (replicas(new) + room).min(wanted) };
    if replicas(new) != target {
        plan.calls.push(scale(deployment, new, target));
    } else {
        plan.calls.extend(scale_down(deployment, new, &old, wanted - unavailable));
    }
    plan.calls.push(status(deployment, &sets, Some(new), look));
    plan.calls.retain(|c| !c.body.is_null());
    plan
}

/// As many of the old sets' pods as can go while `keep` stay available.
fn scale_down(deployment: &Value, new: &Value, old: &[&Value], keep: i64) -> Vec<Call> {
    let available = |s: &Value| s.at("status.availableReplicas").int();
    let mut spare = old.iter().map(|s| available(s)).sum::<i64>() + available(new).min(replicas(new)) - keep;
    let mut calls = Vec::new();
    for set in old.iter().filter(|s| replicas(s) > 0) {
        let unhealthy = replicas(set) - available(set);
        let down = (unhealthy + spare.clamp(0, available(set))).min(replicas(set));
        spare -= down - unhealthy;
        if down > 0 {
            calls.push(scale(deployment, set, replicas(set) - down));
        }
    }
    calls
}

fn revision(set: &Value) -> i64 {
    set.at("metadata.annotations").get(REVISION).str().parse().unwrap_or(0)
}

fn create(deployment: &Value, sets: &[&Value], replicas: i64, most: i64) -> Call {
    let meta = deployment.get("metadata");
    let mut template = deployment.at("spec.template").clone();
    let hash = template_hash(&template);
    template.entry("metadata").entry("labels").set(HASH, hash.as_str());
    let mut selector = deployment.at("spec.selector").clone();
    selector.entry("matchLabels").set(HASH, hash.as_str());
    let number = sets.iter().map(|s| revision(s)).max().unwrap_or(0) + 1;
    let set = json!({
        "kind": "ReplicaSet", "apiVersion": "apps/v1",
        "metadata": {
            "name": (format!("{}-{hash}", meta.get("name").str())), "namespace": (meta.get("namespace").clone()),
            "labels": (template.at("metadata.labels").clone()),
            "annotations": {
                "deployment.kubernetes.io/desired-replicas": (deployment.at("spec.replicas").int().to_string()),
                "deployment.kubernetes.io/max-replicas": (most.to_string()),
                (REVISION): (number.to_string())
            },
            "ownerReferences": [(controller_ref(&DEPLOYMENT, deployment))]
        },
        "spec": { "replicas": (replicas), "selector": (selector), "template": (template) }
    });
    let said = format!("Scaled up replica set {{}} from 0 to {replicas}");
    Call::create(&REPLICA_SET, set).expected().then(deployment, EventType::Normal, "ScalingReplicaSet", &said)
}

fn scale(deployment: &Value, set: &Value, to: i64) -> Call {
    let from = replicas(set);
    let mut changed = set.clone();
    changed.entry("spec").set("replicas", to);
    let way = if to > from { "up" } else { "down" };
    let said = format!("Scaled {way} replica set {} from {from} to {to}", set.at("metadata.name").str());
    Call::update(&REPLICA_SET, changed, "").then(deployment, EventType::Normal, "ScalingReplicaSet", &said)
}

/// The update of the status; its body is null if nothing would change.
fn status(deployment: &Value, sets: &[&Value], new: Option<&Value>, look: &Look<'_>) -> Call {
    let namespace = deployment.at("metadata.namespace").str();
    let min_ready = deployment.at("spec.minReadySeconds").int();
    let pods = look.caches.list_in(&POD, namespace).filter(|p| sets.iter().any(|s| is_controlled_by(p, s)));
    let (active, ended): (Vec<&Value>, Vec<&Value>) = pods.partition(|p| is_pod_active(p));
    let sum = |field: &str| sets.iter().map(|s| s.get("status").get(field).int()).sum::<i64>();
    let wanted = replicas(deployment);
    let available =
        sum("availableReplicas").min(active.iter().filter(|p| is_available(p, min_ready, look.now)).count() as i64);
    let mut status = deployment.get("status").clone();
    let updated = new.map_or(0, |n| n.at("status.replicas").int());
    for (field, n) in [
        ("replicas", sum("replicas")),
        ("updatedReplicas", updated),
        ("readyReplicas", sum("readyReplicas")),
        ("availableReplicas", available),
        ("unavailableReplicas", (wanted.max(sum("replicas")) - available).max(0)),
    ] {
        if n > 0 { status.set(field, n) } else { drop(status.remove(field)) }
    }
    status.set("terminatingReplicas", ended.len() as i64);
    status.set("observedGeneration", deployment.at("metadata.generation").clone());
    conditions(&mut status, deployment, new, updated, available, look.now);
    let number = new.map(revision).unwrap_or(0);
    let mut changed = deployment.clone();
    if number > 0 {
        changed.entry("metadata").entry("annotations").set(REVISION, number.to_string());
    }
    changed.set("status", status);
    let body = if changed == *deployment { Value::Null } else { changed };
    if body.is_null() {
        Call { body, ..Call::update(&DEPLOYMENT, deployment.clone(), "status") }
    } else {
        Call::update(&DEPLOYMENT, body, "status")
    }
}

fn conditions(status: &mut Value, deployment: &Value, new: Option<&Value>, updated: i64, available: i64, now: u64) {
    let wanted = replicas(deployment);
    let unavailable = count(deployment.at("spec.strategy.rollingUpdate.maxUnavailable"), wanted, false);
    let (state, reason, message) = if available >= wanted - unavailable {
        ("True", "MinimumReplicasAvailable", "Deployment has minimum availability.".to_owned())
    } else {
        ("False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.".to_owned())
    };
    condition(status, "Available", state, reason, message, now);
    let Some(new) = new else { return };
    let name = new.at("metadata.name").str();
    let done = updated == wanted && available == wanted && status.get("replicas").int() == wanted;
    let (reason, message) = match () {
        _ if done => ("NewReplicaSetAvailable", format!("ReplicaSet {name:?} has successfully progressed.")),
        _ if updated > 0 => ("ReplicaSetUpdated", format!("ReplicaSet {name:?} is progressing.")),
        _ => ("NewReplicaSetCreated", format!("Created new replica set {name:?}")),
    };
    condition(status, "Progressing", "True", reason, message, now);
}

fn condition(status: &mut Value, kind: &str, state: &str, reason: &str, message: String, now: u64) {
    let at = time::rfc3339(now as i64);
    let list = status.entry("conditions").items_mut();
    let old = list.iter().position(|c| c.get("type").str() == kind);
    let same = old.is_some_and(|i| list[i].get("status").str() == state && list[i].get("reason").str() == reason);
    if same {
        return;
    }
    let since =
        old.filter(|i| list[*i].get("status").str() == state).map(|i| list[i].get("lastTransitionTime").clone());
    let new = json!({
        "type": (kind), "status": (state), "lastUpdateTime": (at.as_str()),
        "lastTransitionTime": (since.unwrap_or_else(|| at.as_str().into())), "reason": (reason), "message": (message)
    });
    match old {
        Some(i) => list[i] = new,
        None => list.push(new),
    }
}
