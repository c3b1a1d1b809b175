//! `-o kyaml`: the dialect of YAML with braces, in which every text is quoted. Models sigs.k8s.io/yaml's `kyaml`.

use crate::api::{Value, json, yaml};

/// One document, its keys in their order.
pub fn print(value: &Value) -> String {
    let mut out = "---\n".to_string();
    node(value, 0, &mut out);
    out + "\n"
}

fn indent(depth: usize, out: &mut String) {
    (0..depth).for_each(|_| out.push_str("  "));
}

fn node(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::Map(_) if value.entries().is_empty() => out.push_str("{}"),
        Value::Map(_) => {
            out.push_str("{\n");
            for (key, v) in value.entries() {
                indent(depth + 1, out);
                if plain(key.as_str()) {
                    out.push_str(key.as_str())
                } else {
                    text(key.as_str(), depth + 2, out)
                }
                out.push_str(": ");
                node(v, depth + 1, out);
                out.push_str(",\n");
            }
            indent(depth, out);
            out.push('}');
        }
        Value::List(_) if value.items().is_empty() => out.push_str("[]"),
        // Maps and lists stand brace to brace, scalars one a line.
        Value::List(_) if value.items().iter().all(|v| matches!(v, Value::Map(_) | Value::List(_))) => {
            for (i, v) in value.items().iter().enumerate() {
                out.push_str(if i == 0 { "[" } else { ", " });
                node(v, depth, out);
            }
            out.push(']');
        }
        Value::List(_) => {
            out.push_str("[\n");
            for v in value.items() {
                indent(depth + 1, out);
                node(v, depth + 1, out);
                out.push_str(",\n");
            }
            indent(depth, out);
            out.push(']');
        }
        Value::Str(s) => text(s, depth + 1, out),
        other => out.push_str(&json::print(other)),
    }
}

/// Whether a key may stand without quotes.
fn plain(key: &str) -> bool {
    let last = key.chars().count().saturating_sub(1);
    let fits = |(i, c): (usize, char)| c.is_alphanumeric() || c == '_' || i > 0 && i < last && "-./".contains(c);
    !key.is_empty() && key.chars().enumerate().all(fits) && !yaml::needs_quotes(key)
}

/// A text in quotes; of several lines each stands on its own, behind a fold.
fn text(s: &str, depth: usize, out: &mut String) {
    const FOLD: &str = "\\\n";
    let many = s.contains('\n');
    out.push('"');
    if many {
        out.push_str(FOLD);
    }
    for c in s.chars() {
        if out.ends_with('\n') {
            indent(depth, out);
            // Leading space would be lost; a space is put before all else, so that the lines stand in a row.
            out.push(if c.is_whitespace() && c != '\n' { '\\' } else { ' ' });
        }
        match c {
            '\n' => {
                out.push_str("\\n");
                out.push_str(FOLD);
            }
            '"' | '\\' => out.extend(['\\', c]),
            '\r' => out.push_str("\\r"),
            c if c.is_control() && c != '\t' => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    if many {
        if !out.ends_with('\n') {
            out.push_str(FOLD);
        }
        indent(depth, out);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_quoted_and_maps_stand_brace_to_brace() {
        let v = crate::json!({ "a": "x", "yes": 1, "l": [{ "n": [] }, {}], "s": ["p"], "m": "u\n  v" });
        let want = "---\n{\n  a: \"x\",\n  \"yes\": 1,\n  l: [{\n    \"n\": [],\n  }, {}],\n  s: [\n    \"p\",\n  ],\n  m: \"\\\n     u\\n\\\n    \\  v\\\n    \",\n}\n";
        assert_eq!(print(&v), want);
    }
}
