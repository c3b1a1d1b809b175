//! JSON patch (RFC 6902). Models `evanphx/json-patch`, as lenient as it is: a path without a slash before it is a name of
//! the root, an index may count from the end, `replace` of an entry that is not there puts it there.

use super::PatchError;
use crate::api::Value;
use crate::k;

/// How many bytes the copies of one patch may add.
const COPIED_MAX: usize = 3 * 1024 * 1024;

/// What a list of operations makes of a value.
pub fn json_patch(target: &Value, operations: &Value) -> Result<Value, PatchError> {
    let mut doc = target.clone();
    let mut copied = 0;
    for op in operations.items() {
        doc = one(doc, op, &mut copied).map_err(PatchError::Unprocessable)?;
    }
    Ok(doc)
}

fn one(mut doc: Value, op: &Value, copied: &mut usize) -> Result<Value, String> {
    let name = op.get(k!("op")).str();
    let text = |key: &str| match op.get(key) {
        Value::Str(s) => Ok(s.to_string()),
        _ => Err(format!("{name} operation failed to decode {key}: missing value")),
    };
    let value = op.get(k!("value"));
    match name {
        "add" => {
            let path = text("path")?;
            let (at, key) =
                container(&mut doc, &path).ok_or_else(|| missing("add", "missing path", &format!("{path:?}")))?;
            add(at, &key, value.clone()).map_err(|e| format!("error in add for path: '{path}': {e}"))?;
        }
        "remove" => {
            let path = text("path")?;
            let (at, key) =
                container(&mut doc, &path).ok_or_else(|| missing("remove", "missing path", &format!("{path:?}")))?;
            remove(at, &key).map_err(|e| format!("error in remove for path: '{path}': {e}"))?;
        }
        "replace" => {
            let path = text("path")?;
            if path.is_empty() {
                return match value {
                    Value::Map(_) | Value::List(_) => Ok(value.clone()),
                    _ => Err("replace operation value must be object or array".into()),
                };
            }
            let (at, key) = container(&mut doc, &path).ok_or_else(|| missing("replace", "missing path", &path))?;
            read(at, &key).map_err(|_| missing("replace", "missing key", &path))?;
            if matches!(at, Value::List(_)) {
                let i = index(&key, at.items().len())?;
                at.items_mut()[i] = value.clone();
            } else {
                at.set(key.as_str(), value.clone());
            }
        }
        "move" => {
            let from = text("from")?;
            let (at, key) = container(&mut doc, &from).ok_or_else(|| missing("move", "missing from path", &from))?;
            let moved = read(at, &key).cloned().map_err(|e| format!("error in move for path: '{key}': {e}"))?;
            remove(at, &key).map_err(|e| format!("error in move for path: '{key}': {e}"))?;
            let path = text("path")?;
            let (at, key) =
                container(&mut doc, &path).ok_or_else(|| missing("move", "missing destination path", &path))?;
            add(at, &key, moved).map_err(|e| format!("error in move for path: '{path}': {e}"))?;
        }
        "copy" => {
            let from = text("from")?;
            let (at, key) = container(&mut doc, &from).ok_or_else(|| missing("copy", "missing from path", &from))?;
            let value = read(at, &key).cloned().map_err(|e| format!("error in copy for from: '{from}': {e}"))?;
            let path = text("path")?;
            let (at, key) =
                container(&mut doc, &path).ok_or_else(|| missing("copy", "missing destination path", &path))?;
            measure(&value, copied);
            if *copied > COPIED_MAX {
                return Err(format!(
                    "Unable to complete the copy, the accumulated size increase of copy is {copied}, exceeding the limit {COPIED_MAX}"
                ));
            }
            add(at, &key, value).map_err(|e| format!("error while adding value during copy: {e}"))?;
        }
        "test" => {
            let path = text("path")?;
            let failed = || format!("testing value {path} failed: test failed");
            if path.is_empty() {
                return if doc == *value { Ok(doc) } else { Err(failed()) };
            }
            let mut copy = doc.clone();
            let (at, key) = container(&mut copy, &path)
                .ok_or_else(|| format!("test operation does not apply: is missing path: {path}: missing value"))?;
            let there = read(at, &key).map_err(|e| format!("error in test for path: '{path}': {e}"))?;
            if there != value {
                return Err(failed());
            }
        }
        other => return Err(format!("Unexpected kind: {}", if other.is_empty() { "unknown" } else { other })),
    }
    Ok(doc)
}

fn missing(op: &str, what: &str, path: &str) -> String {
    format!("{op} operation does not apply: doc is {what}: {path}: missing value")
}

/// The list or map that holds the last part of a path, and that part.
fn container<'a>(doc: &'a mut Value, path: &str) -> Option<(&'a mut Value, String)> {
    let mut parts: Vec<String> = path.split('/').map(|p| p.replace("~1", "/").replace("~0", "~")).collect();
    if parts.len() < 2 {
        return None;
    }
    let last = parts.pop()?;
    let mut at = doc;
    for part in &parts[1..] {
        if matches!(at, Value::List(_)) {
            let i = index(part, at.items().len()).ok()?;
            at = at.items_mut().get_mut(i)?;
        } else {
            if at.get(part.as_str()).is_null() {
                return None;
            }
            at = at.entry(part.as_str());
        }
        if !matches!(at, Value::List(_) | Value::Map(_)) {
            return None;
        }
    }
    Some((at, last))
}

