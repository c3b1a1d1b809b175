//! JSON merge patch (RFC 7386).

use crate::api::{Key, Value};
use crate::sim::Arrange;

/// What a merge patch makes of a value: null takes an entry away, maps are merged, all else is replaced.
pub fn merge(target: &Value, patch: &Value) -> Value {
    let Value::Map(_) = patch else { return patch.clone() };
    let mut out = if matches!(target, Value::Map(_)) { target.clone() } else { Value::object() };
    for (key, value) in patch.entries() {
        match value {
            Value::Null => {
                out.remove(*key);
            }
            Value::List(_) if !matches!(out.get(*key), Value::Map(_)) => out.set(*key, without_nulls(value)),
            Value::Map(_) => {
                let merged = merge(out.get(*key), value);
                if !merged.same(out.get(*key)) {
                    out.set(*key, merged);
                }
            }
            other => out.set(*key, other.clone()),
        }
    }
    out
}

/// A list whose maps have no entries that are null.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Map(_) => merge(&Value::Null, value),
        Value::List(_) => Value::from_items(value.items().iter().map(without_nulls)),
        scalar => scalar.clone(),
    }
}

/// The merge patch that makes `new` of `old`.
pub fn make_merge(old: &Value, new: &Value) -> Value {
    let mut patch: Vec<(Key, Value)> = Vec::new();
    for (key, after) in new.entries() {
        let before = old.get(*key);
        if matches!((before, after), (Value::Map(_), Value::Map(_))) {
            let inner = make_merge(before, after);
            if !inner.entries().is_empty() {
                patch.push((*key, inner));
            }
        } else if before != after {
            patch.push((*key, after.clone()));
        }
    }
    let gone = old.entries().iter().filter(|(k, _)| !new.entries().iter().any(|(n, _)| n == k));
    patch.extend(gone.map(|(k, _)| (*k, Value::Null)));
    patch.arrange_by_key(|(k, _)| k.as_str());
    Value::of(patch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn merging_and_making() {
        let old = json!({ "a": { "b": 1, "c": [1, 2] }, "d": "x" });
        let patch = json!({ "a": { "b": null, "e": { "f": null, "g": 2 } }, "d": ["y"] });
        let new = json!({ "a": { "c": [1, 2], "e": { "g": 2 } }, "d": ["y"] });
        assert_eq!(merge(&old, &patch), new);
        assert!(merge(&old, &patch).get("a").get("c").same(old.get("a").get("c")));
        assert_eq!(merge(&old, &make_merge(&old, &new)), new);
        assert_eq!(make_merge(&old, &new), json!({ "a": { "b": null, "e": { "g": 2 } }, "d": ["y"] }));
        assert_eq!(make_merge(&old, &old), json!({}));
    }
}
