//! YAML in and out.

use crate::api::{Value, yaml};

/// One document.
pub fn parse(text: &str) -> Result<Value, String> {
    yaml::parse(text)
}

/// One document, its keys sorted.
pub fn print(value: &Value) -> String {
    yaml::print(value)
}
