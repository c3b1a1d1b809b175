//! Models the resource quota controller: what a namespace's quotas limit becomes their status, and what goes is counted off.
//!
//! What comes was counted by the server as it let it in. Missing: the full count every five minutes, kinds not in [`COUNTED`].

use super::caches::Caches;
use super::sync::{BASE, Call, Change, Controller, Key, Look, Plan, key};
use crate::api::kinds::{
    CONFIG_MAP, CRON_JOB, DAEMON_SET, DEPLOYMENT, JOB, PERSISTENT_VOLUME_CLAIM, POD, REPLICA_SET,
    REPLICATION_CONTROLLER, RESOURCE_QUOTA, SECRET, SERVICE, STATEFUL_SET,
};
use crate::api::quota::{in_scope, of};
use crate::api::{Kind, Quantity, Value};
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Rng;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "resourcequota-controller",
    component: "resourcequota-controller",
    watches: &[
        &RESOURCE_QUOTA,
        &POD,
        &SERVICE,
        &PERSISTENT_VOLUME_CLAIM,
        &CONFIG_MAP,
        &SECRET,
        &DEPLOYMENT,
        &REPLICA_SET,
        &STATEFUL_SET,
        &DAEMON_SET,
        &REPLICATION_CONTROLLER,
        &JOB,
        &CRON_JOB,
    ],
    keys,
    sync,
    ..BASE
};

/// What is counted.
const COUNTED: [&Kind; 13] = [
    &RESOURCE_QUOTA,
    &POD,
    &SERVICE,
    &PERSISTENT_VOLUME_CLAIM,
    &CONFIG_MAP,
    &SECRET,
    &DEPLOYMENT,
    &REPLICA_SET,
    &STATEFUL_SET,
    &DAEMON_SET,
    &REPLICATION_CONTROLLER,
    &JOB,
    &CRON_JOB,
];

fn keys(change: &Change<'_>, caches: &Caches) -> Vec<Key> {
    if change.kind.kind == RESOURCE_QUOTA.kind {
        let new = !change.new.is_null() && change.new.at(path!("spec.hard")) != change.new.at(path!("status.hard"));
        return if new { vec![key(change.new)] } else { Vec::new() };
    }
    let ended = |pod: &Value| matches!(pod.at(path!("status.phase")).str(), "Succeeded" | "Failed");
    if !change.new.is_null() && (ended(change.old) || !ended(change.new)) {
        return Vec::new();
    }
    let (namespace, _) = key(change.old);
    caches.list_in(&RESOURCE_QUOTA, &namespace).map(key).collect()
}

fn sync((namespace, name): &Key, look: &Look<'_>, _: &mut Rng) -> Plan {
    let Some(quota) = look.caches.get(&RESOURCE_QUOTA, namespace, name) else { return Plan::nothing() };
    let hard = quota.at(path!("spec.hard"));
    let mut sums: Vec<(&str, Quantity)> = hard.entries().iter().map(|(n, _)| (n.as_str(), Quantity::ZERO)).collect();
    for kind in COUNTED {
        for object in look.caches.list_in(kind, namespace).filter(|o| in_scope(kind, quota, o)) {
            for (what, amount) in of(kind, object) {
                if let Some((_, sum)) = sums.iter_mut().find(|(n, _)| *n == what) {
                    *sum = *sum + amount;
                }
            }
        }
    }
    let used = Value::of(sums.into_iter().map(|(name, sum)| (name, Value::from(sum.to_string()))));
    let status = json!({ "hard": (hard.clone()), "used": (used) });
    if *quota.get(k!("status")) == status {
        return Plan::nothing();
    }
    let mut quota = quota.clone();
    quota.set("status", status);
    Plan::of([Call::update(&RESOURCE_QUOTA, quota, "status")])
}

#[test]
fn a_quota_shows_what_is_used() {
    use crate::controllers::caches::tests::{caches, look};
    let pod = |name: &str, phase: &str| {
        let container = json!({ "name": "app", "resources": { "requests": { "cpu": "300m" } } });
        let meta = json!({ "name": (name), "namespace": "a" });
        let pod =
            json!({ "metadata": (meta), "spec": { "containers": [(container)] }, "status": { "phase": (phase) } });
        (&POD as &'static Kind, pod)
    };
    let quota = json!({
        "metadata": { "name": "q", "namespace": "a" }, "spec": { "hard": { "pods": "2", "requests.cpu": "1", "secrets": "1" } }
    });
    let caches = caches([pod("x", "Running"), pod("y", "Pending"), pod("z", "Succeeded"), (&RESOURCE_QUOTA, quota)]);
    let plan = sync(&("a".into(), "q".into()), &look(&caches), &mut Rng::stream(1, "test"));
    let used = json!({ "pods": "2", "requests.cpu": "600m", "secrets": "0" });
    assert_eq!(plan.calls[0].body.at(path!("status.used")), &used);
}
