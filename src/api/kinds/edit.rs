//! Small tools for functions that fill in objects. Nothing is written, hence copied, where nothing changes.

use crate::api::{Name, Value};
use crate::k;

/// Sets an entry that is absent, or empty as Go's zero value is.
pub fn fill(object: &mut Value, key: Name, value: impl Into<Value>) {
    if object.get(key).is_empty() {
        object.set(key, value);
    }
}

/// Sets an entry that is absent; `0`, `false` and `""` were given on purpose.
pub fn fill_absent(object: &mut Value, key: Name, value: impl Into<Value>) {
    if object.get(key).is_null() {
        object.set(key, value);
    }
}

/// Calls `change` with each item of a list, if there is one.
pub fn each(object: &mut Value, list: Name, mut change: impl FnMut(&mut Value)) {
    if !object.get(list).items().is_empty() {
        object.entry(list).items_mut().iter_mut().for_each(&mut change);
    }
}

/// Calls `change` with a struct below, if there is one.
pub fn within(object: &mut Value, key: Name, change: impl FnOnce(&mut Value)) {
    if matches!(object.get(key), Value::Map(_)) {
        change(object.entry(key));
    }
}

/// Takes an entry from another object, or takes it out where the other has none.
pub fn keep(object: &mut Value, old: &Value, key: Name) {
    match old.get(key) {
        Value::Null => drop(object.remove(key)),
        kept if !object.get(key).same(kept) => object.set(key, kept.clone()),
        _ => {}
    }
}

/// Takes all metadata that a subresource may not change from the old object. Models `ResetObjectMetaForStatus`.
pub fn keep_metadata(object: &mut Value, old: &Value) {
    let (meta, old) = (object.entry(k!("metadata")), old.get(k!("metadata")));
    for key in [
        k!("generation"),
        k!("labels"),
        k!("annotations"),
        k!("finalizers"),
        k!("ownerReferences"),
        k!("deletionTimestamp"),
        k!("deletionGracePeriodSeconds"),
    ] {
        keep(meta, old, key);
    }
}
