//! What nodes mean. Models go-yaml's decoder, and what sigs.k8s.io/yaml makes of maps for JSON.

use litemap::LiteMap;

use super::build::Builder;
use super::resolve::{Scalar, resolve};
use super::token::{Mark, Style};
use crate::api::{Key, Value, json};

/// A value, and what it was before it became JSON.
#[derive(Clone)]
pub struct Node {
    pub value: Value,
    /// A scalar's text as a key of a map; none where it cannot be one.
    pub key: Option<String>,
    /// `<<` without quotes.
    pub merge: bool,
    pub line: usize,
}

impl Node {
    pub fn of(value: Value, line: usize) -> Node {
        Node { value, key: None, merge: false, line }
    }
}

impl Builder {
    pub(super) fn put(&mut self, map: &mut Entries, key: Node, value: Node) {
        if key.merge {
            return self.merge(map, &value);
        }
        let Some(text) = key.key else {
            if key.value.is_null() {
                let shown = if value.value.is_null() { "<nil>".into() } else { go_syntax(&value.value) };
                let what = format!("unsupported map key of type: %!s(<nil>), key: <nil>, value: {shown}");
                self.latest.get_or_insert(what);
            } else {
                self.later(format!("invalid map key: {}", go_syntax(&key.value)));
            }
            return;
        };
        if map.0.contains_key(&text) {
            let shown = if key.value.as_str().is_some() { format!("{text:?}") } else { text.clone() };
            self.repeated.push(format!("line {}: key {shown} already set in map", value.line + 1));
        }
        map.0.insert(text, value.value);
    }

    /// `<<`: the entries of another map, or of several.
    fn merge(&mut self, map: &mut Entries, value: &Node) {
        let maps = match &value.value {
            Value::Map(_) => std::slice::from_ref(&value.value),
            other => other.items(),
        };
        let list = matches!(value.value, Value::List(_) | Value::Map(_));
        if !list || maps.iter().any(|m| !matches!(m, Value::Map(_))) {
            self.later("map merge requires map or sequence of maps as the value".into());
            return;
        }
        // The first of several takes precedence.
        for (k, v) in maps.iter().rev().flat_map(|m| m.entries()) {
            if map.0.insert(k.as_str().into(), v.clone()).is_some() {
                let line = value.line + 1;
                self.repeated.push(format!("line {line}: key {:?} already set in map", k.as_str()));
            }
        }
    }

    pub(super) fn scalar(&mut self, text: &str, style: Style, tag: &str, start: Mark) -> Node {
        let (value, key) = match resolve(tag, text, style == Style::Plain) {
            Err(problem) => return self.later(problem),
            Ok(Scalar::Null) => (Value::Null, None),
            Ok(Scalar::Bool(b)) => (Value::Bool(b), Some(b.to_string())),
            Ok(Scalar::Int(n)) => (Value::Int(n), Some(n.to_string())),
            Ok(Scalar::Text(t)) => (Value::from(t.as_str()), Some(t)),
            Ok(Scalar::Float(f)) if !f.is_finite() => {
                let name = match f {
                    f if f.is_nan() => "NaN",
                    f if f > 0.0 => "+Inf",
                    _ => "-Inf",
                };
                self.latest.get_or_insert(format!("json: unsupported value: {name}"));
                (Value::Null, Some(name.into()))
            }
            Ok(Scalar::Float(f)) => {
                let text = json::float(f);
                (text.parse().map_or(Value::Float(f), Value::Int), Some(text))
            }
        };
        let merge = text == "<<" && style == Style::Plain && tag.is_empty();
        Node { value, key, merge, line: start.line }
    }
}

/// The entries of a map, by key: as JSON sorts them.
#[derive(Default)]
pub struct Entries(LiteMap<String, Value>);

impl Entries {
    pub fn value(self) -> Value {
        Value::of(self.0.into_iter().map(|(k, v)| (Key::intern(&k), v)))
    }
}

/// A value as Go's `%#v` prints what go-yaml made of it.
fn go_syntax(value: &Value) -> String {
    match value {
        Value::Null => "interface {}(nil)".into(),
        Value::Str(s) => format!("{s:?}"),
        Value::List(_) => {
            let items: Vec<String> = value.items().iter().map(go_syntax).collect();
            format!("[]interface {{}}{{{}}}", items.join(", "))
        }
        Value::Map(_) => {
            let entries = value.entries().iter().map(|(k, v)| format!("{:?}:{}", k.as_str(), go_syntax(v)));
            format!("map[interface {{}}]interface {{}}{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        other => json::print(other),
    }
}
