//! Models PodResizeValidator: a pod may not ask, once it runs, for more than all that its node has to give.
//!
//! Missing: pod overhead, and nodes that do not run Linux.

use super::{Operation, Review, Said};
use crate::api::kinds::pod::Pod;
use crate::api::kinds::pod::aggregate_requests;
use crate::api::kinds::{NODE, POD};
use crate::api::{Quantity, Status, Value};
use crate::{json, k, path};

pub fn validate(review: &mut Review<'_>, pod: &Value) -> Said {
    let info = &review.flight.info;
    let resized = info.resource == "pods" && info.subresource == "resize" && review.operation == Operation::Update;
    let generation = |pod: &Value| pod.at(path!("metadata.generation")).int();
    let node = pod.at(path!("spec.nodeName")).str();
    if !resized || node.is_empty() || review.old.is_some_and(|old| generation(old) == generation(pod)) {
        return Ok(None);
    }
    let refuse = |why: &str| Status::forbidden_object(&POD, super::name_of(pod), why);
    let Some(found) = review.look_up(&NODE, "", node) else {
        return Err(refuse(&format!("node {node:?} not found")));
    };
    let mut over = Vec::new();
    for (resource, name) in [(k!("cpu"), "cpu"), (k!("memory"), "memory")] {
        let has = found.at(path!("status.allocatable")).get(resource).str();
        let has = Quantity::parse(has).unwrap_or_default();
        let wants = aggregate_requests(Pod(pod).spec(), resource.into());
        let shown = |q: Quantity| if name == "cpu" { q.milli_value() } else { q.value() };
        if wants > has {
            over.push(format!("{name}, requested: {}, allocatable: {}", shown(wants), shown(has)));
        }
    }
    if over.is_empty() {
        return Ok(None);
    }
    let mut refused = refuse(&format!("node didn't have enough allocatable resources: {}", over.join("; ")));
    refused.details.set("causes", Value::from_items([json!({ "reason": "NodeCapacity" })]));
    Err(refused)
}
