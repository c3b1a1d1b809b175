//! Models client-go's indexed store: what an informer knows, by key, and by whatever else is asked for often.

use std::rc::Rc;

use imbl::GenericOrdMap;
use imbl::shared_ptr::RcK;

use super::objects::key_of;
use crate::api::Value;

/// Says under which values an object is found: `|pod, out| out(pod.node_name().into())`.
pub type IndexFn = fn(&Value, &mut dyn FnMut(Rc<str>));

/// An index of a store.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IndexId(usize);

#[derive(Clone, Debug)]
struct Index {
    of: IndexFn,
    entries: GenericOrdMap<(Rc<str>, Rc<str>), Value, RcK>,
}

/// See the module. A clone shares everything.
#[derive(Clone, Debug, Default)]
pub struct Store {
    objects: GenericOrdMap<Rc<str>, Value, RcK>,
    indexes: Vec<Index>,
}

impl Store {
    /// The object of this key: `namespace/name`, or the name alone.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.objects.get(key)
    }
    /// The object of this name in this namespace.
    pub fn named(&self, namespace: &str, name: &str) -> Option<&Value> {
        if namespace.is_empty() { self.get(name) } else { self.get(&format!("{namespace}/{name}")) }
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.objects.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }
    /// All, in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &Value)> {
        self.objects.iter()
    }
    /// Those of one namespace, in the order of their names.
    pub fn namespace(&self, namespace: &str) -> impl Iterator<Item = &Value> {
        // '0' follows '/'.
        let bounds: std::ops::Range<Rc<str>> = format!("{namespace}/").into()..format!("{namespace}0").into();
        self.objects.range::<_, Rc<str>>(bounds).map(|(_, v)| v)
    }
    /// Those found under a value of an index, in the order of their keys.
    pub fn indexed(&self, index: IndexId, value: &str) -> impl Iterator<Item = &Value> {
        let bounds = (value.into(), "".into())..(format!("{value}\0").into(), "".into());
        self.indexes[index.0].entries.range::<_, (Rc<str>, Rc<str>)>(bounds).map(|(_, v)| v)
    }

    /// Those found under `value/...` of an index, in the order of what follows, then of their keys.
    pub fn indexed_under(&self, index: IndexId, value: &str) -> impl Iterator<Item = &Value> + use<'_> {
        let bounds = (format!("{value}/").into(), "".into())..(format!("{value}0").into(), "".into());
        self.indexes[index.0].entries.range::<_, (Rc<str>, Rc<str>)>(bounds).map(|(_, v)| v)
    }

    pub(super) fn add_index(&mut self, of: IndexFn) -> IndexId {
        self.indexes.push(Index { of, entries: GenericOrdMap::new() });
        let all: Vec<(Rc<str>, Value)> = self.objects.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        for (key, object) in &all {
            let last = self.indexes.len() - 1;
            self.indexes[last].put(key, object);
        }
        IndexId(self.indexes.len() - 1)
    }
    /// Put an object; the one that was there.
    pub fn put(&mut self, object: Value) -> Option<Value> {
        let key = key_of(&object);
        let old = self.objects.insert(key.clone(), object.clone());
        for index in &mut self.indexes {
            match &old {
                Some(old) => index.replace(&key, old, &object),
                None => index.put(&key, &object),
            }
        }
        old
    }
    /// Take an object out.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let (key, old) = self.objects.remove_with_key(key)?;
        for index in &mut self.indexes {
            index.remove(&key, &old);
        }
        Some(old)
    }
    pub(super) fn keys(&self) -> Vec<Rc<str>> {
        self.objects.keys().cloned().collect()
    }
}

impl Index {
    fn put(&mut self, key: &Rc<str>, object: &Value) {
        let entries = &mut self.entries;
        (self.of)(object, &mut |value| {
            entries.insert((value, key.clone()), object.clone());
        });
    }
    /// Mostly an object is found where it was before.
    fn replace(&mut self, key: &Rc<str>, old: &Value, new: &Value) {
        let (mut was, mut is) = (Vec::new(), Vec::new());
        (self.of)(old, &mut |value| was.push(value));
        (self.of)(new, &mut |value| is.push(value));
        if was != is {
            self.remove(key, old);
            return self.put(key, new);
        }
        for value in is {
            if let Some(there) = self.entries.get_mut(&(value, key.clone())) {
                *there = new.clone();
            }
        }
    }
    fn remove(&mut self, key: &Rc<str>, object: &Value) {
        let entries = &mut self.entries;
        (self.of)(object, &mut |value| {
            entries.remove(&(value, key.clone()));
        });
    }
}

#[test]
fn objects_are_found_by_key_namespace_and_index() {
    use crate::json;
    let pod = |ns: &str, name: &str, node: &str| json!({ "metadata": { "namespace": (ns), "name": (name) }, "spec": { "nodeName": (node) } });
    let mut s = Store::default();
    s.put(pod("a", "x", "n1"));
    let by_node = s.add_index(|v, out| out(v.at("spec.nodeName").str().into()));
    s.put(pod("a", "y", "n2"));
    s.put(pod("ab", "x", "n1"));
    s.put(pod("a", "y", "n1"));
    s.put(pod("b", "z", "n11"));
    let names =
        |it: &mut dyn Iterator<Item = &Value>| it.map(key_of).map(|k| k.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(names(&mut s.namespace("a")), "a/x a/y");
    assert_eq!(names(&mut s.indexed(by_node, "n1")), "a/x a/y ab/x");
    s.remove("a/x");
    assert_eq!(names(&mut s.indexed(by_node, "n1")), "a/y ab/x");
    assert_eq!(names(&mut s.indexed(by_node, "n2")), "");
    assert_eq!((s.len(), s.named("a", "y").is_some(), s.get("a/x").is_some()), (3, true, false));
}
