//! What the generic registry does to every object, whatever its kind. Models `rest.BeforeCreate`, `BeforeUpdate`, `BeforeDelete`.

use super::cache::set_meta;
use crate::api::{Errors, Key, Kind, Status, Value};
use crate::k;
use crate::path;
use crate::sim::{Rng, Time};
use crate::wire::wall_secs;

/// `metadata` of an object.
pub fn meta(object: &Value) -> &Value {
    object.get(k!("metadata"))
}

/// A text of the metadata.
pub fn meta_text(object: &Value, name: impl Into<Key>) -> &str {
    meta(object).get(name).str()
}

/// The current second, as objects have it.
pub fn now_text(now: Time) -> String {
    crate::api::time::rfc3339(wall_secs(now) as i64)
}

/// Names, dates and numbers a new object.
pub fn before_create(kind: &Kind, namespace: &str, object: &mut Value, rng: &mut Rng, now: Time) {
    let (name, generate) =
        (meta_text(object, k!("name")).to_string(), meta_text(object, k!("generateName")).to_string());
    if name.is_empty() && !generate.is_empty() {
        set_meta(object, k!("name"), generated(&generate, rng).into());
    }
    for forget in [k!("deletionTimestamp"), k!("deletionGracePeriodSeconds"), k!("selfLink"), k!("resourceVersion")] {
        set_meta(object, forget, Value::Null);
    }
    set_meta(object, k!("uid"), rng.uuid().into());
    set_meta(object, k!("creationTimestamp"), now_text(now).into());
    // Of other kinds what was given is kept.
    if kind.strategy.has_generation {
        set_meta(object, k!("generation"), 1.into());
    }
    if kind.namespaced {
        set_meta(object, k!("namespace"), namespace.into());
    } else {
        set_meta(object, k!("namespace"), Value::Null);
    }
    (kind.strategy.prepare_create)(object);
}

/// A base, at most 58 characters of it, and five random letters. Models `names.SimpleNameGenerator`.
pub fn generated(base: &str, rng: &mut Rng) -> String {
    let base: String = base.chars().take(58).collect();
    format!("{base}{}", rng.suffix(5))
}

/// What the server decides is taken from the old object, and the generation counts changes of what is wanted.
pub fn before_update(kind: &Kind, subresource: &str, object: &mut Value, old: &Value, now: Time) {
    for kept in [k!("generation"), k!("selfLink"), k!("creationTimestamp")] {
        set_meta(object, kept, meta(old).get(kept).clone());
    }
    let marked = meta(old).get(k!("deletionTimestamp"));
    if !marked.is_empty() {
        set_meta(object, k!("deletionTimestamp"), marked.clone());
    }
    for filled in [k!("uid"), k!("deletionGracePeriodSeconds")] {
        let said = meta(object).get(filled);
        if said.is_null() || said.as_str() == Some("") {
            set_meta(object, filled, meta(old).get(filled).clone());
        }
    }
    if !kind.namespaced {
        set_meta(object, k!("namespace"), Value::Null);
    }
    match subresource {
        "status" => (kind.strategy.prepare_status)(object, old),
        "" => (kind.strategy.prepare_update)(object, old),
        other => {
            if let Some((_, update)) = kind.strategy.others.iter().find(|(name, _)| *name == other) {
                (update.prepare)(object, old);
            }
        }
    }
    if kind.kind == "CertificateSigningRequest" && !subresource.is_empty() {
        date_conditions(object, old, now);
    }
    if kind.strategy.has_generation && wanted_differs(object, old) {
        set_meta(object, k!("generation"), (meta(old).get(k!("generation")).int() + 1).into());
    }
}

/// Conditions without their times are given them. Models `populateConditionTimestamps`.
fn date_conditions(object: &mut Value, old: &Value, now: Time) {
    let (before, now) = (old.at(path!("status.conditions")).items(), now_text(now));
    if object.at(path!("status.conditions")).is_empty() {
        return;
    }
    for c in object.entry(k!("status")).entry(k!("conditions")).items_mut() {
        let alike = |b: &&Value| [k!("type"), k!("status")].iter().all(|key| b.get(*key) == c.get(*key));
        let since = before.iter().find(alike).map(|b| b.get(k!("lastTransitionTime"))).filter(|t| !t.is_empty());
        let since = since.cloned().unwrap_or_else(|| now.as_str().into());
        for (key, time) in [(k!("lastUpdateTime"), now.as_str().into()), (k!("lastTransitionTime"), since)] {
            if c.get(key).is_empty() {
                c.set(key, time);
            }
        }
    }
}

fn counts(key: Key) -> bool {
    key != k!("metadata").key() && key != k!("status").key()
}

/// Whether anything but metadata and status differs.
fn wanted_differs(a: &Value, b: &Value) -> bool {
    let rest = |v: &'_ Value| -> usize { v.entries().iter().filter(|(key, _)| counts(*key)).count() };
    rest(a) != rest(b) || a.entries().iter().any(|(key, value)| counts(*key) && b.get(*key) != value)
}

/// The complaints of a creation or an update as the answer says them.
pub fn validated(kind: &Kind, object: &Value, errors: &Errors) -> Result<(), Status> {
    if errors.is_empty() {
        return Ok(());
    }
    Err(Status::invalid(kind, meta_text(object, k!("name")), errors))
}
