//! Values as Go's `%v` prints what `encoding/json` made of them: some errors show a patch so.

use crate::api::{Value, json};
use crate::sim::Arrange;

/// `map[a:1 b:[x y]]`.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Null => "<nil>".into(),
        Value::Str(s) => s.to_string(),
        Value::List(_) => format!("[{}]", value.items().iter().map(shown).collect::<Vec<_>>().join(" ")),
        Value::Map(_) => {
            let mut entries: Vec<_> = value.entries().iter().collect();
            entries.arrange_by_key(|(k, _)| k.as_str());
            let all: Vec<String> = entries.iter().map(|(k, v)| format!("{}:{}", k.as_str(), shown(v))).collect();
            format!("map[{}]", all.join(" "))
        }
        scalar => json::print(scalar),
    }
}

/// The Go type of a JSON value.
pub fn kind_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "%!s(<nil>)",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int64",
        Value::Float(_) => "float64",
        Value::Str(_) => "string",
        Value::List(_) => "[]interface {}",
        Value::Map(_) => "map[string]interface {}",
    }
}
