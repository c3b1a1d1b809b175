//! What events are about. Models `reference.GetReference`.

use crate::api::{Kind, Value};
use crate::json;
use crate::k;

/// An ObjectReference to this object. For a container add `fieldPath`: `reference(..).with("fieldPath", "spec.containers{x}")`.
pub fn reference(kind: &Kind, object: &Value) -> Value {
    let meta = object.get(k!("metadata"));
    let mut out = json!({ "kind": (kind.kind) });
    for (key, value) in [
        (k!("namespace"), meta.get(k!("namespace")).clone()),
        (k!("name"), meta.get(k!("name")).clone()),
        (k!("uid"), meta.get(k!("uid")).clone()),
        (k!("apiVersion"), Value::from(kind.api_version())),
        (k!("resourceVersion"), meta.get(k!("resourceVersion")).clone()),
    ] {
        if !value.is_empty() {
            out.set(key, value);
        }
    }
    out
}
