//! etcd's API v3 (`etcdserverpb`), as far as the API server and etcdctl use it. Values are objects, not their bytes.

use std::rc::Rc;

use super::Text;
use crate::api::Value;
use crate::sim::{Digest, Hasher};

/// A key with its value. Models `mvccpb.KeyValue`.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyValue {
    /// `/registry/pods/default/nginx`.
    pub key: Rc<str>,
    /// What is stored; null of a deleted key.
    pub value: Value,
    /// The revision that created the key.
    pub create_revision: i64,
    /// The revision that changed it last: what Kubernetes calls resourceVersion.
    pub mod_revision: i64,
    /// How often it was written since its creation.
    pub version: i64,
    /// The lease it lives by; 0 is none.
    pub lease: i64,
}

/// What a range covers.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Range {
    /// The first key.
    pub key: Text,
    /// One past the last key; empty: the one key alone; `"\0"`: every key from the first on.
    pub range_end: Text,
    /// At which revision; 0 is now.
    pub revision: i64,
    /// At most so many; 0 is all.
    pub limit: i64,
    /// Say only how many there are.
    pub count_only: bool,
    /// Leave the values out.
    pub keys_only: bool,
}

impl Range {
    /// The one key.
    pub fn of(key: &Rc<str>) -> Range {
        Range { key: key.clone().into(), ..Range::default() }
    }
}

/// What a transaction compares of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Compare {
    /// Its mod revision is this; 0: there is no such key.
    ModRevision(Rc<str>, i64),
    /// Its create revision is this.
    CreateRevision(Rc<str>, i64),
    /// Its version is this.
    Version(Rc<str>, i64),
    /// Its value is this.
    Value(Rc<str>, Value),
}

/// What a transaction does.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// Read.
    Range(Range),
    /// Write a key, under a lease or none (0).
    Put(Rc<str>, Value, i64),
    /// Delete a range: key and end as in [`Range`].
    Delete(Rc<str>, Text),
}

/// A call.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The caller's number for it.
    pub id: u64,
    /// What is asked.
    pub call: Call,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    /// Read.
    Range(Range),
    /// If every comparison holds, the first operations, else the second.
    Txn(Vec<Compare>, Vec<Op>, Vec<Op>),
    /// Be told of changes of a range from a revision on (0: from now), with the values before them if asked.
    Watch {
        /// First key.
        key: Rc<str>,
        /// End, as in [`Range`].
        range_end: Rc<str>,
        /// The first revision of interest.
        start_revision: i64,
        /// Whether events carry what was before.
        prev_kv: bool,
    },
    /// End the watch that was asked for by the call of this number.
    CancelWatch(u64),
    /// Tell how far this watch has come, even if nothing changed.
    Progress(u64),
    /// Give a lease of so many seconds.
    LeaseGrant(i64),
    /// End a lease; its keys go.
    LeaseRevoke(i64),
    /// Renew a lease.
    LeaseKeepAlive(i64),
    /// Forget what was before a revision.
    Compact(i64),
}

/// An answer or an event of a watch. Every answer tells the store's revision.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The number of the call.
    pub id: u64,
    /// The store's revision when it answered.
    pub revision: i64,
    /// What it says.
    pub result: Answer,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Of a range: the keys, and how many there are in all.
    Range(Vec<KeyValue>, i64),
    /// Of a transaction: whether the comparisons held, and each operation's own answer.
    Txn(bool, Vec<Answer>),
    /// Of a put.
    Put,
    /// Of a deletion: what was deleted.
    Delete(Vec<KeyValue>),
    /// Changes, all of the revisions up to the reply's; none of a progress notification.
    Events(Vec<WatchEvent>),
    /// The watch or the lease or the compaction is done with.
    Done,
    /// A lease: its number and its seconds.
    Lease(i64, i64),
    /// Refused, in etcd's own words: `etcdserver: mvcc: required revision has been compacted`.
    Error(Rc<str>),
}

/// A change of a key.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchEvent {
    /// The key as it is now; of a deletion only key and mod revision.
    pub kv: KeyValue,
    /// As it was before, if asked for.
    pub prev: Option<KeyValue>,
    /// Whether it was deleted.
    pub deleted: bool,
}

impl Digest for KeyValue {
    fn digest(&self, h: &mut Hasher) {
        h.text(&self.key);
        self.value.digest(h);
        h.word(self.mod_revision as u64);
        h.word(self.version as u64);
    }
}

fn range(r: &Range, h: &mut Hasher) {
    h.text(&r.key);
    h.text(&r.range_end);
    h.word(r.revision as u64);
    h.word(r.limit as u64);
}

fn ops(list: &[Op], h: &mut Hasher) {
    for op in list {
        match op {
            Op::Range(r) => range(r, h),
            Op::Put(k, v, lease) => {
                h.text(k);
                v.digest(h);
                h.word(*lease as u64);
            }
            Op::Delete(k, e) => {
                h.text(k);
                h.text(e);
            }
        }
    }
}

impl Digest for Request {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id);
        match &self.call {
            Call::Range(r) => range(r, h),
            Call::Txn(compares, then, or) => {
                for c in compares {
                    match c {
                        Compare::ModRevision(k, n) | Compare::CreateRevision(k, n) | Compare::Version(k, n) => {
                            h.text(k);
                            h.word(*n as u64);
                        }
                        Compare::Value(k, v) => {
                            h.text(k);
                            v.digest(h);
                        }
                    }
                }
                ops(then, h);
                ops(or, h);
            }
            Call::Watch { key, range_end, start_revision, .. } => {
                h.text(key);
                h.text(range_end);
                h.word(*start_revision as u64);
            }
            Call::CancelWatch(n) | Call::Progress(n) => h.word(*n),
            Call::LeaseGrant(n) | Call::LeaseRevoke(n) | Call::LeaseKeepAlive(n) | Call::Compact(n) => {
                h.word(*n as u64);
            }
        }
    }
}

impl Digest for Answer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Answer::Range(kvs, n) => {
                h.word(*n as u64);
                kvs.iter().for_each(|kv| kv.digest(h));
            }
            Answer::Txn(held, answers) => {
                h.word(u64::from(*held));
                answers.iter().for_each(|a| a.digest(h));
            }
            Answer::Put | Answer::Done => h.word(3),
            Answer::Delete(kvs) => kvs.iter().for_each(|kv| kv.digest(h)),
            Answer::Events(events) => {
                for e in events {
                    h.word(u64::from(e.deleted));
                    e.kv.digest(h);
                }
            }
            Answer::Lease(id, ttl) => {
                h.word(*id as u64);
                h.word(*ttl as u64);
            }
            Answer::Error(e) => h.text(e),
        }
    }
}

impl Digest for Reply {
    fn digest(&self, h: &mut Hasher) {
        h.word(self.id);
        h.word(self.revision as u64);
        self.result.digest(h);
    }
}
