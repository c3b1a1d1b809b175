//! YAML in and out.

use crate::api::{Value, json, yaml};

/// One document.
pub fn parse(text: &str) -> Result<Value, String> {
    yaml::parse(text)
}

/// One document, its keys in the order given.
pub fn print(value: &Value) -> String {
    json::pretty(value, 2) + "\n"
}
