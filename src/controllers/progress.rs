//! Models what the deployment controller's status says: counts, availability, and whether the rollout gets on before its deadline.

use super::deployment::Sets;
use super::pods::seconds;
use super::rollout::{least, replicas};
use super::status;
use super::sync::{Call, Look, Plan};
use crate::api::Value;
use crate::api::kinds::DEPLOYMENT;
use crate::k;
use crate::path;
use crate::sim::Span;

/// A condition of a deployment: it has one timestamp more.
fn condition(kind: &str, state: &str, reason: &str, message: &str, look: &Look<'_>) -> Value {
    status::new(kind, state, reason, message, look).with("lastUpdateTime", look.stamp())
}

/// How the rollout gets on.
pub fn progressing(state: &str, reason: &str, message: &str, look: &Look<'_>) -> Value {
    condition("Progressing", state, reason, message, look)
}

/// Whether anybody waits for the rollout with a watch in hand.
pub fn has_deadline(deployment: &Value) -> bool {
    deployment.at(path!("spec.progressDeadlineSeconds")).as_int().is_some_and(|n| n < i64::from(i32::MAX))
}

/// The rollout is over: all pods are of the new set and available.
pub fn is_complete(deployment: &Value, status: &Value) -> bool {
    let wanted = replicas(deployment);
    let all = ["updatedReplicas", "replicas", "availableReplicas"].iter().all(|f| status.get(*f).int() == wanted);
    all && status.get(k!("observedGeneration")).int() >= deployment.at(path!("metadata.generation")).int()
}

/// A pause begins or ends: the clock of the deadline stands still meanwhile.
pub fn paused(deployment: &Value, look: &Look<'_>) -> Option<Call> {
    let paused = deployment.at(path!("spec.paused")).bool();
    let reason = status::find(deployment.get(k!("status")), "Progressing").map_or("", |c| c.get(k!("reason")).str());
    if !has_deadline(deployment) || reason == "ProgressDeadlineExceeded" || paused == (reason == "DeploymentPaused") {
        return None;
    }
    let (reason, message) = match paused {
        true => ("DeploymentPaused", "Deployment is paused"),
        false => ("DeploymentResumed", "Deployment is resumed"),
    };
    let mut new = deployment.get(k!("status")).clone();
    status::set(&mut new, progressing("Unknown", reason, message, look));
    status_call(deployment, new)
}

/// The update of the status, if it changes.
pub fn status_call(deployment: &Value, new: Value) -> Option<Call> {
    (&new != deployment.get(k!("status"))).then(|| status::update(&DEPLOYMENT, deployment, &new))
}

fn calculate(sets: &Sets, look: &Look<'_>) -> Value {
    let deployment = &sets.deployment;
    let all = sets.all();
    let sum = |field: &str| all.iter().map(|s| s.get(k!("status")).get(field).int()).sum::<i64>();
    let available = sum("availableReplicas");
    let mut new = deployment.get(k!("status")).clone();
    new.set("observedGeneration", deployment.at(path!("metadata.generation")).clone());
    status::counts(
        &mut new,
        &[
            ("replicas", sum("replicas")),
            ("updatedReplicas", sets.new.as_ref().map_or(0, |n| n.at(path!("status.replicas")).int())),
            ("readyReplicas", sum("readyReplicas")),
            ("availableReplicas", available),
            ("unavailableReplicas", all.iter().map(|s| replicas(s)).sum::<i64>() - available),
        ],
    );
    new.set("terminatingReplicas", sum("terminatingReplicas"));
    let (state, reason, what) = match available >= least(deployment) {
        true => ("True", "MinimumReplicasAvailable", "has"),
        false => ("False", "MinimumReplicasUnavailable", "does not have"),
    };
    let message = format!("Deployment {what} minimum availability.");
    status::set(&mut new, condition("Available", state, reason, &message, look));
    new
}

/// Write the counts, without a word on progress.
pub fn counted(sets: &Sets, look: &Look<'_>) -> Plan {
    Plan { calls: status_call(&sets.deployment, calculate(sets, look)).into_iter().collect(), ..Plan::nothing() }
}

