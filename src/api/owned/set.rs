//! Sets of fields as `fieldsV1` writes them: a node that is empty is a field, `.` beside others says that the node itself
//! belongs to the set too. Nothing at all is [`Value::Null`]. Models structured-merge-diff's `fieldpath.Set`.

use crate::api::{Key, Value};
use crate::k;
use crate::sim::Arrange;

/// What is made of two sets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// What is in either.
    Or,
    /// What is in both.
    And,
    /// What is in the first only.
    Less,
}

/// Whether the node itself belongs to the set.
pub fn is_member(node: &Value) -> bool {
    !node.is_null() && (node.entries().is_empty() || !node.get(k!(".")).is_null())
}

/// What lies below a node.
pub fn children(node: &Value) -> impl Iterator<Item = &(Key, Value)> {
    node.entries().iter().filter(|(key, _)| *key != k!(".").key())
}

/// A node of these children, which are put in order.
pub fn node(member: bool, mut below: Vec<(Key, Value)>) -> Value {
    below.arrange_by_key(|(key, _)| key.as_str());
    in_order(member, below)
}

/// A node of these children, which are in order.
fn in_order(member: bool, mut below: Vec<(Key, Value)>) -> Value {
    if below.is_empty() {
        return if member { Value::object() } else { Value::Null };
    }
    if member {
        below.insert(0, (Key::intern("."), Value::object()));
    }
    Value::of_entries(below)
}

/// The node, and itself a member.
pub fn with_member(node_: Value) -> Value {
    if is_member(&node_) { node_ } else { node(true, node_.entries().to_vec()) }
}

/// Two sets become one.
pub fn combine(op: Op, a: &Value, b: &Value) -> Value {
    if b.is_null() {
        return if op == Op::And { Value::Null } else { a.clone() };
    }
    if a.is_null() {
        return if op == Op::Or { b.clone() } else { Value::Null };
    }
    if a.same(b) {
        return if op == Op::Less { Value::Null } else { a.clone() };
    }
    let (mine, theirs) = (is_member(a), is_member(b));
    let member = match op {
        Op::Or => mine || theirs,
        Op::And => mine && theirs,
        Op::Less => mine && !theirs,
    };
    let mut below = Vec::new();
    for (key, child) in children(a) {
        let both = combine(op, child, b.get(*key));
        if !both.is_null() {
            below.push((*key, both));
        }
    }
    if op != Op::Or {
        return in_order(member, below);
    }
    below.extend(children(b).filter(|(key, _)| a.get(*key).is_null()).cloned());
    node(member, below)
}

/// Whether all members of a set belong to another one too.
pub fn is_within(a: &Value, b: &Value) -> bool {
    a.is_null()
        || a.same(b)
        || (!is_member(a) || is_member(b)) && children(a).all(|(key, child)| is_within(child, b.get(*key)))
}

/// Whether two sets have a member in common.
pub fn meets(a: &Value, b: &Value) -> bool {
    is_member(a) && is_member(b) || children(a).any(|(key, child)| !b.get(*key).is_null() && meets(child, b.get(*key)))
}

/// The set without some of its nodes and all that is below them; `what` makes of the others what stays.
pub fn without(set: &Value, gone: &[Key], what: &dyn Fn(Key, &Value) -> Value) -> Value {
    if set.is_null() {
        return Value::Null;
    }
    let left = children(set).filter(|(key, _)| !gone.contains(key)).map(|(key, child)| (*key, what(*key, child)));
    in_order(is_member(set), left.filter(|(_, child)| !child.is_null()).collect())
}

/// What is below the node, which itself is no member.
pub fn below(set: &Value) -> Value {
    in_order(false, children(set).cloned().collect())
}

/// The paths of a set as a conflict names them: fields of a node before what is deeper.
pub fn paths(set: &Value, prefix: &str, out: &mut Vec<String>) {
    let step = |key: &Key| {
        let text = key.as_str();
        match text.split_at(2) {
            ("f:", name) => format!("{prefix}.{name}"),
            ("k:", keys) => {
                let keys = crate::api::json::parse(keys).unwrap_or_default();
                let pair = |(k, v): &(Key, Value)| format!("{}={}", k.as_str(), crate::api::json::print(v));
                format!("{prefix}[{}]", keys.entries().iter().map(pair).collect::<Vec<_>>().join(","))
            }
            (_, value) => format!("{prefix}[={value}]"),
        }
    };
    out.extend(children(set).filter(|(_, child)| is_member(child)).map(|(key, _)| step(key)));
    for (key, child) in children(set) {
        if children(child).next().is_some() {
            paths(child, &step(key), out);
        }
    }
}
