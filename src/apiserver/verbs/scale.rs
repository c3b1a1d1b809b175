//! The subresource `scale`: how many there are and shall be, whatever the kind. Models `ScaleREST`.

use crate::api::selector::Selector;
use crate::api::{Errors, Kind, Status, Value, kinds};
use crate::apiserver::managed::{self, Writer};
use crate::apiserver::registry::{meta, meta_text};
use crate::json;
use crate::k;
use crate::path;

/// The scale of an object.
pub fn of(object: &Value) -> Value {
    let mut meta_ = Value::object();
    for name in ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"] {
        meta_.set(name, meta(object).get(name).clone());
    }
    let selector = object.at(path!("spec.selector"));
    let plain = || {
        let pairs = selector.entries().iter().map(|(k, v)| format!("{}={}", k.as_str(), v.str()));
        pairs.collect::<Vec<_>>().join(",")
    };
    let typed = !selector.get(k!("matchLabels")).is_null() || !selector.get(k!("matchExpressions")).is_null();
    let text = if typed { Selector::of_object(selector).map_or(String::new(), |s| s.to_string()) } else { plain() };
    let scale = json!({
        "kind": "Scale", "apiVersion": "autoscaling/v1", "metadata": (meta_),
        "spec": { "replicas": (object.at(path!("spec.replicas")).int()) },
        "status": { "replicas": (object.at(path!("status.replicas")).int()), "selector": (text) }
    });
    crate::api::decode::canonical(&scale, kinds::SCALE.root)
}

/// The scale as a patch of it finds it: with those who own the replicas. Models `ScaleHandler.ToSubresource`.
pub fn owned(object: &Value) -> Value {
    let mut scale = of(object);
    let entries = meta(object).get(k!("managedFields")).items().iter();
    let of_replicas = entries.filter(|e| !e.get(k!("fieldsV1")).get("f:spec").get("f:replicas").is_null());
    let own = |entry: &Value| {
        let mut entry = entry.clone();
        entry.set("apiVersion", kinds::SCALE.api_version());
        entry.set("fieldsV1", json!({ "f:spec": { "f:replicas": {} } }));
        entry
    };
    let owners: Vec<Value> = of_replicas.map(own).collect();
    if !owners.is_empty() {
        scale.entry(k!("metadata")).set("managedFields", owners);
    }
    scale
}

/// The object that a configuration of its scale makes. A scale prints no replicas where there are none.
pub fn applied(
    kind: &'static Kind,
    object: &Value,
    config: &Value,
    writer: &Writer,
    force: bool,
) -> Result<Value, Status> {
    let mut live = object.clone();
    if live.at(path!("spec.replicas")).int() == 0 {
        live.entry(k!("spec")).remove(k!("replicas"));
    }
    let config = json!({
        "apiVersion": (kind.api_version()), "kind": (kind.kind), "metadata": (meta(config).clone()),
        "spec": (config.get(k!("spec")).clone())
    });
    managed::apply(kind, &live, &config, writer, force)
}

/// The object with the replicas of a scale that somebody wrote, and with its owners if it was applied.
pub fn scaled(object: &Value, scale: &Value, applied: bool) -> Result<Value, Status> {
    let replicas = scale.at(path!("spec.replicas")).int();
    if replicas < 0 {
        let mut errors = Errors::default();
        errors.invalid("spec.replicas", replicas, "must be greater than or equal to 0");
        return Err(Status::invalid(&kinds::SCALE, meta_text(scale, k!("name")), &errors));
    }
    let mut next = object.clone();
    if applied {
        next.entry(k!("metadata")).set("managedFields", meta(scale).get(k!("managedFields")).clone());
    }
    next.set_at("spec.replicas", replicas);
    for name in ["resourceVersion", "uid"] {
        let given = meta(scale).get(name);
        if !given.is_null() {
            next.entry(k!("metadata")).set(name, given.clone());
        }
    }
    Ok(next)
}
