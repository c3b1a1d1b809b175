//! The object model: an immutable, structurally shared tree. A pod that changes one field shares the rest with its former self.
//!
//! A clone is a reference count. Writing copies the nodes on the path to what is written, no more ([`Rc::make_mut`]).
//! Each list and map remembers its hash, so that unequal trees are told apart at once, and equal ones mostly by address.

use std::cell::Cell;
use std::rc::Rc;

use super::key::{IntoKey, Key};
use super::steps::Steps;
use crate::sim::{Digest, Hasher};

/// A JSON value.
#[derive(Clone, Default, Debug)]
pub enum Value {
    /// Nothing; also what reading an absent field gives.
    #[default]
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// Another number. Kubernetes' own kinds have none; it is kept so that nothing typed is lost.
    Float(f64),
    /// A text.
    Str(Rc<str>),
    /// A list.
    List(Rc<List>),
    /// A map or object, its entries in the order of the kind's table, or sorted where the keys are free.
    Map(Rc<Map>),
}

/// A list and its remembered hash.
#[derive(Clone, Default, Debug)]
pub struct List {
    pub(super) items: Vec<Value>,
    hash: Cell<u64>,
}

/// A map and its remembered hash.
#[derive(Clone, Default, Debug)]
pub struct Map {
    pub(super) entries: Vec<(Key, Value)>,
    hash: Cell<u64>,
}

/// What reading an absent field gives.
pub const NULL: &Value = &Value::Null;

impl Value {
    /// An empty map.
    pub fn object() -> Value {
        Value::Map(Rc::default())
    }
    /// A map of these entries.
    pub fn of<K: IntoKey>(entries: impl IntoIterator<Item = (K, Value)>) -> Value {
        let entries = entries.into_iter();
        let mut list = Vec::with_capacity(entries.size_hint().0);
        list.extend(entries.map(|(k, v)| (k.into_key(), v)));
        Value::of_entries(list)
    }
    /// A map of these entries.
    pub fn of_entries(entries: Vec<(Key, Value)>) -> Value {
        Value::Map(Rc::new(Map { entries, hash: Cell::new(0) }))
    }
    /// A list of these items.
    pub fn from_items(items: impl IntoIterator<Item = Value>) -> Value {
        Value::List(Rc::new(List { items: items.into_iter().collect(), hash: Cell::new(0) }))
    }

    /// The entry of a map; null if there is none, or this is no map.
    pub fn get(&self, key: impl Into<Key>) -> &Value {
        match self {
            Value::Map(m) => m.get(key.into()).unwrap_or(NULL),
            _ => NULL,
        }
    }
    /// Follow names from here: `path!("status.phase")`, or the same as a text, which is slower. List items are not reached.
    pub fn at(&self, path: impl Steps) -> &Value {
        path.follow(self)
    }
    /// The entry of a map, made if there is none. Whatever is no map becomes one.
    pub fn entry(&mut self, key: impl IntoKey) -> &mut Value {
        if !matches!(self, Value::Map(_)) {
            *self = Value::object();
        }
        let Value::Map(m) = self else { unreachable!("made a map above") };
        Rc::make_mut(m).entry(key.into_key())
    }
    /// Put an entry into a map.
    pub fn set(&mut self, key: impl IntoKey, value: impl Into<Value>) {
        *self.entry(key) = value.into();
    }
    /// Put an entry at the end of dotted names, making the maps on the way.
    pub fn set_at(&mut self, path: &str, value: impl Into<Value>) {
        *path.split('.').fold(self, |v, part| v.entry(part)) = value.into();
    }
    /// The same map with one entry more.
    pub fn with(mut self, key: impl IntoKey, value: impl Into<Value>) -> Value {
        self.set(key, value);
        self
    }
    /// Take an entry out of a map.
    pub fn remove(&mut self, key: impl Into<Key>) -> Option<Value> {
        let key = key.into();
        match self {
            Value::Map(m) if m.get(key).is_some() => Rc::make_mut(m).remove(key),
            _ => None,
        }
    }
    /// Add an item to a list. Whatever is no list becomes one.
    pub fn push(&mut self, item: impl Into<Value>) {
        self.items_mut().push(item.into());
    }
    /// The items of a list, to be changed. Whatever is no list becomes one.
    pub fn items_mut(&mut self) -> &mut Vec<Value> {
        if !matches!(self, Value::List(_)) {
            *self = Value::List(Rc::default());
        }
        let Value::List(l) = self else { unreachable!("made a list above") };
        let l = Rc::make_mut(l);
        l.hash.set(0);
        &mut l.items
    }
    /// The entries of a map, to be changed. Whatever is no map becomes one.
    pub fn entries_mut(&mut self) -> &mut Vec<(Key, Value)> {
        if !matches!(self, Value::Map(_)) {
            *self = Value::object();
        }
        let Value::Map(m) = self else { unreachable!("made a map above") };
        let m = Rc::make_mut(m);
        m.hash.set(0);
        &mut m.entries
    }

