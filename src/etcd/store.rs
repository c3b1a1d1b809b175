//! Models etcd's MVCC store: every key with its revisions, and what it was at each since the last compaction.
//!
//! The newest state is a persistent map, the history a list of commits that share their values with it. A read of the past
//! undoes the commits since: it costs what changed, not what exists. Exact: revisions, versions, errors. Simplified: values
//! are objects, not bytes; nothing is defragmented.

use std::rc::Rc;

use imbl::shared_ptr::RcK;
use imbl::{GenericOrdMap, GenericVector};

use super::lease::Leases;
use super::range;
use crate::api::Value;
use crate::wire::etcd::{KeyValue, Range, WatchEvent};

pub(super) const COMPACTED: &str = "etcdserver: mvcc: required revision has been compacted";
pub(super) const FUTURE: &str = "etcdserver: mvcc: required revision is a future revision";
pub(super) const NO_KEY: &str = "etcdserver: key is not provided";

/// So many commits of the past are freed with each one that is made.
const FORGET: usize = 4;

/// One key's change in a commit.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The key after it; of a deletion only key and revision.
    pub now: Rc<KeyValue>,
    /// The key before it; none of a creation.
    pub before: Option<Rc<KeyValue>>,
}

impl Change {
    /// Whether the key was deleted. A key that exists has a version of at least 1.
    pub fn is_deletion(&self) -> bool {
        self.now.version == 0
    }
    /// As a watch reports it.
    pub fn event(&self, prev_kv: bool) -> WatchEvent {
        let prev = if prev_kv { self.before.as_deref().cloned() } else { None };
        WatchEvent { kv: (*self.now).clone(), prev, deleted: self.is_deletion() }
    }
}

/// All changes of one revision, in their order: the sub-revisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Commit {
    /// The revision.
    pub revision: i64,
    /// The changes; never empty.
    pub changes: Vec<Change>,
}

/// What a range found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) kvs: Vec<KeyValue>,
    /// How many there are in all, the limit aside.
    pub(super) count: i64,
}

type Keys = GenericOrdMap<Rc<str>, Rc<KeyValue>, RcK>;

/// See the module. A clone shares everything.
#[derive(Clone, Debug)]
pub struct Store {
    keys: Keys,
    /// The commits from `first` on, one a revision.
    log: GenericVector<Rc<Commit>, RcK>,
    /// Those that a compaction has taken out of the log. They go a few at a time, so that no event frees five minutes of them.
    forgotten: GenericVector<Rc<Commit>, RcK>,
    first: i64,
    revision: i64,
    compacted: i64,
    pub(super) leases: Leases,
}

impl Default for Store {
    /// An empty store is at revision 1: the first write makes revision 2.
    fn default() -> Store {
        Store {
            keys: GenericOrdMap::new(),
            log: GenericVector::new(),
            forgotten: GenericVector::new(),
            first: 2,
            revision: 1,
            compacted: -1,
            leases: Leases::default(),
        }
    }
}

impl Store {
    /// The newest revision.
    pub fn revision(&self) -> i64 {
        self.revision
    }
    /// The revision of the last compaction; -1 if there was none.
    pub fn compacted(&self) -> i64 {
        self.compacted
    }
    /// How many keys exist.
    pub fn len(&self) -> usize {
        self.keys.len()
    }
    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
    /// How many revisions of the past are kept.
    pub fn history(&self) -> usize {
        self.log.len()
    }
    /// The key as it is now.
    pub fn get(&self, key: &str) -> Option<&KeyValue> {
        self.keys.get(key).map(Rc::as_ref)
    }
    /// Every key in order, as it is now.
    pub fn iter(&self) -> impl Iterator<Item = &KeyValue> {
        self.keys.iter().map(|(_, kv)| kv.as_ref())
    }

    /// The keys that begin with this, in order, as they are now.
    pub fn prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a KeyValue> {
        let from: Rc<str> = prefix.into();
        let after = self.keys.range::<_, Rc<str>>(from..).map(|(_, kv)| kv.as_ref());
        after.take_while(move |kv| kv.key.starts_with(prefix))
    }

