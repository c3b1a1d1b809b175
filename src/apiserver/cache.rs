//! Models apiserver's watch cache (the cacher): the objects of one resource as etcd last told, and the changes that led there.
//!
//! ```text
//!   etcd --list, then watch--> Cache { objects, window of changes } --> watchers, lists, admission, authorizers
//! ```
//!
//! The window keeps what happened in the last 75 s, and at least a hundred changes, so that a watch can begin in the past.
//! Exact: what is too old, and the words for it. Simplified: real windows grow and shrink by doubling.

use std::cmp::Ordering;
use std::rc::Rc;

use super::store::{OrdMap, Vector};
use crate::api::{IntoKey, Key, Kind, Name, Value};
use crate::k;
use crate::sim::{Span, Time};
use crate::wire::etcd::{KeyValue, WatchEvent};

/// `DefaultEventFreshDuration`.
const FRESH: Span = Span::secs(75);
/// The smallest and the greatest window.
const WINDOW: (usize, usize) = (100, 102_400);

/// An object and the revision that wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The object with its resourceVersion.
    pub value: Value,
    /// The same as a number.
    pub revision: i64,
}

/// One change of one object.
#[derive(Debug)]
pub struct Change {
    /// The revision that made it.
    pub revision: i64,
    /// When the cache learned of it.
    pub at: Time,
    /// The object's key in etcd.
    pub key: Rc<str>,
    /// The object after it; null if it was deleted.
    pub new: Value,
    /// The object before it; null if it was created.
    pub old: Value,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Cache {
    /// What it holds.
    pub kind: &'static Kind,
    objects: OrdMap<Rc<str>, Entry>,
    window: Vector<Rc<Change>>,
    /// Up to where the cache has come.
    pub revision: i64,
    /// Changes up to here cannot be told any more.
    forgotten: i64,
    /// Whether the first list has arrived.
    pub synced: bool,
    /// What was written last, of which etcd will tell at once: its revision, as it is stored, and with its version.
    awaited: Option<(i64, Value, Value)>,
}

impl Cache {
    /// An empty cache, not yet filled.
    pub fn new(kind: &'static Kind) -> Cache {
        Cache {
            kind,
            objects: OrdMap::new(),
            window: Vector::new(),
            revision: 0,
            forgotten: 0,
            synced: false,
            awaited: None,
        }
    }
    /// An object that was just written, with its version. The cache will have the same node.
    pub fn written(&mut self, stored: &Value, revision: i64) -> Value {
        let object = versioned(stored, revision);
        self.awaited = Some((revision, stored.clone(), object.clone()));
        object
    }
    /// Fill it with what a list found.
    pub fn fill(&mut self, found: Vec<KeyValue>, revision: i64) {
        self.objects = OrdMap::new();
        for kv in found {
            self.objects.insert(
                kv.key.clone(),
                Entry { value: versioned(&kv.value, kv.mod_revision), revision: kv.mod_revision },
            );
        }
        self.window = Vector::new();
        (self.revision, self.forgotten, self.synced) = (revision, revision, true);
    }
    /// Take in a change that etcd tells of; nothing if it is known already.
    pub fn apply(&mut self, event: &WatchEvent, now: Time) -> Option<Rc<Change>> {
        let revision = event.kv.mod_revision;
        if revision <= self.forgotten {
            return None;
        }
        let key = event.kv.key.clone();
        let new = match self.awaited.take() {
            _ if event.deleted => Value::Null,
            Some((of, stored, object)) if of == revision && stored.same(&event.kv.value) => object,
            other => {
                // One of several that were written together: its turn is yet to come.
                self.awaited = other.filter(|(of, ..)| *of > revision);
                versioned(&event.kv.value, revision)
            }
        };
        let old = match &new {
            Value::Null => self.objects.remove(&*key),
            _ => self.objects.insert(key.clone(), Entry { value: new.clone(), revision }),
        };
        let old = old.map_or(Value::Null, |e| e.value);
        self.revision = self.revision.max(revision);
        let change = Rc::new(Change { revision, at: now, key, new, old });
        self.window.push_back(change.clone());
        while self.window.len() > WINDOW.0 {
            let Some(oldest) = self.window.front() else { break };
            if self.window.len() <= WINDOW.1 && now.since(oldest.at) < FRESH {
                break;
            }
            self.forgotten = oldest.revision;
            self.window.pop_front();
        }
        Some(change)
    }
    /// Nothing more happened up to this revision.
    pub fn progress(&mut self, revision: i64) {
        self.revision = self.revision.max(revision);
    }
    /// Whether there is none of the kind.
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty()
    }
    /// The object under a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.objects.get(key)
    }
    /// The object of this namespace and name.
    pub fn find(&self, namespace: &str, name: &str) -> Option<&Value> {
        self.get(&self.kind.etcd_key(namespace, name)).map(|e| &e.value)
    }
    /// The objects whose keys begin so, in the order of their keys.
    pub fn under<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (&'a Rc<str>, &'a Entry)> + use<'a> {
        let prefix: Rc<str> = prefix.into();
        self.objects.range(prefix.clone()..).take_while(move |(k, _)| k.starts_with(&*prefix))
    }
    /// What etcd found, in the order of the keys, with versions: the cache's own objects where it has come as far.
    pub fn of_found<'a>(&'a self, found: &'a [KeyValue]) -> impl Iterator<Item = (&'a KeyValue, Value)> {
        let from: Rc<str> = found.first().map_or("".into(), |kv| kv.key.clone());
        let mut known = self.objects.range(from..).peekable();
        found.iter().map(move |kv| {
            while known.next_if(|(key, _)| **key < kv.key).is_some() {}
            match known.next_if(|(key, _)| **key == kv.key) {
                Some((_, entry)) if entry.revision == kv.mod_revision => (kv, entry.value.clone()),
                _ => (kv, versioned(&kv.value, kv.mod_revision)),
            }
        })
    }
    /// Every object, in the order of the keys.
    pub fn all(&self) -> impl Iterator<Item = &Value> {
        self.objects.values().map(|e| &e.value)
    }
    /// What happened after a revision, or the oldest revision after which that can still be said.
    pub fn since(&self, revision: i64) -> Result<impl Iterator<Item = &Rc<Change>>, i64> {
        if revision < self.forgotten {
            return Err(self.forgotten);
        }
        let after = |c: &Rc<Change>| if c.revision <= revision { Ordering::Less } else { Ordering::Greater };
        let (Ok(skip) | Err(skip)) = self.window.binary_search_by(after);
        Ok(self.window.iter().skip(skip))
    }
}

