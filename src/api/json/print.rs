//! Writing JSON as the API server and kubectl do.

use crate::api::Value;
use crate::sim::Arrange;

/// Compact JSON with the entries in their order.
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// JSON over several lines, `indent` spaces a level: 4 as `kubectl -o json`, 2 as `?pretty=true`. No newline at the end.
pub fn pretty(value: &Value, indent: usize) -> String {
    let mut out = String::new();
    write_pretty(value, indent, 0, &mut out);
    out
}

/// The same value with the keys of every map in alphabetical order, as kubectl prints objects that it does not know.
pub fn sorted(value: &Value) -> Value {
    match value {
        Value::List(_) => Value::from_items(value.items().iter().map(sorted)),
        Value::Map(_) => {
            let mut entries: Vec<_> = value.entries().iter().map(|(k, v)| (*k, sorted(v))).collect();
            entries.arrange_by_key(|(k, _)| k.as_str());
            Value::of(entries)
        }
        scalar => scalar.clone(),
    }
}

fn write(value: &Value, out: &mut String) {
    match value {
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
        scalar => write_scalar(scalar, out),
    }
}

fn write_scalar(value: &Value, out: &mut String) {
    match value {
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Int(n) => out.push_str(&n.to_string()),
        Value::Float(f) => out.push_str(&float(*f)),
        Value::Str(s) => text(s, out),
        _ => out.push_str("null"),
    }
}

fn write_pretty(value: &Value, indent: usize, depth: usize, out: &mut String) {
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', indent * depth));
    };
    match value {
        Value::List(_) if !value.items().is_empty() => {
            for (i, v) in value.items().iter().enumerate() {
                out.push(if i == 0 { '[' } else { ',' });
                line(out, depth + 1);
                write_pretty(v, indent, depth + 1, out);
            }
            line(out, depth);
            out.push(']');
        }
        Value::Map(_) if !value.entries().is_empty() => {
            for (i, (k, v)) in value.entries().iter().enumerate() {
                out.push(if i == 0 { '{' } else { ',' });
                line(out, depth + 1);
                text(k.as_str(), out);
                out.push_str(": ");
                write_pretty(v, indent, depth + 1, out);
            }
            line(out, depth);
            out.push('}');
        }
        other => write(other, out),
    }
}

/// A number as Go prints a float64 in JSON: an exponent only for the very large and the very small.
pub fn float(f: f64) -> String {
    let size = f.abs();
    if size != 0.0 && !(1e-6..1e21).contains(&size) {
        let s = format!("{f:e}");
        match s.split_once('e') {
            Some((m, e)) if !e.starts_with('-') => format!("{m}e+{e:0>2}"),
            _ => s,
        }
    } else {
        f.to_string()
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
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::json::parse;
    use crate::json;

    #[test]
    fn values_are_read_and_written() {
        let v = parse(r#" {"i": -3, "f": 2.50, "big": 1e30, "s": "a\"\u00e9\ud83d\ude00\ud800<", "l": [null, true, {}], "e": []} "#)
            .unwrap();
        let s = "a\"é😀\u{fffd}<";
        assert_eq!(
            v,
            json!({ "i": (-3), "f": (Value::Float(2.5)), "big": (Value::Float(1e30)), "s": (s), "l": [null, true, {}], "e": [] })
        );
        assert_eq!(print(v.get("f")) + &print(v.get("big")) + &print(&Value::Float(1e-7)), "2.51e+301e-7");
        assert_eq!(print(v.get("s")), "\"a\\\"é😀\u{fffd}\\u003c\"");
        assert_eq!(parse(&print(&v)).unwrap(), v);
    }

    #[test]
    fn pretty_as_kubectl() {
        let v = json!({ "b": [1, {}], "a": { "c": [] } });
        assert_eq!(
            pretty(&sorted(&v), 4),
            "{\n    \"a\": {\n        \"c\": []\n    },\n    \"b\": [\n        1,\n        {}\n    ]\n}"
        );
    }
}