/// The place of an existing item.
fn index(key: &str, len: usize) -> Result<usize, String> {
    let i: i64 = key.parse().map_err(|_| format!("strconv.Atoi: parsing {key:?}: invalid syntax"))?;
    let at = if i < 0 { i + len as i64 } else { i };
    match usize::try_from(at) {
        Ok(at) if at < len => Ok(at),
        _ => Err(format!("Unable to access invalid index: {i}: invalid index referenced")),
    }
}

fn read<'a>(at: &'a Value, key: &str) -> Result<&'a Value, String> {
    match at {
        Value::List(_) => Ok(&at.items()[index(key, at.items().len())?]),
        _ => Ok(at.get(key)),
    }
}

fn add(at: &mut Value, key: &str, value: Value) -> Result<(), String> {
    if !matches!(at, Value::List(_)) {
        at.set(key, value);
        return Ok(());
    }
    let len = at.items().len();
    if key == "-" {
        at.push(value);
        return Ok(());
    }
    if key.parse::<i64>().is_err() {
        return Err(format!(
            "value was not a proper array index: '{key}': strconv.Atoi: parsing {key:?}: invalid syntax"
        ));
    }
    let i = index(key, len + 1)?;
    at.items_mut().insert(i, value);
    Ok(())
}

fn remove(at: &mut Value, key: &str) -> Result<(), String> {
    if matches!(at, Value::List(_)) {
        let i = index(key, at.items().len())?;
        at.items_mut().remove(i);
        return Ok(());
    }
    let gone = || format!("Unable to remove nonexistent key: {key}: missing value");
    at.remove(key).map(|_| ()).ok_or_else(gone)
}

/// Adds about the size of a value as text, and stops counting beyond the limit: copies of copies grow fast.
fn measure(value: &Value, size: &mut usize) {
    if *size > COPIED_MAX {
        return;
    }
    *size += 2;
    match value {
        Value::Str(s) => *size += s.len(),
        Value::List(_) => value.items().iter().for_each(|v| measure(v, size)),
        Value::Map(_) => {
            for (key, v) in value.entries() {
                *size += key.as_str().len() + 4;
                measure(v, size);
            }
        }
        _ => *size += 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::json::{parse, print};

    #[test]
    fn operations() {
        let doc = r#"{"a":{"b":[1,2,3],"x/y":"z"},"c":"d"}"#;
        for (ops, result) in [
            (r#"[{"op":"add","path":"/a/b/1","value":9}]"#, r#"{"a":{"b":[1,9,2,3],"x/y":"z"},"c":"d"}"#),
            (r#"[{"op":"add","path":"/a/b/-","value":9}]"#, r#"{"a":{"b":[1,2,3,9],"x/y":"z"},"c":"d"}"#),
            (
                r#"[{"op":"remove","path":"/a/b/-1"},{"op":"test","path":"/c","value":"d"}]"#,
                r#"{"a":{"b":[1,2],"x/y":"z"},"c":"d"}"#,
            ),
            (r#"[{"op":"replace","path":"/a/x~1y","value":"w"}]"#, r#"{"a":{"b":[1,2,3],"x/y":"w"},"c":"d"}"#),
            (r#"[{"op":"move","from":"/c","path":"/a/b"}]"#, r#"{"a":{"b":"d","x/y":"z"}}"#),
            (r#"[{"op":"copy","from":"/c","path":"/e"}]"#, r#"{"a":{"b":[1,2,3],"x/y":"z"},"c":"d","e":"d"}"#),
            (r#"[{"op":"add","path":"data/f","value":1}]"#, r#"{"a":{"b":[1,2,3],"x/y":"z"},"c":"d","f":1}"#),
        ] {
            let out = json_patch(&parse(doc).unwrap(), &parse(ops).unwrap()).unwrap();
            assert_eq!(print(&out), result, "{ops}");
        }
    }

    #[test]
    fn refusals() {
        let doc = parse(r#"{"a":{"b":[1]}}"#).unwrap();
        for (ops, wrong) in [
            (
                r#"[{"op":"remove","path":"/a/c"}]"#,
                "error in remove for path: '/a/c': Unable to remove nonexistent key: c: missing value",
            ),
            (
                r#"[{"op":"add","path":"/x/y","value":1}]"#,
                "add operation does not apply: doc is missing path: \"/x/y\": missing value",
            ),
            (r#"[{"op":"test","path":"/a/b/0","value":2}]"#, "testing value /a/b/0 failed: test failed"),
            (
                r#"[{"op":"add","path":"/a/b/5","value":2}]"#,
                "error in add for path: '/a/b/5': Unable to access invalid index: 5: invalid index referenced",
            ),
            (r#"[{"op":"jump","path":"/a"}]"#, "Unexpected kind: jump"),
            (r#"[{"path":"/a"}]"#, "Unexpected kind: unknown"),
        ] {
            assert_eq!(json_patch(&doc, &parse(ops).unwrap()).unwrap_err().text(), wrong, "{ops}");
        }
    }

    #[test]
    fn copies_of_copies_are_bounded() {
        let op = r#"{"op":"copy","from":"/a","path":"/a/-"},"#.repeat(200);
        let ops = parse(&format!("[{}]", op.trim_end_matches(','))).unwrap();
        let e = json_patch(&parse(r#"{"a":["x"]}"#).unwrap(), &ops).unwrap_err();
        assert!(e.text().starts_with("Unable to complete the copy"), "{}", e.text());
    }
}
