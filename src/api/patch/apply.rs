//! The body of a PATCH onto an object. Models the patch handlers of the API server.

use super::go_format::shown;
use super::{PatchError, json_patch, merge, strategic};
use crate::api::decode::{self, Decoded, FieldValidation};
use crate::api::{Errors, Kind, Status, Value, json, kinds};
use crate::k;
use crate::sim::Arrange;

/// How the body is to be read: its content type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PatchType {
    /// `application/json-patch+json`.
    Json,
    /// `application/merge-patch+json`.
    Merge,
    /// `application/strategic-merge-patch+json`.
    Strategic,
}

/// What is before the name of a list whose order a patch tells.
const ORDER: &str = "$setElementOrder/";

/// The most operations a JSON patch may have.
const OPERATIONS_MAX: usize = 10_000;

/// The object that a patch makes of `current`, decoded, with complaints to be warned of. Defaults are the caller's.
pub fn apply(
    patch_type: PatchType,
    current: &Value,
    text: &str,
    kind: &'static Kind,
    validation: FieldValidation,
) -> Result<Decoded, Status> {
    let checked = validation != FieldValidation::Ignore;
    let raw = json::parse_keeping_duplicates(text).map_err(|_| Status::bad_request("invalid JSON patch"))?;
    let mut complaints = Vec::new();
    if checked {
        repeated(&raw, &mut String::new(), &mut complaints);
    }
    let patch = json::parse(text).map_err(|_| Status::bad_request("invalid JSON patch"))?;
    let (patched, shown_as) = match patch_type {
        PatchType::Json => {
            let wrong = operations(&patch, &mut complaints);
            if let (Some(wrong), true) = (wrong, checked) {
                return Err(Status::bad_request(format!("error decoding patch: {wrong}")));
            }
            if !checked {
                complaints.clear();
            }
            let count = patch.items().len();
            if count > OPERATIONS_MAX {
                return Err(Status::too_large(format!(
                    "The allowed maximum operations in a JSON patch is {OPERATIONS_MAX}, got {count}"
                )));
            }
            (json_patch(current, &patch).map_err(PatchError::status)?, None)
        }
        PatchType::Merge if patch.is_null() => return Err(Status::bad_request("Invalid JSON Patch")),
        PatchType::Merge => {
            object(&patch).map_err(|e| Status::bad_request(format!("error decoding patch: {e}")))?;
            (merge(current, &patch), None)
        }
        PatchType::Strategic => {
            object(&patch).map_err(Status::bad_request)?;
            (strategic(current, &patch, kind.root).map_err(PatchError::status)?, Some(shown(&merged(&patch, current))))
        }
    };
    let invalid = |why: String| {
        let text = shown_as.clone().unwrap_or_else(|| json::print(&as_encoded(current, &patched)));
        let mut errors = Errors::default();
        errors.invalid("patch", Value::from(text), &why);
        Status::invalid_request(&errors)
    };
    // A patch may not make another kind of the object.
    let (version, name) = (patched.get(k!("apiVersion")).str(), patched.get(k!("kind")).str());
    if patch_type != PatchType::Strategic && !name.is_empty() && (version, name) != (&*kind.api_version(), kind.kind) {
        let other = kinds::by_kind(version, name).map(|other| decode::decode(&patched, other.root, false));
        return Err(match (other, decode::other_kind(version, name, kind)) {
            (Some(Err(why)), _) | (_, Err(why)) => invalid(why),
            (_, Ok(status)) => status,
        });
    }
    let decoded = if patch_type == PatchType::Strategic {
        decode::convert(&patched, kind.root, checked)
    } else {
        decode::decode(&as_encoded(current, &patched), kind.root, checked)
    };
    let decoded = decoded.map_err(&invalid)?;
    complaints.extend(decoded.complaints.iter().cloned());
    if validation == FieldValidation::Strict && !complaints.is_empty() {
        return Err(invalid(format!("strict decoding error: {}", complaints.join(", "))));
    }
    Ok(Decoded { complaints, ..decoded })
}

