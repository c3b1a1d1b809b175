//! JSON text, as the API server writes it.

use super::Value;

/// Compact JSON with the entries in their order.
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Int(n) => out.push_str(&n.to_string()),
        Value::Float(f) => out.push_str(&f.to_string()),
        Value::Str(s) => text(s, out),
        Value::List(_) => {
            out.push('[');
            for (i, v) in value.items().iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write(v, out);
            }
            out.push(']');
        }
        Value::Map(_) => {
            out.push('{');
            for (i, (k, v)) in value.entries().iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                text(k.as_str(), out);
                out.push(':');
                write(v, out);
            }
            out.push('}');
        }
    }
}

/// A text in quotes. `<`, `>` and `&` are escaped, as Go's encoder does.
fn text(s: &str, out: &mut String) {
    out.push('"');
    for c in s.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
