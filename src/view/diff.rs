//! What changed between two versions of an object, as lines to read: only what changed, in its place.

use super::rail::DiffLine;
use crate::api::Value;

/// The difference, as YAML would place it. Of a creation every line is new; of a deletion every line is gone.
pub fn lines(before: &Value, after: &Value) -> Vec<DiffLine> {
    let mut out = Vec::new();
    compare(before, after, 0, &mut out);
    out
}

/// An object as lines, all with the same sign.
pub fn whole(value: &Value, sign: char) -> Vec<DiffLine> {
    let mut out = Vec::new();
    spread(value, 0, sign, &mut out);
    out
}

fn compare(before: &Value, after: &Value, depth: usize, out: &mut Vec<DiffLine>) {
    match (before, after) {
        (Value::Map(_), Value::Map(_)) => {
            for (key, old) in before.entries() {
                let new = after.get(*key);
                if !old.same(new) && old != new {
                    entry(key.as_str(), old, new, depth, out);
                }
            }
            for (key, new) in after.entries() {
                if before.get(*key).is_null() && !new.is_null() {
                    entry(key.as_str(), before.get(*key), new, depth, out);
                }
            }
        }
        _ => {
            spread(before, depth, '-', out);
            spread(after, depth, '+', out);
        }
    }
}

/// What kubectl hides too, unless it is asked for: who wrote which fields.
const HIDDEN: &str = "managedFields";

fn entry(key: &str, old: &Value, new: &Value, depth: usize, out: &mut Vec<DiffLine>) {
    match (old, new) {
        _ if key == HIDDEN => {}
        (Value::Map(_), Value::Map(_)) => {
            let from = out.len();
            push(' ', depth, &format!("{key}:"), out);
            compare(old, new, depth + 1, out);
            if out.len() == from + 1 {
                out.pop();
            }
        }
        (Value::List(_), Value::List(_)) => {
            push(' ', depth, &format!("{key}:"), out);
            items(old.items(), new.items(), depth, out);
        }
        _ => {
            field(key, old, depth, '-', out);
            field(key, new, depth, '+', out);
        }
    }
}

/// Items are the same if they share what names them; the rest came or went.
fn items(old: &[Value], new: &[Value], depth: usize, out: &mut Vec<DiffLine>) {
    let name = |item: &Value| {
        let named = ["name", "type", "key", "uid"].iter().map(|key| item.get(*key).str()).find(|name| !name.is_empty());
        // A node may have taints of one key.
        named.map(|name| [name, item.get("effect").str()].join(" ").trim_end().to_string())
    };
    let twin = |item: &Value, among: &[Value]| match name(item) {
        Some(wanted) => among.iter().find(|other| name(other).as_ref() == Some(&wanted)).cloned(),
        None => among.iter().find(|other| *other == item).cloned(),
    };
    for item in old {
        match twin(item, new) {
            Some(other) if other == *item => {}
            Some(other) => {
                push(' ', depth, &format!("- {}:", name(item).unwrap_or_default()), out);
                compare(item, &other, depth + 1, out);
            }
            None => listed(item, depth, '-', out),
        }
    }
    for item in new.iter().filter(|item| twin(item, old).is_none()) {
        listed(item, depth, '+', out);
    }
}

fn spread(value: &Value, depth: usize, sign: char, out: &mut Vec<DiffLine>) {
    match value {
        Value::Map(_) => value.entries().iter().for_each(|(key, value)| field(key.as_str(), value, depth, sign, out)),
        Value::List(_) => value.items().iter().for_each(|item| listed(item, depth, sign, out)),
        Value::Null => {}
        plain => push(sign, depth, &scalar(plain), out),
    }
}

fn field(key: &str, value: &Value, depth: usize, sign: char, out: &mut Vec<DiffLine>) {
    match value {
        Value::Null => {}
        _ if key == HIDDEN => {}
        Value::Map(_) | Value::List(_) if value.is_empty() => {
            let empty = if matches!(value, Value::Map(_)) { "{}" } else { "[]" };
            push(sign, depth, &format!("{key}: {empty}"), out);
        }
        Value::Map(_) => {
            push(sign, depth, &format!("{key}:"), out);
            spread(value, depth + 1, sign, out);
        }
        Value::List(_) => {
            push(sign, depth, &format!("{key}:"), out);
            spread(value, depth, sign, out);
        }
        plain => push(sign, depth, &format!("{key}: {}", scalar(plain)), out),
    }
}

fn listed(item: &Value, depth: usize, sign: char, out: &mut Vec<DiffLine>) {
    let from = out.len();
    spread(item, depth + 1, sign, out);
    if let Some(first) = out.get_mut(from) {
        first.text.replace_range(depth * 2..depth * 2 + 2, "- ");
    }
}

fn push(sign: char, depth: usize, text: &str, out: &mut Vec<DiffLine>) {
    out.push(DiffLine { sign, text: format!("{}{text}", "  ".repeat(depth)) });
}

fn scalar(value: &Value) -> String {
    match value {
        Value::Str(text) if text.is_empty() => "\"\"".into(),
        Value::Str(text) => text.replace('\n', "⏎"),
        other => crate::api::json::print(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::yaml::parse;

    fn check(before: &str, after: &str, expected: &str) {
        let (before, after) = (parse(before).expect("yaml"), parse(after).expect("yaml"));
        let said: Vec<String> =
            lines(&before, &after).iter().map(|line| format!("{}{}", line.sign, line.text)).collect();
        assert_eq!(said.join("\n"), expected);
    }

    #[test]
    fn only_what_changed_is_shown_in_its_place() {
        check("spec: {a: 1}\nkind: Pod", "spec: {a: 1, nodeName: node02}\nkind: Pod", " spec:\n+  nodeName: node02");
        check("a: 1\nb: {c: x}", "a: 2", "-a: 1\n+a: 2\n-b:\n-  c: x");
    }

    #[test]
    fn who_wrote_which_fields_is_not_shown() {
        let after = "metadata: {name: x, managedFields: [{manager: me}]}\nb: 1";
        check("metadata: {name: x}\nb: 0", after, "-b: 0\n+b: 1");
        check("~", after, "+b: 1\n+metadata:\n+  name: x");
    }

    #[test]
    fn a_creation_is_all_new() {
        check("~", "a: [{b: 1, c: 2}]", "+a:\n+- b: 1\n+  c: 2");
    }

    #[test]
    fn items_are_told_apart_by_what_names_them() {
        check(
            "c: [{type: Ready, status: 'False'}]",
            "c: [{type: PodScheduled, status: 'True'}, {type: Ready, status: 'True'}]",
            " c:\n - Ready:\n-  status: False\n+  status: True\n+- status: True\n+  type: PodScheduled",
        );
        let taint = |effect: &str| format!("{{key: lost, effect: {effect}}}");
        let (one, two) = (taint("NoSchedule"), taint("NoExecute"));
        check(&format!("t: [{one}]"), &format!("t: [{one}, {two}]"), " t:\n+- effect: NoExecute\n+  key: lost");
    }
}
