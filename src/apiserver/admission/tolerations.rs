//! Models DefaultTolerationSeconds: a pod bears a node that is not ready or not reachable for 300 s, unless it says otherwise.

use super::{Operation, Review, Said};
use crate::api::Value;
use crate::json;
use crate::k;
use crate::path;

/// `--default-not-ready-toleration-seconds`, `--default-unreachable-toleration-seconds`.
const SECONDS: i64 = 300;
const TAINTS: [(&str, &str); 2] = [
    ("node.kubernetes.io/not-ready", "default-not-ready-toleration-seconds"),
    ("node.kubernetes.io/unreachable", "default-unreachable-toleration-seconds"),
];

pub fn admit(review: &mut Review<'_>, pod: &mut Value) -> Said {
    if !review.is("pods") || !matches!(review.operation, Operation::Create | Operation::Update) {
        return Ok(None);
    }
    let mut added = Vec::new();
    for (taint, flag) in TAINTS {
        let bears = |t: &Value| {
            let (key, effect) = (t.get(k!("key")).str(), t.get(k!("effect")).str());
            (key == taint || key.is_empty()) && matches!(effect, "NoExecute" | "")
        };
        if pod.at(path!("spec.tolerations")).items().iter().any(bears) {
            continue;
        }
        let secs = review.server.config.arguments.int(flag, SECONDS);
        let toleration =
            json!({ "key": (taint), "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": (secs) });
        pod.entry(k!("spec")).entry(k!("tolerations")).push(toleration);
        added.push(format!("{taint} for {secs} s"));
    }
    Ok((!added.is_empty()).then(|| format!("tolerates {}", added.join(" and "))))
}
