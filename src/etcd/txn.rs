//! Models etcd's transactions: comparisons, then one of two lists of operations, all of one revision.

use std::rc::Rc;

use super::range;
use super::store::{COMPACTED, Commit, FUTURE, NO_KEY, Store, Writing};
use crate::wire::etcd::{Answer, Compare, Op};

const DUPLICATE_KEY: &str = "etcdserver: duplicate key given in txn request";
const TOO_MANY_OPS: &str = "etcdserver: too many operations in txn request";
const NO_LEASE: &str = "etcdserver: requested lease not found";
/// `--max-txn-ops`.
const OPS_MAX: usize = 128;

impl Store {
    /// Carry out a transaction: what it answers, and the commit if it changed anything.
    pub(super) fn txn(
        &mut self,
        compares: &[Compare],
        then: &[Op],
        or: &[Op],
    ) -> Result<(Answer, Option<Rc<Commit>>), &'static str> {
        if compares.len().max(then.len()).max(or.len()) > OPS_MAX {
            return Err(TOO_MANY_OPS);
        }
        check_keys(then)?;
        check_keys(or)?;
        let held = compares.iter().all(|c| self.holds(c));
        let ops = if held { then } else { or };
        self.check_ops(ops)?;
        let mut writing = self.write();
        let answers = ops.iter().map(|op| apply(&mut writing, op)).collect::<Result<_, _>>()?;
        Ok((Answer::Txn(held, answers), writing.finish()))
    }

    /// An absent key compares as one of revision, version and value zero; a value is never equal to that of an absent key.
    fn holds(&self, compare: &Compare) -> bool {
        match compare {
            Compare::ModRevision(k, n) => self.get(k).map_or(0, |kv| kv.mod_revision) == *n,
            Compare::CreateRevision(k, n) => self.get(k).map_or(0, |kv| kv.create_revision) == *n,
            Compare::Version(k, n) => self.get(k).map_or(0, |kv| kv.version) == *n,
            Compare::Value(k, v) => self.get(k).is_some_and(|kv| kv.value == *v),
        }
    }

    /// What makes the chosen operations fail, before any of them is carried out.
    fn check_ops(&self, ops: &[Op]) -> Result<(), &'static str> {
        for op in ops {
            match op {
                Op::Put(_, _, lease) if *lease != 0 && !self.leases.exists(*lease) => return Err(NO_LEASE),
                Op::Range(r) if r.revision > self.revision() => return Err(FUTURE),
                Op::Range(r) if r.revision > 0 && r.revision < self.compacted() => return Err(COMPACTED),
                Op::Put(..) | Op::Range(_) | Op::Delete(..) => {}
            }
        }
        Ok(())
    }
}

/// A key may be written once in a transaction: it has one revision.
fn check_keys(ops: &[Op]) -> Result<(), &'static str> {
    let mut puts: Vec<&str> = Vec::new();
    for op in ops {
        let (key, end): (&str, &str) = match op {
            Op::Range(r) => (&r.key, &r.range_end),
            Op::Put(k, _, _) => (k, k),
            Op::Delete(k, end) => (k, end),
        };
        if key.is_empty() && end.is_empty() {
            return Err(NO_KEY);
        }
        if let Op::Put(k, _, _) = op {
            if puts.contains(&&**k) {
                return Err(DUPLICATE_KEY);
            }
            puts.push(k);
        }
    }
    let deletes = |op: &Op| matches!(op, Op::Delete(k, end) if puts.iter().any(|p| range::holds(k, end, p)));
    if ops.iter().any(deletes) { Err(DUPLICATE_KEY) } else { Ok(()) }
}

fn apply(writing: &mut Writing<'_>, op: &Op) -> Result<Answer, &'static str> {
    Ok(match op {
        Op::Range(r) => {
            let found = writing.store.range(r)?;
            Answer::Range(found.kvs, found.count)
        }
        Op::Put(key, value, lease) => {
            writing.put(key, value.clone(), *lease);
            Answer::Put
        }
        Op::Delete(key, end) => Answer::Delete(writing.delete(key, end)),
    })
}

/// Whether a transaction only reads, so that it need not go through the log.
pub(super) fn only_reads(then: &[Op], or: &[Op]) -> bool {
    then.iter().chain(or).all(|op| matches!(op, Op::Range(_)))
}
