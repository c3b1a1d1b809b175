//! What a JSONPath template finds and prints.

use super::{Node, Operand, Res, Step, Template};
use crate::api::{Value, json};

impl Template {
    /// What it prints of an object; unless `lenient`, a field that is not there is an error.
    pub fn print(&self, root: &Value, lenient: bool) -> Res<String> {
        let mut out = String::new();
        run(&self.0, root, root, lenient, &mut out)?;
        Ok(out)
    }
    /// What its paths find, ranges left out.
    pub fn find_all(&self, root: &Value) -> Res<Vec<Value>> {
        let mut all = Vec::new();
        for node in &self.0 {
            if let Node::Path(path) = node {
                all.extend(walk(path, root, root, true)?);
            }
        }
        Ok(all)
    }
    /// What its first path finds.
    pub fn find(&self, root: &Value) -> Res<Vec<Value>> {
        match self.0.iter().find_map(|n| if let Node::Path(p) = n { Some(p) } else { None }) {
            Some(path) => walk(path, root, root, true),
            None => Ok(Vec::new()),
        }
    }
}

fn run(nodes: &[Node], root: &Value, at: &Value, lenient: bool, out: &mut String) -> Res<()> {
    for node in nodes {
        match node {
            Node::Text(t) => out.push_str(t),
            Node::Path(p) => {
                let found = walk(p, root, at, lenient)?;
                let shown: Vec<String> = found.iter().map(shown).collect();
                out.push_str(&shown.join(" "));
            }
            Node::Range(p, body) => {
                for v in walk(p, root, at, lenient)? {
                    run(body, root, &v, lenient, out)?;
                }
            }
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

fn walk(path: &[Step], root: &Value, at: &Value, lenient: bool) -> Res<Vec<Value>> {
    let mut now = vec![at.clone()];
    for step in path {
        let mut next = Vec::new();
        for v in &now {
            match step {
                Step::Root => next.push(root.clone()),
                Step::Field(name) => match v {
                    Value::Map(_) => {
                        let x = v.get(name.as_str());
                        if !x.is_null() {
                            next.push(x.clone());
                        } else if !lenient {
                            return Err(format!("{name} is not found"));
                        }
                    }
                    Value::Null => {}
                    Value::List(_) => {}
                    _ => {}
                },
                Step::Every => match v {
                    Value::List(_) => next.extend(v.items().iter().cloned()),
                    Value::Map(_) => next.extend(v.entries().iter().map(|(_, x)| x.clone())),
                    _ => {}
                },
                Step::Deep => deep(v, &mut next),
                Step::Index(n) => {
                    if v.is_null() {
                        continue;
                    }
                    let len = v.items().len() as i64;
                    let i = if *n < 0 { n + len } else { *n };
                    match usize::try_from(i).ok().and_then(|i| v.items().get(i)) {
                        Some(x) => next.push(x.clone()),
                        None if matches!(v, Value::List(_)) => {
                            return Err(format!("array index out of bounds: index {n}, length {len}"));
                        }
                        None => return Err(format!("{} is not array or slice", shown(v))),
                    }
                }
                Step::Slice(from, to, by) => {
                    let len = v.items().len() as i64;
                    let fix = |n: i64| if n < 0 { n + len } else { n }.clamp(0, len);
                    let (from, to) = (fix(from.unwrap_or(0)), fix(to.unwrap_or(len)));
                    let mut i = from;
                    while i < to {
                        next.push(v.items()[i as usize].clone());
                        i += (*by).max(1);
                    }
                }
                Step::Union(parts) => {
                    for part in parts {
                        next.extend(walk(part, root, v, lenient)?);
                    }
                }
                Step::Filter(left, op, right) => {
                    let items: Vec<Value> = match v {
                        Value::List(_) => v.items().to_vec(),
                        Value::Map(_) => v.entries().iter().map(|(_, x)| x.clone()).collect(),
                        _ => Vec::new(),
                    };
                    for item in items {
                        if holds(left, op, right, root, &item)? {
                            next.push(item);
                        }
                    }
                }
            }
        }
        now = next;
    }
    Ok(now)
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

fn holds(left: &Operand, op: &str, right: &Operand, root: &Value, item: &Value) -> Res<bool> {
    let value = |o: &Operand| -> Res<Option<Value>> {
        Ok(match o {
            Operand::Literal(v) => Some(v.clone()),
            Operand::Path(p) => walk(p, root, item, true)?.into_iter().next(),
            Operand::None => None,
        })
    };
    let Some(a) = value(left)? else { return Ok(false) };
    if op.is_empty() {
        return Ok(true);
    }
    let Some(b) = value(right)? else { return Ok(false) };
    let order = compare(&a, &b);
    Ok(match op {
        "==" => a == b,
        "!=" => a != b,
        "<" => order.is_lt(),
        ">" => order.is_gt(),
        "<=" => order.is_le(),
        _ => order.is_ge(),
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
