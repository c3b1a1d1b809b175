//! What is counted over all pods: counted once, and from then on changed by who comes and goes, so that a cycle's cost follows
//! what happened since the last one of its template, not how many pods there are.
//!
//! ```text
//!   pod placed, removed --> journal --> the counts of each template, when its next pod has its turn
//!   labels or taints of a node with pods, a namespace's labels changed --> a new epoch: all is counted anew
//! ```

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::cache::{Cache, Slot};
use super::labels::Labels;
use super::node_info::NodeInfo;
use super::pod_info::PodInfo;
use crate::api::Key;

/// Who is further behind counts anew.
const KEPT: usize = 4096;

/// Who came to a node (1) or went from it (-1).
type Entry = (Rc<PodInfo>, Slot, i64);

/// Who came and went, in order.
#[derive(Debug, Default)]
pub struct Journal {
    epoch: u64,
    /// How often nodes without pods came or changed: of concern where empty places count too.
    empty: u64,
    entries: VecDeque<Entry>,
    /// How many entries were forgotten.
    before: u64,
}

impl Journal {
    /// A pod came to a node or went.
    pub fn note(&mut self, pod: &Rc<PodInfo>, slot: Slot, sign: i64) {
        if self.entries.len() == KEPT {
            self.entries.pop_front();
            self.before += 1;
        }
        self.entries.push_back((pod.clone(), slot, sign));
    }
    /// What counts rest on has changed.
    pub fn turn(&mut self) {
        self.epoch += 1;
        self.before += self.entries.len() as u64;
        self.entries.clear();
    }
    /// A node came or has changed, with pods or without.
    pub fn turn_for(&mut self, without_pods: bool) {
        if without_pods { self.empty += 1 } else { self.turn() }
    }
    fn end(&self) -> [u64; 3] {
        [self.epoch, self.empty, self.before + self.entries.len() as u64]
    }
    /// What came after a place in it, if that is still known.
    fn since(&self, [epoch, empty, at]: [u64; 3], with_empty: bool) -> Option<impl Iterator<Item = &Entry>> {
        let known = epoch == self.epoch && at >= self.before && (empty == self.empty || !with_empty);
        known.then(|| self.entries.range((at - self.before) as usize..))
    }
}

/// Something counted, and up to where in the journal.
#[derive(Debug, Default)]
pub struct Tally<T> {
    at: [u64; 3],
    what: Option<Rc<T>>,
}

impl<T: Clone> Tally<T> {
    /// What was counted, if it was counted in the same way.
    pub fn last(&self) -> Option<&T> {
        self.what.as_deref()
    }
    /// Count anew next time.
    pub fn forget(&mut self) {
        self.what = None;
    }
    /// The counts as they are now: `anew` begins them, and what `count` says of every pod on a known node is in them. Whether
    /// nodes without pods are in them too tells `with_empty`.
    pub fn now(
        &mut self,
        cache: &Cache,
        with_empty: bool,
        anew: &dyn Fn() -> T,
        count: &dyn Fn(&mut T, &PodInfo, &NodeInfo, i64),
    ) -> Rc<T> {
        let journal = &cache.memo.journal;
        let what = match (self.what.take(), journal.since(self.at, with_empty)) {
            (Some(mut what), Some(entries)) => {
                for (pod, slot, sign) in entries {
                    let node = cache.node(*slot);
                    if node.known {
                        count(Rc::make_mut(&mut what), pod, node, *sign);
                    }
                }
                what
            }
            _ => {
                let mut what = anew();
                for slot in cache.order() {
                    let node = cache.node(*slot);
                    node.pods.iter().for_each(|pod| count(&mut what, pod, node, 1));
                }
                Rc::new(what)
            }
        };
        self.at = journal.end();
        self.what = Some(what.clone());
        what
    }
}

/// A number for each place: a topology key and its value.
#[derive(Clone, Debug, Default)]
pub struct Places(Vec<(Key, BTreeMap<Key, i64>)>);

impl Places {
    /// Add to the place of these labels; whether they have one.
    pub fn add(&mut self, labels: &Labels, key: Key, n: i64) -> bool {
        let Some(value) = labels.get(key) else { return false };
        let at = self.0.iter().position(|(k, _)| *k == key).unwrap_or_else(|| {
            self.0.push((key, BTreeMap::new()));
            self.0.len() - 1
        });
        let numbers = &mut self.0[at].1;
        let sum = numbers.entry(value).or_default();
        *sum += n;
        if *sum == 0 {
            numbers.remove(&value);
        }
        true
    }
    /// The number of the place of these labels.
    pub fn get(&self, labels: &Labels, key: Key) -> i64 {
        let of = |(k, numbers): &(Key, BTreeMap<Key, i64>)| {
            let value = (*k == key).then(|| labels.get(key))??;
            numbers.get(&value).copied()
        };
        self.0.iter().find_map(of).unwrap_or(0)
    }
    /// The sum over all places of these labels.
    pub fn sum(&self, labels: &Labels) -> i64 {
        self.0.iter().map(|(key, _)| self.get(labels, *key)).sum()
    }
    /// Whether no place has any.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, numbers)| numbers.is_empty())
    }
}