/// The object with its resourceVersion, which etcd does not store, where the real server prints it.
pub fn versioned(object: &Value, revision: i64) -> Value {
    let mut object = object.clone();
    set_version(&mut object, revision);
    object
}

/// Sets `metadata.resourceVersion` in its place among the metadata.
pub fn set_version(object: &mut Value, revision: i64) {
    set_meta(object, k!("resourceVersion"), revision.to_string().into());
}

/// The entries of ObjectMeta in the order in which they are printed.
const META_ORDER: [Key; 15] = [
    k!("name").key(),
    k!("generateName").key(),
    k!("namespace").key(),
    k!("selfLink").key(),
    k!("uid").key(),
    k!("resourceVersion").key(),
    k!("generation").key(),
    k!("creationTimestamp").key(),
    k!("deletionTimestamp").key(),
    k!("deletionGracePeriodSeconds").key(),
    k!("labels").key(),
    k!("annotations").key(),
    k!("ownerReferences").key(),
    k!("finalizers").key(),
    k!("managedFields").key(),
];

/// Sets an entry of the metadata in its place; null takes it out. What it is already stays the same node.
pub fn set_meta(object: &mut Value, name: Name, value: Value) {
    let meta = object.get(k!("metadata"));
    let there = meta.get(name);
    let same = match (there, &value) {
        (Value::List(_) | Value::Map(_), _) => there.same(&value),
        _ => *there == value,
    };
    if same && matches!(meta, Value::Map(_)) {
        return;
    }
    let (absent, meta) = (there.is_null(), object.entry(k!("metadata")));
    if value.is_null() {
        meta.remove(name);
        return;
    }
    if !absent {
        meta.set(name, value);
        return;
    }
    let rank = |key: Key| META_ORDER.iter().position(|o| *o == key).unwrap_or(META_ORDER.len());
    let mine = rank(name.key());
    let entries = meta.entries_mut();
    let at = entries.iter().position(|(k, _)| rank(*k) > mine).unwrap_or(entries.len());
    entries.insert(at, (name.into_key(), value));
}
