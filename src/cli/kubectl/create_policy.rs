//! `kubectl create quota`, `poddisruptionbudget`, `priorityclass`: bounds on what others may do.

use crate::api::selector::Selector;
use crate::api::{Value, quantity};
use crate::cli::io::Wait;
use crate::json;

use super::client::Kubectl;
use super::create::{one_name, send};
use super::create_workload::texts;
use super::expose::port_value;

/// `kubectl create quota`.
pub const QUOTA_FLAGS: &str = "hard= scopes=";
/// `kubectl create poddisruptionbudget`.
pub const BUDGET_FLAGS: &str = "min-available= max-unavailable= selector=";
/// `kubectl create priorityclass`.
pub const PRIORITY_FLAGS: &str = "value# global-default description= preemption-policy=";

pub fn quota(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let mut spec = Value::object();
    for part in k.given("hard").split(',').filter(|p| !p.is_empty()) {
        let (resource, amount) = match part.split('=').collect::<Vec<_>>()[..] {
            [resource, amount] => (resource, amount),
            _ => return k.error(&format!("Invalid argument syntax {part}, expected <resource>=<value>")),
        };
        match quantity::canonical(amount) {
            Ok(q) => spec.entry("hard").set(resource, q),
            Err(why) => return k.error(why),
        }
    }
    let scopes = k.given("scopes");
    if !scopes.is_empty() {
        let list: Vec<&str> = scopes.split(',').collect();
        if list.contains(&"") {
            return k.error("invalid resource quota scope \"\"");
        }
        spec.set("scopes", texts(&list));
    }
    let object = json!({
        "kind": "ResourceQuota", "apiVersion": "v1", "metadata": { "name": (name) }, "spec": (spec), "status": {}
    });
    send(k, object, "failed to create quota: ")
}

pub fn budget(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let (min, max) = (k.given("min-available"), k.given("max-unavailable"));
    let selector = k.given("selector");
    let wrong = if selector.is_empty() {
        "a selector must be specified"
    } else if min.is_empty() && max.is_empty() {
        "one of min-available or max-unavailable must be specified"
    } else if !min.is_empty() && !max.is_empty() {
        "min-available and max-unavailable cannot be both specified"
    } else {
        ""
    };
    if !wrong.is_empty() {
        return k.error(wrong);
    }
    let mut spec = Value::object();
    for (flag, field, text) in [("min-available", "minAvailable", &min), ("max-unavailable", "maxUnavailable", &max)] {
        if text.is_empty() {
            continue;
        }
        let number = text.strip_suffix('%').unwrap_or(text);
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            return k.error(&format!("invalid format specified for {flag}"));
        }
        spec.set(field, port_value(text));
    }
    let parsed =
        Selector::parse(&selector).map_err(|why| format!("couldn't parse the selector string {selector:?}: {why}"));
    match parsed.and_then(|s| s.to_object()) {
        Ok(object) => spec.set("selector", object),
        Err(why) => return k.error(&why),
    }
    let object = json!({
        "kind": "PodDisruptionBudget", "apiVersion": "policy/v1", "metadata": { "name": (name) }, "spec": (spec),
        "status": { "disruptionsAllowed": 0, "currentHealthy": 0, "desiredHealthy": 0, "expectedPods": 0 }
    });
    send(k, object, "failed to create poddisruptionbudgets: ")
}

pub fn priority_class(k: &mut Kubectl) -> Wait<i32> {
    let name = one_name(k)?;
    let mut object = json!({
        "kind": "PriorityClass", "apiVersion": "scheduling.k8s.io/v1", "metadata": { "name": (name) },
        "value": (k.flags.int("value").unwrap_or(0))
    });
    if k.flags.on("global-default") {
        object.set("globalDefault", true);
    }
    if let Some(d) = k.flags.get("description").filter(|d| !d.is_empty()) {
        object.set("description", d);
    }
    object.set("preemptionPolicy", k.flags.get("preemption-policy").unwrap_or("PreemptLowerPriority"));
    send(k, object, "failed to create priorityclass: ")
}
