//! Shares equal parts of different objects: the pods of a template come with equal containers, tolerations, conditions, and keep
//! one copy of each. 150,000 pods fit into memory because of it.
//!
//! A small table by hash, in which a new value takes the place of an old one: nothing to sweep, nothing that grows. Only a
//! cache: a clone begins empty, and what is shared is equal to what it replaces to the last key and order.

use std::rc::Rc;

use super::{NULL, Value};

/// A power of two: places of the table.
const PLACES: usize = 4096;
/// A longer text is hardly ever met again.
const TEXT_MAX: usize = 128;

/// See the module.
#[derive(Debug, Default)]
pub struct Sharer(Vec<Value>);

impl Clone for Sharer {
    fn clone(&self) -> Sharer {
        Sharer::default()
    }
}

impl Sharer {
    /// Replaces every part of a value that was met before by the one that was met; whether there was any. What it has in common
    /// with `known`, its former self, is passed over.
    pub fn share(&mut self, value: &mut Value, known: &Value) -> bool {
        if known.same(value) {
            return false;
        }
        match value {
            Value::Str(s) if s.len() <= TEXT_MAX => {}
            Value::List(_) | Value::Map(_) => {}
            _ => return false,
        }
        if self.0.is_empty() {
            self.0.resize(PLACES, Value::Null);
        }
        let hash = value.hash();
        let at = (hash ^ hash >> 32) as usize % PLACES;
        let met = &self.0[at];
        if met.same(value) {
            return false;
        }
        // The hash knows the order of a map's entries, which equality does not look at.
        if met.hash() == hash && met == value {
            *value = met.clone();
            return true;
        }
        let mut any = false;
        for i in 0..value.items().len() + value.entries().len() {
            let (mut part, former) = match value {
                Value::List(l) => (l.items[i].clone(), known.items().get(i).unwrap_or(NULL)),
                Value::Map(m) => (m.entries[i].1.clone(), known.get(m.entries[i].0)),
                _ => return any,
            };
            if self.share(&mut part, former) {
                any = true;
                // Equal to what it replaces: the remembered hash stays true.
                match value {
                    Value::List(l) => Rc::make_mut(l).items[i] = part,
                    Value::Map(m) => Rc::make_mut(m).entries[i].1 = part,
                    _ => return any,
                }
            }
        }
        self.0[at] = value.clone();
        any
    }
}

#[test]
fn equal_parts_become_one() {
    use crate::json;
    let pod = |name: &str| json!({ "metadata": { "name": (name) }, "spec": { "containers": [{ "image": "nginx" }], "nodeName": (name) } });
    let mut sharer = Sharer::default();
    let (mut a, mut b) = (pod("a"), pod("b"));
    let hashes = (a.hash(), b.hash());
    sharer.share(&mut a, NULL);
    sharer.share(&mut b, NULL);
    let containers = |pod: &Value| pod.at("spec.containers").clone();
    assert!(containers(&a).same(&containers(&b)) && !a.get("spec").same(b.get("spec")));
    assert_eq!((a.hash(), b.hash(), &a, &b), (hashes.0, hashes.1, &pod("a"), &pod("b")));
    let mut other = json!({ "b": 1, "a": 2 });
    sharer.share(&mut json!({ "a": 2, "b": 1 }), NULL);
    sharer.share(&mut other, NULL);
    assert_eq!(crate::api::json::print(&other), r#"{"b":1,"a":2}"#, "the order of entries is kept");
}