    /// Read a range.
    pub(super) fn range(&self, r: &Range) -> Result<Found, &'static str> {
        if r.key.is_empty() && r.range_end.is_empty() {
            return Err(NO_KEY);
        }
        if r.revision > self.revision {
            return Err(FUTURE);
        }
        let past;
        let keys = if r.revision > 0 && r.revision < self.revision {
            if r.revision < self.compacted {
                return Err(COMPACTED);
            }
            past = self.at(r.revision, r);
            &past
        } else {
            &self.keys
        };
        let take =
            if r.count_only { 0 } else { usize::try_from(r.limit).ok().filter(|n| *n > 0).unwrap_or(usize::MAX) };
        let mut found = Found { kvs: Vec::new(), count: 0 };
        for (_, kv) in keys.range::<_, str>(range::bounds(&r.key, &r.range_end)) {
            if found.kvs.len() < take {
                let value = if r.keys_only { Value::Null } else { kv.value.clone() };
                found.kvs.push(KeyValue { value, ..(**kv).clone() });
            }
            found.count += 1;
        }
        Ok(found)
    }

    /// The keys as they were at a revision, right within the range `r` only.
    fn at(&self, revision: i64, r: &Range) -> Keys {
        let mut keys = self.keys.clone();
        let newer = usize::try_from(revision + 1 - self.first).unwrap_or(0);
        for commit in self.log.iter().skip(newer).rev() {
            for change in commit.changes.iter().rev().filter(|c| range::holds(&r.key, &r.range_end, &c.now.key)) {
                match &change.before {
                    Some(kv) => keys.insert(kv.key.clone(), kv.clone()),
                    None => keys.remove(&*change.now.key),
                };
            }
        }
        keys
    }

    /// The commits from a revision on. Refused if some of them are compacted away.
    pub fn since(&self, revision: i64) -> Result<impl Iterator<Item = &Rc<Commit>>, &'static str> {
        if revision < self.compacted {
            return Err(COMPACTED);
        }
        Ok(self.log.iter().skip(usize::try_from(revision - self.first).unwrap_or(0)))
    }

    /// Forget what was before a revision.
    pub(super) fn compact(&mut self, revision: i64) -> Result<(), &'static str> {
        if revision <= self.compacted {
            return Err(COMPACTED);
        }
        if revision > self.revision {
            return Err(FUTURE);
        }
        self.compacted = revision;
        let forget = usize::try_from(revision - self.first).unwrap_or(0).min(self.log.len());
        let kept = self.log.split_off(forget);
        self.forgotten.append(std::mem::replace(&mut self.log, kept));
        self.first += forget as i64;
        Ok(())
    }

    /// Begin a revision. What it changes is seen at once; [`Writing::finish`] makes it part of the history.
    pub(super) fn write(&mut self) -> Writing<'_> {
        Writing { revision: self.revision + 1, store: self, changes: Vec::new() }
    }
}

/// A revision in the making: all that is changed through it gets the same number.
pub(super) struct Writing<'a> {
    pub(super) store: &'a mut Store,
    revision: i64,
    changes: Vec<Change>,
}

impl Writing<'_> {
    pub(super) fn put(&mut self, key: &Rc<str>, value: Value, lease: i64) {
        let before = self.store.keys.get(&**key).cloned();
        let (create_revision, version) =
            before.as_ref().map_or((self.revision, 1), |b| (b.create_revision, b.version + 1));
        // The key that is already there is shared.
        let key = before.as_ref().map_or_else(|| key.clone(), |b| b.key.clone());
        self.store.leases.attach(&key, before.as_ref().map_or(0, |b| b.lease), lease);
        let now =
            Rc::new(KeyValue { key: key.clone(), value, create_revision, mod_revision: self.revision, version, lease });
        self.store.keys.insert(key, now.clone());
        self.changes.push(Change { now, before });
    }

    /// Delete a range; what was there.
    pub(super) fn delete(&mut self, key: &str, range_end: &str) -> Vec<KeyValue> {
        let there = self.store.keys.range::<_, str>(range::bounds(key, range_end));
        let there: Vec<Rc<KeyValue>> = there.map(|(_, kv)| kv.clone()).collect();
        for kv in &there {
            self.store.keys.remove(&*kv.key);
            self.store.leases.attach(&kv.key, kv.lease, 0);
            let now = KeyValue {
                key: kv.key.clone(),
                value: Value::Null,
                create_revision: 0,
                mod_revision: self.revision,
                version: 0,
                lease: 0,
            };
            self.changes.push(Change { now: Rc::new(now), before: Some(kv.clone()) });
        }
        there.iter().map(|kv| (**kv).clone()).collect()
    }

    /// The commit; none if nothing was changed.
    pub(super) fn finish(self) -> Option<Rc<Commit>> {
        if self.changes.is_empty() {
            return None;
        }
        self.store.revision = self.revision;
        for _ in 0..FORGET {
            self.store.forgotten.pop_front();
        }
        let commit = Rc::new(Commit { revision: self.revision, changes: self.changes });
        self.store.log.push_back(commit.clone());
        Some(commit)
    }
}
