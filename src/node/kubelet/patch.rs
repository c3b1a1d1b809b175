//! What changed between two versions of an object, as a strategic merge patch. Models `CreateTwoWayMergePatch`.

use crate::api::{Field, Key, Merge, NULL, Shape, Type, Value};
use crate::json;

/// The patch that makes `new` of `old`; an empty map where they are the same.
pub fn strategic(old: &Value, new: &Value, ty: &Type) -> Value {
    let mut out = Value::object();
    for (key, value) in new.entries() {
        let before = find(old, *key);
        let field = ty.field(key.as_str());
        match before {
            None => out.set(*key, value.clone()),
            Some(before) if before == value => {}
            Some(before) => change(&mut out, *key, before, value, field),
        }
    }
    for (key, _) in old.entries() {
        if find(new, *key).is_none() {
            out.set(*key, Value::Null);
        }
    }
    out
}

fn find(map: &Value, key: Key) -> Option<&Value> {
    map.entries().iter().find(|(k, _)| *k == key).map(|(_, v)| v)
}

fn change(out: &mut Value, key: Key, old: &Value, new: &Value, field: Option<&Field>) {
    match (field.map(|f| &f.shape), field.map_or(Merge::Atomic, |f| f.merge)) {
        (Some(Shape::Object(ty)), _) if !old.entries().is_empty() => out.set(key, strategic(old, new, ty)),
        (Some(Shape::Map(_)), _) => out.set(key, maps(old, new)),
        (Some(Shape::List(Shape::Object(ty))), Merge::ByKey { patch, .. }) if !patch.is_empty() => {
            let (items, order) = lists(old, new, ty, patch);
            if !items.is_empty() {
                out.set(format!("$setElementOrder/{}", key.as_str()).as_str(), order);
                out.set(key, items);
            }
        }
        _ => out.set(key, new.clone()),
    }
}

fn maps(old: &Value, new: &Value) -> Value {
    let mut out = Value::object();
    for (k, v) in new.entries() {
        if find(old, *k) != Some(v) {
            out.set(*k, v.clone());
        }
    }
    for (k, _) in old.entries().iter().filter(|(k, _)| find(new, *k).is_none()) {
        out.set(*k, Value::Null);
    }
    out
}

/// The items that differ, and the order that the list shall have.
fn lists(old: &Value, new: &Value, ty: &Type, merge_key: &str) -> (Value, Value) {
    let same = |list: &'_ Value, item: &Value| -> Value {
        let found = list.items().iter().find(|i| i.get(merge_key) == item.get(merge_key));
        found.unwrap_or(NULL).clone()
    };
    let mut items = Value::from_items([]);
    for item in new.items() {
        let before = same(old, item);
        if before.is_null() {
            items.push(item.clone());
            continue;
        }
        let mut changed = strategic(&before, item, ty);
        if !changed.entries().is_empty() {
            changed.set(merge_key, item.get(merge_key).clone());
            items.push(changed);
        }
    }
    for item in old.items().iter().filter(|i| same(new, i).is_null()) {
        items.push(json!({ "$patch": "delete" }).with(merge_key, item.get(merge_key).clone()));
    }
    let order = new.items().iter().map(|i| Value::object().with(merge_key, i.get(merge_key).clone()));
    (items, Value::from_items(order))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::kinds::pod::status::PodStatus;

    #[test]
    fn conditions_are_merged_and_container_statuses_replaced() {
        let old = json!({
            "phase": "Pending",
            "conditions": [{ "type": "Ready", "status": "False", "reason": "X" }, { "type": "PodScheduled", "status": "True" }],
            "containerStatuses": [{ "name": "a", "ready": false }]
        });
        let new = json!({
            "phase": "Running",
            "conditions": [{ "type": "Ready", "status": "True" }, { "type": "PodScheduled", "status": "True" }],
            "containerStatuses": [{ "name": "a", "ready": true }]
        });
        let want = json!({
            "phase": "Running",
            "$setElementOrder/conditions": [{ "type": "Ready" }, { "type": "PodScheduled" }],
            "conditions": [{ "status": "True", "reason": null, "type": "Ready" }],
            "containerStatuses": [{ "name": "a", "ready": true }]
        });
        assert_eq!(strategic(&old, &new, PodStatus::TYPE), want);
        assert_eq!(strategic(&new, &new, PodStatus::TYPE), json!({}));
    }

    #[test]
    fn what_was_not_there_is_given_whole() {
        let new =
            json!({ "conditions": [{ "type": "Ready", "lastProbeTime": null }], "podIPs": [{ "ip": "10.244.1.2" }] });
        assert_eq!(strategic(&json!({}), &new, PodStatus::TYPE), new);
    }
}
