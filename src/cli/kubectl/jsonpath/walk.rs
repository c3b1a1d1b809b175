//! What a JSONPath template finds and prints.

use super::{Node, Operand, Res, Step, Template};
use crate::api::{Value, json};

impl Template {
    /// What it prints of an object; unless `lenient`, a field that is not there is an error.
    pub fn print(&self, root: &Value, lenient: bool) -> Res<String> {
        let mut out = String::new();
        run(&self.0, root, lenient, &mut |found| {
            let shown: Vec<String> = found.iter().map(|v| if v.is_null() { "null".into() } else { shown(v) }).collect();
            out.push_str(&shown.join(" "));
        })?;
        Ok(out)
    }
    /// What each of its parts finds.
    pub fn find_all(&self, root: &Value) -> Res<Vec<Value>> {
        let mut all = Vec::new();
        run(&self.0, root, true, &mut |found| all.push(Value::from_items(found)))?;
        Ok(all)
    }
    /// What its first path finds.
    pub fn find(&self, root: &Value) -> Res<Vec<Value>> {
        match self.0.iter().find_map(|n| if let Node::Path(p) = n { Some(p) } else { None }) {
            Some(path) => walk(path, root, true),
            None => Ok(Vec::new()),
        }
    }
}

fn run(nodes: &[Node], at: &Value, lenient: bool, found: &mut dyn FnMut(Vec<Value>)) -> Res<()> {
    for node in nodes {
        match node {
            Node::Text(t) => found(vec![t.as_str().into()]),
            Node::Path(p) => found(walk(p, at, lenient)?),
            Node::Range(p, body) => {
                for v in walk(p, at, lenient)? {
                    run(body, &v, lenient, found)?;
                }
            }
            Node::Fails(why) => return Err(why.clone()),
        }
    }
    Ok(())
}

/// A value as it is printed: texts bare, the rest as JSON.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Str(s) => s.to_string(),
        Value::Null => String::new(),
        v => json::print(&json::sorted(v)),
    }
}

fn walk(path: &[Step], at: &Value, lenient: bool) -> Res<Vec<Value>> {
    let mut now = vec![at.clone()];
    for step in path {
        let mut next = Vec::new();
        if let Step::Union(parts) = step {
            for (part, v) in parts.iter().flat_map(|part| now.iter().map(move |v| (part, v))) {
                next.extend(walk(part, v, lenient)?);
            }
        }
        for v in &now {
            match step {
                _ if v.is_null() => {}
                Step::Union(_) => {}
                Step::Field(name) => match v.get(name.as_str()) {
                    // A null that is there is found.
                    Value::Null if v.entries().iter().all(|(key, _)| key.as_str() != name) => {}
                    x => next.push(x.clone()),
                },
                Step::Every => match v {
                    Value::List(_) => next.extend(v.items().iter().cloned()),
                    Value::Map(_) => next.extend(v.entries().iter().map(|(_, x)| x.clone())),
                    _ => {}
                },
                Step::Deep => deep(v, &mut next),
                Step::Index(n) => next.extend(slice(v, *n, None, None)?),
                Step::Slice(from, to, by) => {
                    let to = to.unwrap_or(v.items().len() as i64);
                    next.extend(slice(v, from.unwrap_or(0), Some(to), *by)?);
                }
                Step::Filter(left, op, right) => {
                    if !matches!(v, Value::List(_)) {
                        return Err(format!("{} is not array or slice and cannot be filtered", shown(v)));
                    }
                    for item in v.items() {
                        if holds(left, op, right, item)? {
                            next.push(item.clone());
                        }
                    }
                }
            }
        }
        if let (Step::Field(name), true, false, false) = (step, next.is_empty(), now.is_empty(), lenient) {
            return Err(format!("{name} is not found"));
        }
        now = next;
    }
    Ok(now)
}

/// A part of a list; without an end it is one element. Models `evalArray`.
fn slice(v: &Value, from: i64, to: Option<i64>, by: Option<i64>) -> Res<Vec<Value>> {
    let kind = match v {
        Value::List(_) => "",
        Value::Map(_) => "map[string]interface {}",
        Value::Str(_) => "string",
        Value::Bool(_) => "bool",
        Value::Int(_) => "int64",
        _ => "float64",
    };
    if !kind.is_empty() {
        return Err(format!("{kind} is not array or slice"));
    }
    let length = v.items().len() as i64;
    let start = if from < 0 { from + length } else { from };
    let end = to.unwrap_or(from.saturating_add(1));
    let end = if end < 0 || end == 0 && to.is_none() { end + length } else { end };
    let outside = |index: i64| Err(format!("array index out of bounds: index {index}, length {length}"));
    if start == end {
        return Ok(Vec::new());
    }
    if start >= length || start < 0 {
        return outside(start);
    }
    if end > length || end < 0 {
        return outside(end - 1);
    }
    if start > end {
        return Err(format!("starting index {start} is greater than ending index {end}"));
    }
    match by {
        Some(..=0) => Err("step must be > 0".into()),
        by => {
            let by = usize::try_from(by.unwrap_or(1)).unwrap_or(usize::MAX);
            Ok(v.items()[start as usize..end as usize].iter().step_by(by).cloned().collect())
        }
    }
}

fn deep(v: &Value, out: &mut Vec<Value>) {
    out.push(v.clone());
    for x in v.items() {
        deep(x, out);
    }
    for (_, x) in v.entries() {
        deep(x, out);
    }
}

fn holds(left: &Operand, op: &str, right: &Operand, item: &Value) -> Res<bool> {
    let value = |o: &Operand| -> Res<Option<Value>> {
        match o {
            Operand::Literal(v) => Ok(Some(v.clone())),
            Operand::Path(p) => {
                let mut found = walk(p, item, true)?.into_iter();
                match (found.next(), found.next()) {
                    (_, Some(_)) if !op.is_empty() => Err("can only compare one element at a time".into()),
                    (first, _) => Ok(first),
                }
            }
            Operand::Fails(why) => Err(why.clone()),
            Operand::None => Ok(None),
        }
    };
    if op.is_empty() {
        return Ok(value(left).is_ok_and(|found| found.is_some()));
    }
    let Some(a) = value(left)? else { return Ok(false) };
    let Some(b) = value(right)? else { return Ok(false) };
    if std::mem::discriminant(&a) != std::mem::discriminant(&b) {
        return Err("incompatible types for comparison".into());
    }
    let order = compare(&a, &b);
    Ok(match op {
        "==" => a == b,
        "!=" => a != b,
        "<" => order.is_lt(),
        ">" => order.is_gt(),
        "<=" => order.is_le(),
        ">=" => order.is_ge(),
        op => return Err(format!("unrecognized filter operator {op}")),
    })
}

/// The order of two values, as `--sort-by` and filters see it.
pub fn compare(a: &Value, b: &Value) -> std::cmp::Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Null, Value::Null) => std::cmp::Ordering::Equal,
        (Value::Null, _) => std::cmp::Ordering::Less,
        (_, Value::Null) => std::cmp::Ordering::Greater,
        (a, b) => shown(a).cmp(&shown(b)),
    }
}
