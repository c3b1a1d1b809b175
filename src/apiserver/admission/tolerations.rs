//! Models DefaultTolerationSeconds: a pod bears a node that is not ready or not reachable for 300 s, unless it says otherwise.

use super::{Operation, Review, Said};
use crate::api::Value;
use crate::json;
use crate::k;
use crate::path;

/// `--default-not-ready-toleration-seconds`, `--default-unreachable-toleration-seconds`.
const SECONDS: i64 = 300;
const TAINTS: [&str; 2] = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") || !matches!(review.operation, Operation::Create | Operation::Update) {
        return Ok(None);
    }
    let mut added = Vec::new();
    for taint in TAINTS {
        let bears = |t: &Value| {
            let (key, effect) = (t.get(k!("key")).str(), t.get(k!("effect")).str());
            (key == taint || key.is_empty()) && matches!(effect, "NoExecute" | "")
        };
        if pod.at(path!("spec.tolerations")).items().iter().any(bears) {
            continue;
        }
        let toleration =
            json!({ "key": (taint), "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": (SECONDS) });
        pod.entry(k!("spec")).entry(k!("tolerations")).push(toleration);
        added.push(taint);
    }
    Ok((!added.is_empty()).then(|| format!("tolerates {} for {SECONDS} s", added.join(" and "))))
}
