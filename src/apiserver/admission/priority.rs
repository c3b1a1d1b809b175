//! Models Priority: the number behind a pod's priority class, or behind the default one.

use super::{Operation, Review, Said};
use crate::api::{Status, Value, kinds};
use crate::k;
use crate::path;

const NEVER: &str = "PreemptLowerPriority";

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") {
        return Ok(None);
    }
    let name = pod.at(path!("spec.priorityClassName")).str().to_string();
    match review.operation {
        Operation::Update => {
            // What was given at the creation stays as it was.
            for field in ["spec.priority", "spec.preemptionPolicy"] {
                let old = review.old.map(|o| o.at(field).clone()).unwrap_or_default();
                if pod.at(field).is_null() && !old.is_null() {
                    pod.set_at(field, old);
                }
            }
            return Ok(None);
        }
        Operation::Delete => return Ok(None),
        Operation::Create => {}
    }
    let class = if name.is_empty() {
        let of_default = |c: &&Value| c.get(k!("globalDefault")).bool();
        let cache = review.server.cache_of(&kinds::PRIORITY_CLASS).map(|c| &review.server.caches[c]);
        cache.and_then(|c| c.all().filter(of_default).min_by_key(|c| c.get(k!("value")).int())).cloned()
    } else {
        match review.look_up(&kinds::PRIORITY_CLASS, "", &name) {
            Some(class) => Some(class),
            None => {
                let why = format!("no PriorityClass with name {name} was found");
                return Err(Status::forbidden_object(&kinds::POD, super::name_of(pod), &why));
            }
        }
    };
    let (class_name, priority, policy) = match &class {
        Some(c) => (c.at(path!("metadata.name")).str(), c.get(k!("value")).int(), c.get(k!("preemptionPolicy")).str()),
        None => ("", 0, NEVER),
    };
    let policy = if policy.is_empty() { NEVER } else { policy };
    if let Some(given) = pod.at(path!("spec.priority")).as_int()
        && given != priority
    {
        let why = format!(
            "the integer value of priority ({given}) must not be provided in pod spec; priority admission controller \
             computed {priority} from the given PriorityClass name"
        );
        return Err(Status::forbidden_object(&kinds::POD, super::name_of(pod), &why));
    }
    if let Some(given) = pod.at(path!("spec.preemptionPolicy")).as_str()
        && given != policy
    {
        let why = format!(
            "the string value of PreemptionPolicy ({given}) must not be provided in pod spec; priority admission \
             controller computed {policy} from the given PriorityClass name"
        );
        return Err(Status::forbidden_object(&kinds::POD, super::name_of(pod), &why));
    }
    if !class_name.is_empty() {
        pod.set_at("spec.priorityClassName", class_name);
    }
    pod.set_at("spec.priority", priority);
    pod.set_at("spec.preemptionPolicy", policy);
    let words = if class_name.is_empty() { "no class".into() } else { format!("class {class_name}") };
    Ok(Some(format!("priority {priority} ({words})")))
}

/// A second default class is refused.
pub fn validate(review: &mut Review<'_>, class: &Value) -> Said {
    if !review.is("priorityclasses") || !class.get(k!("globalDefault")).bool() || review.operation == Operation::Delete
    {
        return Ok(None);
    }
    let name = class.at(path!("metadata.name")).str();
    let other = |c: &&Value| c.get(k!("globalDefault")).bool() && c.at(path!("metadata.name")).str() != name;
    let cache = review.server.cache_of(&kinds::PRIORITY_CLASS).map(|c| &review.server.caches[c]);
    match cache.and_then(|c| c.all().find(other)) {
        Some(there) => {
            let why = format!(
                "PriorityClass {} is already marked as default. Only one default can exist",
                there.at(path!("metadata.name")).str()
            );
            Err(Status::forbidden_object(&kinds::PRIORITY_CLASS, name, &why))
        }
        None => Ok(None),
    }
}
