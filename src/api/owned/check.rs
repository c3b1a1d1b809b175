//! Whether a configuration fits the kind's table, in structured-merge-diff's words.

use super::typed::{Form, index};
use crate::api::patch::shown;
use crate::api::schema::{Merge, Shape, Type};
use crate::api::{Value, json};
use crate::sim::Arrange;

/// What is wrong with an object that shall be applied.
pub fn check(table: &'static Type, value: &Value, path: &str, errors: &mut Vec<String>) {
    for (key, inner) in value.entries() {
        let name = key.as_str();
        match table.field(name) {
            Some(f) => check_value(&f.shape, f.merge, inner, &format!("{path}.{name}"), errors),
            None => errors.push(format!("{path}.{name}: field not declared in schema")),
        }
    }
}

fn check_value(shape: &'static Shape, merge: Merge, value: &Value, path: &str, errors: &mut Vec<String>) {
    let mut wrong = |what: &str, got: String| {
        let at = if path.is_empty() { String::new() } else { format!("{path}: ") };
        errors.push(format!("{at}expected {what}, got {got}"));
    };
    let plain = || shown(value);
    match (shape, value) {
        (_, Value::Null) | (Shape::Any, _) => {}
        (Shape::Str | Shape::Bytes, v) if v.as_str().is_none() => {
            wrong("string", format!("&value.valueUnstructured{{Value:{}}}", go_syntax(value)));
        }
        (Shape::Int32 | Shape::Int64, v) if !matches!(v, Value::Int(_) | Value::Float(_)) => {
            let kind = match v {
                Value::Str(_) => "string",
                Value::Bool(_) => "bool",
                Value::List(_) => "[]interface {}",
                _ => "map[string]interface {}",
            };
            wrong("numeric (int or float)", kind.into());
        }
        (Shape::Bool, v) if v.as_bool().is_none() => wrong("boolean", format!("&{{{}}}", plain())),
        (Shape::Quantity | Shape::Time | Shape::MicroTime | Shape::IntOrString, Value::List(_) | Value::Map(_)) => {
            wrong("any scalar", format!("&{{{}}}", plain()));
        }
        (Shape::List(_), v) if !matches!(v, Value::List(_)) => wrong("list", format!("&{{{}}}", plain())),
        (Shape::Object(_) | Shape::Map(_), v) if !matches!(v, Value::Map(_)) => {
            wrong("map", format!("&{{{}}}", plain()));
        }
        (Shape::Object(table), _) => check(table, value, path, errors),
        (Shape::Map(inner), _) => {
            for (key, value) in value.entries() {
                check_value(inner, Merge::Atomic, value, &format!("{path}.{}", key.as_str()), errors);
            }
        }
        (Shape::List(inner), _) => {
            let form = Form::of(shape, merge);
            let parts = form.parts(value);
            let step = |at: &str| {
                let mut out = Vec::new();
                let only = super::set::node(false, vec![(crate::api::Key::intern(at), Value::object())]);
                super::set::paths(&only, "", &mut out);
                out.pop().unwrap_or_default()
            };
            for (i, item) in value.items().iter().enumerate() {
                let at = parts.get(i).map_or(format!("[{i}]"), |p| step(p.at.as_str()));
                check_value(inner, Merge::Atomic, item, &format!("{path}{at}"), errors);
            }
            let index = index(&parts);
            if let Some(twice) = index.windows(2).find(|w| w[0].0 == w[1].0) {
                let of = if matches!(form, Form::Items(_, [])) { "entries" } else { "entries for key" };
                errors.push(format!("{path}: duplicate {of} {}", step(twice[0].0.as_str())));
            }
        }
        _ => {}
    }
}

/// A value as `%#v` prints it.
fn go_syntax(value: &Value) -> String {
    match value {
        Value::Map(_) => {
            let mut all: Vec<_> = value.entries().iter().collect();
            all.arrange_by_key(|(k, _)| k.as_str());
            let all = all.iter().map(|(k, v)| format!("{:?}:{}", k.as_str(), go_syntax(v)));
            format!("map[string]interface {{}}{{{}}}", all.collect::<Vec<_>>().join(", "))
        }
        Value::List(_) => {
            format!("[]interface {{}}{{{}}}", value.items().iter().map(go_syntax).collect::<Vec<_>>().join(", "))
        }
        Value::Null => "interface {}(nil)".into(),
        other => json::print(other),
    }
}
