//! Labels and selectors made of interned names, so that matching compares numbers.

use std::rc::Rc;

use crate::api::{Key, Value};
use crate::k;
use crate::sim::Arrange;

/// The labels of an object, sorted by key for look-up; the order means nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels(Rc<[(Key, Key)]>);

impl Labels {
    /// From an object's `metadata.labels`.
    pub fn of(labels: &Value) -> Labels {
        let mut all: Vec<(Key, Key)> = labels.entries().iter().map(|(k, v)| (*k, Key::intern(v.str()))).collect();
        all.arrange();
        Labels(all.into())
    }
    /// The value of a label.
    pub fn get(&self, key: Key) -> Option<Key> {
        // Few labels: looking at all is faster than halving.
        self.0.iter().find(|(k, _)| *k == key).map(|(_, v)| *v)
    }
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (Key, Key)> {
        self.0.iter().copied()
    }
}

/// How a requirement compares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// One of the values.
    In,
    /// None of the values, or absent.
    NotIn,
    /// Present.
    Exists,
    /// Absent.
    DoesNotExist,
    /// A greater number.
    Gt,
    /// A smaller number.
    Lt,
    /// Something that cannot be: it never holds.
    Never,
}

/// One condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// The label or field.
    pub key: Key,
    /// The comparison.
    pub op: Op,
    /// What it is compared with.
    pub values: Vec<Key>,
}

impl Requirement {
    /// From a NodeSelectorRequirement or a LabelSelectorRequirement.
    pub fn of(r: &Value) -> Requirement {
        let op = match r.get(k!("operator")).str() {
            "In" => Op::In,
            "NotIn" => Op::NotIn,
            "Exists" => Op::Exists,
            "DoesNotExist" => Op::DoesNotExist,
            "Gt" => Op::Gt,
            "Lt" => Op::Lt,
            _ => Op::Never,
        };
        let values = r.get(k!("values")).items().iter().map(|v| Key::intern(v.str())).collect();
        Requirement { key: Key::intern(r.get(k!("key")).str()), op, values }
    }
    /// Whether a value, or its absence, meets it.
    pub fn holds(&self, value: Option<Key>) -> bool {
        let number = |k: Key| k.as_str().parse::<i64>().ok();
        let compare = |test: fn(i64, i64) -> bool| match (value.and_then(number), self.values.first()) {
            (Some(v), Some(w)) => number(*w).is_some_and(|w| test(v, w)),
            _ => false,
        };
        match self.op {
            Op::In => value.is_some_and(|v| self.values.contains(&v)),
            Op::NotIn => !value.is_some_and(|v| self.values.contains(&v)),
            Op::Exists => value.is_some(),
            Op::DoesNotExist => value.is_none(),
            Op::Gt => compare(|v, w| v > w),
            Op::Lt => compare(|v, w| v < w),
            Op::Never => false,
        }
    }
}

/// A label selector.
#[derive(Clone, Debug, PartialEq)]
pub enum Selector {
    /// Absent: it matches nothing.
    Nothing,
    /// All of these; none: everything.
    All(Vec<Requirement>),
}

impl Selector {
    /// From a LabelSelector.
    pub fn of(selector: &Value) -> Selector {
        if selector.is_null() {
            return Selector::Nothing;
        }
        let mut all = Selector::equals(selector.get(k!("matchLabels")));
        all.extend(selector.get(k!("matchExpressions")).items().iter().map(Requirement::of));
        Selector::All(all)
    }
    /// From a map of labels, all of which must be there.
    pub fn equals(labels: &Value) -> Vec<Requirement> {
        let one = |(k, v): &(Key, Value)| Requirement { key: *k, op: Op::In, values: vec![Key::intern(v.str())] };
        labels.entries().iter().map(one).collect()
    }
    /// Whether these labels match.
    pub fn matches(&self, labels: &Labels) -> bool {
        match self {
            Selector::Nothing => false,
            Selector::All(all) => all.iter().all(|r| r.holds(labels.get(r.key))),
        }
    }
}

/// A term of a node selector: what it asks of labels and of the name.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct NodeTerm {
    labels: Vec<Requirement>,
    /// Of `metadata.name`, or of a field that no node has.
    fields: Vec<Requirement>,
}

impl NodeTerm {
    /// From a NodeSelectorTerm.
    pub fn of(term: &Value) -> NodeTerm {
        let all = |v: &Value| v.items().iter().map(Requirement::of).collect();
        NodeTerm { labels: all(term.get(k!("matchExpressions"))), fields: all(term.get(k!("matchFields"))) }
    }
    /// Whether a node matches. A term that asks nothing matches nothing.
    pub fn matches(&self, labels: &Labels, name: Key) -> bool {
        let field = |r: &Requirement| if r.key == k!("metadata.name").key() { Some(name) } else { None };
        !(self.labels.is_empty() && self.fields.is_empty())
            && self.labels.iter().all(|r| r.holds(labels.get(r.key)))
            && self.fields.iter().all(|r| r.holds(field(r)))
    }
    /// The nodes that its fields name, if they name any: what several requirements have in common.
    pub fn names(&self) -> Option<Vec<Key>> {
        let named = |r: &&Requirement| r.key == k!("metadata.name").key() && r.op == Op::In;
        let mut all = self.fields.iter().filter(named).map(|r| r.values.clone());
        let first = all.next()?;
        Some(all.fold(first, |names, more| names.into_iter().filter(|n| more.contains(n)).collect()))
    }
}