/// A patch as merging it leaves it: of what the object has nothing of, nulls are gone; lists with an order are taken.
fn merged(patch: &Value, onto: &Value) -> Value {
    let mut left = Value::object();
    let ordered = |key: &str| key.starts_with(ORDER) || !patch.get(&*format!("{ORDER}{key}")).is_null();
    for (key, v) in patch.entries() {
        let old = onto.get(*key);
        match v {
            _ if ordered(key.as_str()) => {}
            Value::Map(_) if old.is_null() => left.set(*key, without_nulls(v)),
            Value::Map(_) => left.set(*key, merged(v, old)),
            _ => left.set(*key, v.clone()),
        }
    }
    left
}

fn without_nulls(v: &Value) -> Value {
    let Value::Map(_) = v else { return v.clone() };
    let mut left = Value::object();
    for (key, v) in v.entries().iter().filter(|(_, v)| !v.is_null()) {
        left.set(*key, without_nulls(v));
    }
    left
}

/// A patch that has to be an object, in Go's words.
fn object(patch: &Value) -> Result<(), String> {
    match patch {
        Value::Map(_) | Value::Null => Ok(()),
        other => {
            Err(format!("json: cannot unmarshal {} into Go value of type map[string]interface {{}}", named(other)))
        }
    }
}

fn named(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::Str(_) => "string",
        Value::List(_) => "array",
        Value::Map(_) => "object",
    }
}

/// What is wrong with the operations of a JSON patch; unknown fields are only complained of.
fn operations(patch: &Value, complaints: &mut Vec<String>) -> Option<String> {
    let mistyped = |v: &Value, into: &str| Some(format!("json: cannot unmarshal {} into Go {into}", named(v)));
    match patch {
        Value::Null => return None,
        Value::List(_) => {}
        other => return mistyped(other, "value of type []handlers.jsonPatchOp"),
    }
    for (i, op) in patch.items().iter().enumerate() {
        if !matches!(op, Value::Map(_) | Value::Null) {
            return mistyped(op, "value of type handlers.jsonPatchOp");
        }
        for (key, value) in op.entries() {
            match key.as_str() {
                "value" => {}
                name @ ("op" | "path" | "from") => {
                    if !matches!(value, Value::Str(_) | Value::Null) {
                        return mistyped(value, &format!("struct field jsonPatchOp.{name} of type string"));
                    }
                }
                other => complaints.push(format!("json patch unknown field \"[{i}].{other}\"")),
            }
        }
    }
    None
}

/// Repeated fields of a patch, with their paths.
fn repeated(value: &Value, path: &mut String, complaints: &mut Vec<String>) {
    let length = path.len();
    for (i, (key, inner)) in value.entries().iter().enumerate() {
        path.push_str(if length == 0 { "" } else { "." });
        path.push_str(key.as_str());
        // Only small maps are looked through: a patch of thousands of repeated keys is told of its first hundred.
        if i < 1000 && value.entries()[..i].iter().any(|(k, _)| k == key) && complaints.len() < 100 {
            complaints.push(format!("duplicate field {path:?}"));
        }
        repeated(inner, path, complaints);
        path.truncate(length);
    }
    for (i, inner) in value.items().iter().enumerate() {
        path.push_str(&format!("[{i}]"));
        repeated(inner, path, complaints);
        path.truncate(length);
    }
}

/// The patched object as the patch library writes it: what it touched has its keys sorted, the rest stands as it was.
fn as_encoded(old: &Value, new: &Value) -> Value {
    match new {
        _ if new.same(old) => new.clone(),
        Value::Map(_) => {
            let mut entries: Vec<_> = new.entries().iter().map(|(k, v)| (*k, as_encoded(old.get(*k), v))).collect();
            entries.arrange_by_key(|(k, _)| k.as_str());
            Value::of(entries)
        }
        other => other.clone(),
    }
}
