//! Models the TTL-after-finished controller: a job that says how long it wants to be kept once it is over goes then.

use super::job::is_finished;
use super::pods::{is_doomed, seconds};
use super::sync::{BASE, Call, Controller, Key, Look, Plan, key};
use crate::api::Value;
use crate::api::kinds::JOB;
use crate::json;
use crate::k;
use crate::path;
use crate::sim::Span;

/// See the module.
pub const CONTROLLER: Controller = Controller {
    account: "ttl-after-finished-controller",
    component: "ttl-after-finished-controller",
    watches: &[&JOB],
    keys: |change, _| if due(change.new).is_some() { vec![key(change.new)] } else { Vec::new() },
    sync: |key, look, _| sync(key, look),
    ..BASE
};

/// The second since 1970 at which a job shall go.
fn due(job: &Value) -> Option<i64> {
    let ttl = job.at(path!("spec.ttlSecondsAfterFinished")).as_int().filter(|_| is_finished(job) && !is_doomed(job))?;
    let over =
        |c: &&Value| matches!(c.get(k!("type")).str(), "Complete" | "Failed") && c.get(k!("status")).str() == "True";
    let over = job.at(path!("status.conditions")).items().iter().find(over)?;
    Some(seconds(over.get(k!("lastTransitionTime"))) + ttl)
}

fn sync((namespace, name): &Key, look: &Look<'_>) -> Plan {
    let Some(job) = look.caches.get(&JOB, namespace, name) else { return Plan::nothing() };
    let Some(due) = due(job) else { return Plan::nothing() };
    match look.until(due) {
        Span::ZERO => {
            let only = json!({ "uid": (job.at(path!("metadata.uid"))) });
            let options = json!({ "propagationPolicy": "Foreground", "preconditions": (only) });
            Plan::of([Call::delete_with(&JOB, job, options)])
        }
        wait => Plan { again: Some(wait), ..Plan::nothing() },
    }
}

#[test]
fn a_finished_job_goes_when_its_time_is_over() {
    use super::caches::tests::{caches, look};
    let job = |ttl: i64| {
        let over = json!({ "type": "Complete", "status": "True", "lastTransitionTime": "2026-11-23T07:00:00Z" });
        let meta = json!({ "name": "j", "namespace": "n", "uid": "u" });
        json!({ "metadata": (meta), "spec": { "ttlSecondsAfterFinished": (ttl) }, "status": { "conditions": [(over)] } })
    };
    let plan = |ttl: i64| {
        let caches = caches([(&JOB, job(ttl))]);
        sync(&("n".into(), "j".into()), &look(&caches))
    };
    assert_eq!(plan(30).again, Some(Span::secs(30)));
    assert_eq!(plan(0).calls[0].body.at(path!("propagationPolicy")).str(), "Foreground");
}