/// Write the status of a rollout under way or done.
pub fn rollout(sets: &Sets, look: &Look<'_>) -> Plan {
    let deployment = &sets.deployment;
    let old = deployment.get(k!("status"));
    let mut new = calculate(sets, look);
    let current = status::find(old, "Progressing");
    let count = |s: &Value, field: &str| s.get(field).int();
    let was_done = current.is_some_and(|c| c.get(k!("reason")).str() == "NewReplicaSetAvailable");
    if !has_deadline(deployment) {
        status::remove(&mut new, "Progressing");
    } else if !(was_done && count(&new, "replicas") == count(&new, "updatedReplicas")) {
        let subject = match &sets.new {
            Some(n) => format!("ReplicaSet {:?}", n.at(path!("metadata.name")).str()),
            None => format!("Deployment {:?}", deployment.at(path!("metadata.name")).str()),
        };
        let left = |s: &Value| count(s, "replicas") - count(s, "updatedReplicas");
        let more = |field: &str| count(&new, field) > count(old, field);
        if is_complete(deployment, &new) {
            let said = format!("{subject} has successfully progressed.");
            status::set(&mut new, progressing("True", "NewReplicaSetAvailable", &said, look));
        } else if more("updatedReplicas")
            || left(&new) < left(old)
            || more("readyReplicas")
            || more("availableReplicas")
        {
            let mut news = progressing("True", "ReplicaSetUpdated", &format!("{subject} is progressing."), look);
            if let Some(c) = current.filter(|c| c.get(k!("status")).str() == "True") {
                news.set("lastTransitionTime", c.get(k!("lastTransitionTime")).clone());
            }
            status::remove(&mut new, "Progressing");
            status::set(&mut new, news);
        } else if timed_out(deployment, &new, look) {
            let said = format!("{subject} has timed out progressing.");
            status::set(&mut new, progressing("False", "ProgressDeadlineExceeded", &said, look));
        }
    }
    replica_failure(sets, &mut new);
    match status_call(deployment, new.clone()) {
        Some(call) => Plan::of([call]),
        None => Plan { again: until_stuck(deployment, &new, look), ..Plan::nothing() },
    }
}

/// A set that cannot make its pods says so, and its deployment repeats it.
fn replica_failure(sets: &Sets, new: &mut Value) {
    let of = |s: &Value| status::find(s.get(k!("status")), "ReplicaFailure").cloned();
    match sets.new.as_ref().and_then(of).or_else(|| sets.old.iter().find_map(of)) {
        Some(mut failure) => {
            failure.set("lastUpdateTime", failure.get(k!("lastTransitionTime")).clone());
            status::set(new, failure);
        }
        None => status::remove(new, "ReplicaFailure"),
    }
}

/// The second at which the deadline passes.
fn due(deployment: &Value, condition: &Value) -> i64 {
    seconds(condition.get(k!("lastUpdateTime"))) + deployment.at(path!("spec.progressDeadlineSeconds")).int()
}

fn timed_out(deployment: &Value, new: &Value, look: &Look<'_>) -> bool {
    let Some(condition) = status::find(new, "Progressing") else { return false };
    match condition.get(k!("reason")).str() {
        "NewReplicaSetAvailable" => false,
        "ProgressDeadlineExceeded" => true,
        _ => {
            let due = due(deployment, condition);
            due < look.now as i64 || due == look.now as i64 && look.nanos > 0
        }
    }
}

/// When a rollout that does not get on is to be looked at again: a second after its deadline.
fn until_stuck(deployment: &Value, new: &Value, look: &Look<'_>) -> Option<Span> {
    let condition = status::find(new, "Progressing").filter(|_| has_deadline(deployment))?;
    let over = is_complete(deployment, new) || condition.get(k!("reason")).str() == "ProgressDeadlineExceeded";
    (!over).then(|| look.until(due(deployment, condition)) + Span::secs(1))
}