    /// The text; empty if this is none.
    pub fn str(&self) -> &str {
        match self {
            Value::Str(s) => s,
            _ => "",
        }
    }
    /// The integer; 0 if this is none.
    pub fn int(&self) -> i64 {
        self.as_int().unwrap_or(0)
    }
    /// The truth value; false if this is none.
    pub fn bool(&self) -> bool {
        matches!(self, Value::Bool(true))
    }
    /// The text, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(s) => Some(s),
            _ => None,
        }
    }
    /// The integer, if this is one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(n) => Some(*n),
            _ => None,
        }
    }
    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(b) => Some(*b),
            _ => None,
        }
    }
    /// The items; none if this is no list.
    pub fn items(&self) -> &[Value] {
        match self {
            Value::List(l) => &l.items,
            _ => &[],
        }
    }
    /// The entries in their order; none if this is no map.
    pub fn entries(&self) -> &[(Key, Value)] {
        match self {
            Value::Map(m) => &m.entries,
            _ => &[],
        }
    }
    /// Whether anything is here.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }
    /// Null, `""`, 0, false, `[]` or `{}`: what Go's `omitempty` leaves out of a value field.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Null => true,
            Value::Bool(b) => !b,
            Value::Int(n) => *n == 0,
            Value::Float(f) => *f == 0.0,
            Value::Str(s) => s.is_empty(),
            Value::List(l) => l.items.is_empty(),
            Value::Map(m) => m.entries.is_empty(),
        }
    }
    /// The shared text, without copying it.
    pub fn rc_str(&self) -> Option<Rc<str>> {
        match self {
            Value::Str(s) => Some(s.clone()),
            _ => None,
        }
    }

    /// The hash of the whole tree, remembered by its lists and maps. The same on every machine.
    pub fn hash(&self) -> u64 {
        let remember = |cell: &Cell<u64>, compute: &dyn Fn(&mut Hasher)| {
            if cell.get() == 0 {
                let mut h = Hasher::default();
                compute(&mut h);
                cell.set(h.value().max(1));
            }
            cell.get()
        };
        let mut h = Hasher::default();
        match self {
            Value::Null => h.word(1),
            Value::Bool(b) => h.word(2 + u64::from(*b)),
            Value::Int(n) => h.word((*n as u64) ^ 0x4000),
            Value::Float(f) => h.word(f.to_bits() ^ 0x5000),
            Value::Str(s) => h.text(s),
            Value::List(l) => return remember(&l.hash, &|h| l.items.iter().for_each(|v| h.word(v.hash()))),
            Value::Map(m) => {
                return remember(&m.hash, &|h| {
                    for (k, v) in &m.entries {
                        h.text(k.as_str());
                        h.word(v.hash());
                    }
                });
            }
        }
        h.value()
    }
    /// Whether both are the very same node, so that nothing below needs comparing.
    pub fn same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Str(a), Value::Str(b)) => Rc::ptr_eq(a, b),
            (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b),
            (Value::Map(a), Value::Map(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl Map {
    fn get(&self, key: Key) -> Option<&Value> {
        self.entries.iter().find(|(k, _)| *k == key).map(|(_, v)| v)
    }
    fn entry(&mut self, key: Key) -> &mut Value {
        self.hash.set(0);
        let i = self.entries.iter().position(|(k, _)| *k == key).unwrap_or_else(|| {
            self.entries.push((key, Value::Null));
            self.entries.len() - 1
        });
        &mut self.entries[i].1
    }
    fn remove(&mut self, key: Key) -> Option<Value> {
        self.hash.set(0);
        let i = self.entries.iter().position(|(k, _)| *k == key)?;
        Some(self.entries.remove(i).1)
    }
}

/// Equal as JSON: the order of a map's entries does not matter.
impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Float(a), Value::Float(b)) => a == b,
            (Value::Str(a), Value::Str(b)) => a == b,
            (Value::List(a), Value::List(b)) => {
                Rc::ptr_eq(a, b) || a.items.len() == b.items.len() && a.items.iter().zip(&b.items).all(|(x, y)| x == y)
            }
            (Value::Map(a), Value::Map(b)) => {
                Rc::ptr_eq(a, b)
                    || a.entries.len() == b.entries.len()
                        && a.entries.iter().enumerate().all(|(i, (k, v))| match &b.entries[i] {
                            (at_once, w) if at_once == k => v == w,
                            _ => b.get(*k).is_some_and(|w| v == w),
                        })
            }
            _ => false,
        }
    }
}

