//! Status objects: their conditions and counts, and how they are written.

use super::sync::{Answer, Call, Look, Plan, key};
use crate::api::{Kind, Value, time};
use crate::json;
use crate::k;
use crate::path;

/// A condition of a workload, of now.
pub fn new(kind: &str, state: &str, reason: &str, message: &str, look: &Look<'_>) -> Value {
    let at = look.stamp();
    json!({ "type": (kind), "status": (state), "lastTransitionTime": (at), "reason": (reason), "message": (message) })
}

/// A condition of a status by its type.
pub fn find<'a>(status: &'a Value, kind: &str) -> Option<&'a Value> {
    status.get(k!("conditions")).items().iter().find(|c| c.get(k!("type")).str() == kind)
}

/// Put a condition at the end of the list, unless one of the same status and reason is there.
pub fn set(status: &mut Value, mut condition: Value) {
    let kind = condition.get(k!("type")).str().to_owned();
    if let Some(old) = find(status, &kind) {
        let same = |field: &str| old.get(field) == condition.get(field);
        if same("status") && same("reason") {
            return;
        }
        if same("status") {
            let since = old.get(k!("lastTransitionTime")).clone();
            condition.set("lastTransitionTime", since);
        }
    }
    remove(status, &kind);
    status.entry("conditions").push(condition);
}

/// Take a condition out.
pub fn remove(status: &mut Value, kind: &str) {
    if find(status, kind).is_some() {
        let list = status.entry("conditions").items_mut();
        list.retain(|c| c.get(k!("type")).str() != kind);
        if list.is_empty() {
            status.remove("conditions");
        }
    }
}

/// Counts that are left out where they are zero.
pub fn counts(status: &mut Value, all: &[(&str, i64)]) {
    for (field, n) in all {
        if *n > 0 { status.set(*field, *n) } else { drop(status.remove(*field)) }
    }
}

/// Write a status if it differs. Where the object was changed meanwhile, it is read again and the status written once more.
pub fn put_status(kind: &'static Kind, object: &Value, status: Value) -> Plan {
    if &status == object.get(k!("status")) {
        return Plan::nothing();
    }
    let object = object.clone();
    Plan::of([update(kind, &object, &status)]).then(move |_, answers| {
        if !conflict(answers) {
            return Plan { failed: !succeeded(answers), ..Plan::nothing() };
        }
        let (namespace, name) = key(&object);
        let status = status.clone();
        Plan::of([Call::get(kind, &namespace, &name)]).then(move |_, answers| match answers {
            [fresh] if fresh.ok => Plan::of([update(kind, &fresh.value, &status)]),
            _ => Plan { failed: true, ..Plan::nothing() },
        })
    })
}

/// The PUT of an object's status.
pub fn update(kind: &Kind, object: &Value, status: &Value) -> Call {
    let mut object = object.clone();
    object.set("status", status.clone());
    Call::update(kind, object, "status")
}

/// Whether all that was asked succeeded.
pub fn succeeded(answers: &[Answer]) -> bool {
    answers.iter().all(|a| a.ok)
}

fn conflict(answers: &[Answer]) -> bool {
    answers.iter().any(|a| !a.ok && a.value.get(k!("reason")).str() == "Conflict")
}

/// Whether something was refused because its namespace is going.
pub fn is_futile(refusal: &Value) -> bool {
    let causes = refusal.at(path!("details.causes")).items();
    causes.iter().any(|c| c.get(k!("reason")).str() == "NamespaceTerminating")
}

/// What the first refusal says. That the namespace is going is no failure: whatever is made there would go with it.
pub fn failure(answers: &[Answer]) -> Option<&str> {
    let refused =
        answers.iter().find(|a| !a.ok && a.value.get(k!("reason")).str() != "NotFound" && !is_futile(&a.value))?;
    Some(refused.value.get(k!("message")).str())
}

/// Make these calls, then go on with what stood in the way, if anything did.
pub fn after(calls: Vec<Call>, look: &Look<'_>, go_on: impl Fn(&Look<'_>, Option<&str>) -> Plan + 'static) -> Plan {
    if calls.is_empty() {
        return go_on(look, None);
    }
    Plan::of(calls).then(move |look, answers| go_on(look, failure(answers)))
}

impl Look<'_> {
    /// Now, as objects have it.
    pub fn stamp(&self) -> String {
        time::rfc3339(self.now as i64)
    }
    /// How long it is until a second since 1970; zero if it has passed.
    pub fn until(&self, second: i64) -> crate::sim::Span {
        let ns = (second - self.now as i64) * 1_000_000_000 - i64::from(self.nanos);
        crate::sim::Span(ns.max(0) as u64)
    }
}
