//! Models TaintNodesByCondition: a new node takes no pods until it has said that it is ready.

use super::{Operation, Review, Said};
use crate::api::Value;
use crate::json;
use crate::k;
use crate::path;

const TAINT: &str = "node.kubernetes.io/not-ready";

pub fn admit(review: &mut Review<'_>, node: &mut Value) -> Said {
    if !review.is("nodes") || review.operation != Operation::Create {
        return Ok(None);
    }
    let is = |t: &Value| t.get(k!("key")).str() == TAINT && t.get(k!("effect")).str() == "NoSchedule";
    if node.at(path!("spec.taints")).items().iter().any(is) {
        return Ok(None);
    }
    node.entry(k!("spec")).entry(k!("taints")).push(json!({ "key": (TAINT), "effect": "NoSchedule" }));
    Ok(Some(format!("tainted {TAINT}:NoSchedule")))
}
