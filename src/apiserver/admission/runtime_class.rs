//! Models RuntimeClass: a pod that names a class is given what its sandbox costs, and what leads it to nodes that have it.

use super::{Operation, Review, Said};
use crate::api::kinds::{POD, RUNTIME_CLASS};
use crate::api::{Status, Value};
use crate::k;
use crate::path;

const OTHER: &str = "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

fn refuse(pod: &Value, why: &str) -> Status {
    Status::forbidden_object(&POD, super::name_of(pod), why)
}

/// The class of a new pod; null if it names none.
fn class(review: &mut Review<'_>, pod: &Value) -> Result<Value, Status> {
    let Some(name) = pod.at(path!("spec.runtimeClassName")).as_str() else { return Ok(Value::Null) };
    let found = review.look_up(&RUNTIME_CLASS, "", name);
    found.ok_or_else(|| refuse(pod, &format!("pod rejected: RuntimeClass {name:?} not found")))
}

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") || review.operation != Operation::Create {
        return Ok(None);
    }
    let class = class(review, pod)?;
    let cost = class.at(path!("overhead.podFixed"));
    if !class.get(k!("overhead")).is_null() {
        let given = pod.at(path!("spec.overhead"));
        if !given.is_empty() && given != cost {
            return Err(refuse(pod, OTHER));
        }
        pod.set_at("spec.overhead", cost.clone());
    }
    let leads = class.get(k!("scheduling"));
    if leads.is_null() {
        return Ok((!class.is_null()).then(|| "a class that asks for nothing".into()));
    }
    for (key, value) in leads.get(k!("nodeSelector")).entries() {
        let (key, wants, has) = (key.as_str(), value.str(), pod.at(path!("spec.nodeSelector")).get(*key).clone());
        if has.as_str().is_some_and(|has| has != wants) {
            let why = format!(
                "conflict: runtimeClass.scheduling.nodeSelector[{key}] = {wants}; pod.spec.nodeSelector[{key}] = {}",
                has.str()
            );
            return Err(refuse(pod, &why));
        }
        pod.entry(k!("spec")).entry(k!("nodeSelector")).set(key, wants);
    }
    let both = [pod.at(path!("spec.tolerations")), leads.get(k!("tolerations"))];
    let merged = merged(both.iter().flat_map(|list| list.items()).cloned().collect());
    if !merged.is_empty() {
        pod.set_at("spec.tolerations", Value::from(merged));
    }
    Ok(Some("overhead and scheduling of the class".into()))
}

/// Of tolerations that say the same or less than another only the other stays. Models `MergeTolerations`.
fn merged(all: Vec<Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for (i, t) in all.iter().enumerate() {
        let later = |t2: &Value| t2 != t && covers(t2, t);
        if !kept.iter().any(|t2| covers(t2, t)) && !all[i + 1..].iter().any(later) {
            kept.push(t.clone());
        }
    }
    kept
}

/// Whether all that `less` tolerates is tolerated by `more`.
fn covers(more: &Value, less: &Value) -> bool {
    let of = |t: &Value, field: &str| t.get(field).str().to_string();
    let (key, effect, operator) = (of(more, "key"), of(more, "effect"), of(more, "operator"));
    if more == less {
        return true;
    }
    let seconds = |t: &Value| t.get(k!("tolerationSeconds")).as_int();
    let shorter = match (effect.as_str(), seconds(more), seconds(less)) {
        ("NoExecute", Some(max), Some(n)) => n > max,
        ("NoExecute", Some(_), None) => true,
        _ => false,
    };
    if (of(less, "key") != key && (!key.is_empty() || operator != "Exists"))
        || (of(less, "effect") != effect && !effect.is_empty())
        || shorter
    {
        return false;
    }
    operator == "Exists" || of(less, "operator") == "Equal" && of(less, "value") == of(more, "value")
}

pub fn validate(review: &mut Review<'_>, pod: &Value) -> Said {
    if !review.is("pods") || review.operation != Operation::Create {
        return Ok(None);
    }
    let class = class(review, pod)?;
    let given = pod.at(path!("spec.overhead"));
    let why = match class.get(k!("overhead")) {
        Value::Null if given.is_null() => return Ok(None),
        Value::Null => "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead",
        cost if cost.get(k!("podFixed")) == given => return Ok(None),
        _ => OTHER,
    };
    Err(refuse(pod, why))
}
