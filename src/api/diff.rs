//! What changed between two versions of an object, path by path: what the page shows of a write.
//!
//! Items of lists are told apart by their merge key (`status.conditions[Ready].status`); what both versions share is
//! skipped without a look.

use litemap::LiteMap;

use super::schema::{Field, Merge, Shape};
use super::{NULL, Type, Value, json};

/// One difference. Null stands for nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// `spec.containers[web].image`, `metadata.labels[example.com/x]`.
    pub path: String,
    /// Before.
    pub old: Value,
    /// After.
    pub new: Value,
}

/// The differences in the order of the new version, what is gone last; `table` tells how lists are merged.
pub fn diff(old: &Value, new: &Value, table: Option<&'static Type>) -> Vec<Change> {
    let mut out = Vec::new();
    values("", old, new, table.map(Below::Object).unwrap_or(Below::Unknown), &mut out);
    out
}

/// What is known of the values below a path.
#[derive(Clone, Copy)]
enum Below {
    Unknown,
    Object(&'static Type),
    List(&'static Shape, &'static [&'static str]),
    Map(&'static Shape),
}

fn shape(s: &'static Shape, merge: Merge) -> Below {
    match s {
        Shape::Object(t) => Below::Object(t),
        Shape::Map(inner) => Below::Map(inner),
        Shape::List(inner) => Below::List(inner, if let Merge::ByKey { keys, .. } = merge { keys } else { &[] }),
        _ => Below::Unknown,
    }
}

fn values(path: &str, old: &Value, new: &Value, below: Below, out: &mut Vec<Change>) {
    if old.same(new) {
        return;
    }
    match (old, new) {
        (Value::Map(_), Value::Map(_)) => maps(path, old, new, below, out),
        (Value::List(_), Value::List(_)) => lists(path, old, new, below, out),
        _ if old == new => {}
        _ => out.push(Change { path: path.into(), old: old.clone(), new: new.clone() }),
    }
}

fn maps(path: &str, old: &Value, new: &Value, below: Below, out: &mut Vec<Change>) {
    let child = |name: &str| {
        let free = matches!(below, Below::Map(_)) && name.contains(['.', '/']);
        match (path.is_empty(), free) {
            (_, true) => format!("{path}[{name}]"),
            (true, _) => name.into(),
            _ => format!("{path}.{name}"),
        }
    };
    let known = |name: &str| match below {
        Below::Object(t) => t.field(name).map_or(Below::Unknown, |f: &Field| shape(&f.shape, f.merge)),
        Below::Map(inner) => shape(inner, Merge::Atomic),
        _ => Below::Unknown,
    };
    for (key, after) in new.entries() {
        let name = key.as_str();
        let before = old.get(*key);
        if !before.same(after) {
            values(&child(name), before, after, known(name), out);
        }
    }
    for (key, before) in old.entries() {
        if !before.is_null() && !new.entries().iter().any(|(k, _)| k == key) {
            out.push(Change { path: child(key.as_str()), old: before.clone(), new: Value::Null });
        }
    }
}

/// The merge key of an item as text: `Ready`, or `80,TCP`.
fn name(item: &Value, keys: &[&str]) -> Option<String> {
    let parts = keys.iter().map(|k| match item.get(*k) {
        Value::Null => None,
        Value::Str(s) => Some(s.to_string()),
        other => Some(json::print(other)),
    });
    let found: Vec<String> = parts.flatten().collect();
    (!found.is_empty()).then(|| found.join(","))
}

fn lists(path: &str, old: &Value, new: &Value, below: Below, out: &mut Vec<Change>) {
    let (before, after) = (old.items(), new.items());
    let (inner, keys) = match below {
        Below::List(inner, keys) => (shape(inner, Merge::Atomic), keys),
        _ => (Below::Unknown, &[][..]),
    };
    let names = |items: &[Value]| items.iter().map(|v| name(v, keys)).collect::<Option<Vec<_>>>();
    let whole = |out: &mut Vec<Change>| {
        if old != new {
            out.push(Change { path: path.into(), old: old.clone(), new: new.clone() });
        }
    };
    let (Some(olds), Some(news)) = (names(before), names(after)) else {
        // Without keys, lists of as many objects are compared place by place.
        let objects = |items: &[Value]| items.iter().all(|v| matches!(v, Value::Map(_)));
        if before.len() != after.len() || !objects(before) || !objects(after) {
            return whole(out);
        }
        for (i, (a, b)) in before.iter().zip(after).enumerate() {
            values(&format!("{path}[{i}]"), a, b, inner, out);
        }
        return;
    };
    let place: LiteMap<&str, &Value> = olds.iter().map(String::as_str).zip(before).collect();
    let kept: LiteMap<&str, &Value> = news.iter().map(String::as_str).zip(after).collect();
    if place.len() != before.len() || kept.len() != after.len() {
        return whole(out);
    }
    let count = out.len();
    for (name, item) in news.iter().zip(after) {
        values(&format!("{path}[{name}]"), place.get(name.as_str()).copied().unwrap_or(NULL), item, inner, out);
    }
    for (name, item) in olds.iter().zip(before).filter(|(n, _)| !kept.contains_key(n.as_str())) {
        out.push(Change { path: format!("{path}[{name}]"), old: item.clone(), new: Value::Null });
    }
    if out.len() == count {
        // Nothing but the order changed, if anything.
        whole(out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::kinds::Pod;
    use crate::json;

    fn told(old: &Value, new: &Value) -> Vec<String> {
        let line = |c: Change| format!("{}: {} -> {}", c.path, json::print(&c.old), json::print(&c.new));
        diff(old, new, Some(Pod::TYPE)).into_iter().map(line).collect()
    }

    #[test]
    fn items_are_named_by_their_key() {
        let old = json!({
            "metadata": { "labels": { "app": "a", "example.com/x": "1" }, "resourceVersion": "5" },
            "spec": { "containers": [{ "name": "web", "image": "nginx:1" }, { "name": "log", "image": "busybox" }] },
            "status": { "conditions": [{ "type": "Ready", "status": "False" }], "phase": "Pending" }
        });
        let mut new = old.clone();
        new.set_at("metadata.labels", json!({ "app": "a", "example.com/x": "2" }));
        new.set_at("spec.containers", json!([{ "name": "side" }, { "name": "web", "image": "nginx:2" }]));
        new.set_at("status", json!({ "conditions": [{ "type": "Ready", "status": "True" }] }));
        assert_eq!(
            told(&old, &new),
            [
                r#"metadata.labels[example.com/x]: "1" -> "2""#,
                r#"spec.containers[side]: null -> {"name":"side"}"#,
                r#"spec.containers[web].image: "nginx:1" -> "nginx:2""#,
                r#"spec.containers[log]: {"name":"log","image":"busybox"} -> null"#,
                r#"status.conditions[Ready].status: "False" -> "True""#,
                r#"status.phase: "Pending" -> null"#,
            ]
        );
        assert!(told(&old, &old.clone()).is_empty());
    }

    #[test]
    fn lists_without_keys_are_told_whole_or_place_by_place() {
        let with = |v: Value| json!({ "spec": { "containers": [{ "name": "a", "args": (v) }] } });
        assert_eq!(
            told(&with(json!(["x"])), &with(json!(["x", "y"]))),
            [r#"spec.containers[a].args: ["x"] -> ["x","y"]"#]
        );
        let tolerate = |s: i64| json!({ "spec": { "tolerations": [{ "key": "k" }, { "tolerationSeconds": (s) }] } });
        assert_eq!(told(&tolerate(1), &tolerate(2)), ["spec.tolerations[1].tolerationSeconds: 1 -> 2"]);
        let order = |a: &str, b: &str| json!({ "spec": { "containers": [{ "name": (a) }, { "name": (b) }] } });
        assert_eq!(told(&order("a", "b"), &order("b", "a")).len(), 1);
    }
}