impl Digest for Value {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.hash());
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Value {
        Value::Bool(b)
    }
}
impl From<&Value> for Value {
    fn from(v: &Value) -> Value {
        v.clone()
    }
}
impl From<i32> for Value {
    fn from(n: i32) -> Value {
        Value::Int(n.into())
    }
}
impl From<u32> for Value {
    fn from(n: u32) -> Value {
        Value::Int(n.into())
    }
}
impl From<i64> for Value {
    fn from(n: i64) -> Value {
        Value::Int(n)
    }
}
impl From<&str> for Value {
    fn from(s: &str) -> Value {
        Value::Str(s.into())
    }
}
impl From<String> for Value {
    fn from(s: String) -> Value {
        Value::Str(s.into())
    }
}
impl From<Rc<str>> for Value {
    fn from(s: Rc<str>) -> Value {
        Value::Str(s)
    }
}
impl From<Vec<Value>> for Value {
    fn from(items: Vec<Value>) -> Value {
        Value::from_items(items)
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Value {
        v.map_or(Value::Null, Into::into)
    }
}

/// Builds a [`Value`] as JSON is written; `(expr)` or a literal stands for anything that is `Into<Value>`.
///
/// `json!({ "kind": "Pod", "metadata": { "name": (name) }, "spec": { "containers": [(container)] } })`
#[macro_export]
macro_rules! json {
    (null) => { $crate::api::Value::Null };
    ([ $($item:tt),* $(,)? ]) => { $crate::api::Value::from_items([ $($crate::json!($item)),* ]) };
    ({ $($key:tt : $value:tt),* $(,)? }) => {
        $crate::api::Value::of::<$crate::api::Key>([
            $(($crate::api::IntoKey::into_key($crate::json_key!($key)), $crate::json!($value))),*
        ])
    };
    ($other:expr) => { $crate::api::Value::from($other) };
}

#[cfg(test)]
mod tests {
    use crate::k;

    #[test]
    fn writing_shares_what_it_does_not_touch() {
        let pod = json!({ "spec": { "nodeName": "" }, "status": { "phase": "Pending", "conditions": [] } });
        let mut bound = pod.clone();
        bound.set_at("spec.nodeName", "node01");
        assert!(bound.get("status").same(pod.get("status")));
        assert_eq!(pod.at("spec.nodeName").str(), "");
        assert_eq!(bound.get(k!("spec")).get(k!("nodeName")).str(), "node01");
        assert_ne!(bound.hash(), pod.hash());
        bound.set_at("spec.nodeName", "");
        assert_eq!((bound.hash(), &bound), (pod.hash(), &pod));
    }

    #[test]
    fn order_of_entries_does_not_matter_for_equality() {
        assert_eq!(json!({ "a": 1, "b": [true, null] }), json!({ "b": [true, null], "a": 1 }));
        assert_ne!(json!({ "a": 1 }), json!({ "a": 1, "b": null }));
    }

    #[test]
    fn reading_what_is_absent_gives_nothing() {
        let v = json!({ "a": [1] });
        assert_eq!(v.at("a.b.c").str(), "");
        assert!(v.get("zzz").items().is_empty() && v.get("a").entries().is_empty());
    }
}
