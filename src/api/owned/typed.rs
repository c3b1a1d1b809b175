//! An object along its kind's table, as apply sees it: structs, maps, keyed lists and sets, and leaves.

use super::set::{node, with_member};
use crate::api::schema::{Merge, Shape, Type};
use crate::api::{Key, NULL, Value, json};
use crate::sim::Arrange;

/// Structs that apply takes as a whole wherever they stand (`x-kubernetes-map-type: atomic` of the type).
const ATOMIC: [&str; 3] = ["OwnerReference", "LocalObjectReference", "ObjectReference"];

/// How apply sees a value.
#[derive(Clone, Copy)]
pub enum Form {
    /// As a whole.
    Leaf,
    /// By its fields.
    Struct(&'static Type),
    /// By its free keys.
    Map(&'static Shape),
    /// By its items, which are told apart by these of their fields; by themselves, if there are none.
    Items(&'static Shape, &'static [&'static str]),
}

/// A part of a value.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The step to it in a set: `f:spec`, `k:{"name":"app"}`, `v:"x"`.
    pub at: Key,
    /// How it is seen.
    pub form: Form,
    /// The key of the map in which it stands.
    pub key: Option<Key>,
    /// Whether the table names it.
    pub named: bool,
    /// It.
    pub value: &'a Value,
}

impl Form {
    /// How a field is seen.
    pub fn of(shape: &'static Shape, merge: Merge) -> Form {
        match (shape, merge) {
            (_, Merge::Whole) => Form::Leaf,
            (Shape::Object(t), _) if !ATOMIC.contains(&t.name) => Form::Struct(t),
            (Shape::Map(inner), _) => Form::Map(inner),
            (Shape::List(inner), Merge::ByKey { keys, .. }) if !keys.is_empty() => Form::Items(inner, keys),
            (Shape::List(inner), Merge::Set { .. }) => Form::Items(inner, &[]),
            _ => Form::Leaf,
        }
    }

    /// How the part at this step is seen, and whether the table names it.
    pub fn step(self, at: &str) -> (Form, bool) {
        match self {
            Form::Items(inner, _) => (Form::of(inner, Merge::Atomic), false),
            _ => self.entry(at.get(2..).unwrap_or("")).unwrap_or((Form::Leaf, false)),
        }
    }

    /// How the entry of this key is seen, and whether the table names it. Nothing is known of one that it does not name.
    fn entry(self, key: &str) -> Option<(Form, bool)> {
        match self {
            Form::Struct(t) => {
                let field = t.field(key)?;
                Some((Form::of(&field.shape, field.merge), true))
            }
            Form::Map(inner) => Some((Form::of(inner, Merge::Atomic), false)),
            Form::Leaf | Form::Items(..) => None,
        }
    }

    /// The parts of a value. Of an item without its keys nothing is known.
    pub fn parts(self, value: &Value) -> Vec<Part<'_>> {
        let mut parts = Vec::new();
        match self {
            Form::Leaf => {}
            Form::Struct(_) | Form::Map(_) => {
                for (key, value) in value.entries() {
                    if let Some((form, named)) = self.entry(key.as_str()) {
                        parts.push(Part { at: key.step(), form, key: Some(*key), named, value });
                    }
                }
            }
            Form::Items(inner, keys) => {
                let form = Form::of(inner, Merge::Atomic);
                for value in value.items() {
                    parts.push(Part { at: item_key(value, keys), form, key: None, named: false, value });
                }
            }
        }
        parts
    }
}

/// The step to an item of a list.
fn item_key(item: &Value, keys: &[&'static str]) -> Key {
    if keys.is_empty() {
        return Key::intern(&format!("v:{}", json::print(item)));
    }
    let mut sorted = keys.to_vec();
    sorted.arrange();
    // The one key with a default in the schema: ports are TCP unless they say otherwise.
    let of = |key: &'static str| match item.get(key) {
        Value::Null if key == "protocol" => Value::from("TCP"),
        there => there.clone(),
    };
    let pairs = Value::of(sorted.into_iter().map(|key| (key, of(key))));
    Key::intern(&format!("k:{}", json::print(&pairs)))
}

/// Null, `{}` or `[]`.
fn hollow(value: &Value) -> bool {
    value.items().is_empty() && value.entries().is_empty()
}

/// The fields of an object. Models `ToFieldSet`.
pub fn fields(form: Form, value: &Value) -> Value {
    if let Form::Leaf = form {
        return Value::object();
    }
    let mut below = Vec::new();
    for part in form.parts(value) {
        let inner = fields(part.form, part.value);
        let empty = part.value.is_null() || matches!(part.value, Value::Map(_)) && hollow(part.value);
        let whole = if empty || !part.named { with_member(inner) } else { inner };
        if !whole.is_null() {
            below.push((part.at, whole));
        }
    }
    node(false, below)
}

/// What an update adds or changes, and what it takes away. Models `Compare`. What both share costs nothing.
pub fn compare(form: Form, old: Option<&Value>, new: Option<&Value>) -> (Value, Value) {
    let leaf = Value::object;
    if let (Some(a), Some(b)) = (old, new)
        && (a.same(b) || matches!(form, Form::Leaf) && a == b)
    {
        return (Value::Null, Value::Null);
    }
    if matches!(form, Form::Leaf) || old.is_none_or(hollow) && new.is_none_or(hollow) {
        return match (old, new) {
            (None, Some(_)) => (leaf(), Value::Null),
            (Some(_), None) => (Value::Null, leaf()),
            (Some(a), Some(b)) if a != b => (leaf(), Value::Null),
            _ => (Value::Null, Value::Null),
        };
    }
    let (mut touched, mut removed) = (Vec::new(), Vec::new());
    let mut add = |at: &dyn Fn() -> Key, (changed, gone): (Value, Value)| {
        if !changed.is_null() {
            touched.push((at(), changed));
        }
        if !gone.is_null() {
            removed.push((at(), gone));
        }
    };
    let (before, after) = (old.unwrap_or(NULL), new.unwrap_or(NULL));
    if let Form::Items(inner, keys) = form
        && stand_alike(before.items(), after.items(), keys)
    {
        for (there, item) in before.items().iter().zip(after.items()).filter(|(a, b)| !a.same(b)) {
            add(&|| item_key(item, keys), compare(Form::of(inner, Merge::Atomic), Some(there), Some(item)));
        }
    } else if let Form::Items(..) = form {
        let (before, after) = (form.parts(before), form.parts(after));
        let (had, has) = (index(&before), index(&after));
        for part in &after {
            let there = find(&had, part.at).map(|i| before[i].value);
            add(&|| part.at, compare(part.form, there, Some(part.value)));
        }
        for part in before.iter().filter(|p| find(&has, p.at).is_none()) {
            add(&|| part.at, compare(part.form, Some(part.value), None));
        }
    } else {
        for (key, value) in after.entries() {
            let there = entry(before, *key);
            if there.is_some_and(|there| there.same(value)) {
                continue;
            }
            if let Some((form, _)) = form.entry(key.as_str()) {
                add(&|| key.step(), compare(form, there, Some(value)));
            }
        }
        for (key, value) in before.entries().iter().filter(|(key, _)| entry(after, *key).is_none()) {
            if let Some((form, _)) = form.entry(key.as_str()) {
                add(&|| key.step(), compare(form, Some(value), None));
            }
        }
    }
    (node(old.is_none(), touched), node(new.is_none(), removed))
}

/// So many items of a list may differ for it to be compared place by place.
const FEW: usize = 8;

/// Whether two lists have items of the same keys in the same places, each key once: then only what differs has to be named.
fn stand_alike(before: &[Value], after: &[Value], keys: &[&'static str]) -> bool {
    let alike = |a: &Value, b: &Value| a.same(b) || keys.iter().all(|k| a.get(*k) == b.get(*k));
    let once = |i: usize| (0..after.len()).all(|j| i == j || keys.iter().any(|k| after[i].get(*k) != after[j].get(*k)));
    let differ = || (0..after.len()).filter(|i| !before[*i].same(&after[*i]));
    // Each that differs is held against all: the short way is for few.
    !keys.is_empty()
        && before.len() == after.len()
        && differ().nth(FEW).is_none()
        && before.iter().zip(after).all(|(a, b)| alike(a, b))
        && differ().all(once)
}

fn entry(value: &Value, key: Key) -> Option<&Value> {
    value.entries().iter().find(|(k, _)| *k == key).map(|(_, v)| v)
}

/// Steps and the places of their parts, to be searched.
pub fn index(parts: &[Part<'_>]) -> Vec<(Key, usize)> {
    let mut index: Vec<(Key, usize)> = parts.iter().enumerate().map(|(i, p)| (p.at, i)).collect();
    index.arrange();
    index
}

/// The place of the first part at a step.
pub fn find(index: &[(Key, usize)], at: Key) -> Option<usize> {
    let from = index.partition_point(|(key, _)| *key < at);
    index.get(from).filter(|(key, _)| *key == at).map(|(_, i)| *i)
}
