//! Who watches what. A put finds its watchers without looking at all of them.
//!
//! Ranges that are prefixes nest or are disjoint, so all that hold a key are prefixes of the greatest watched one not
//! above it: a few look-ups. Other ranges are rare (a person's own) and looked at one by one.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::rc::Rc;

use super::range;
use crate::sim::Addr;

/// The caller and its number for the call.
pub(super) type WatchId = (Addr, u64);

#[derive(Clone, Debug)]
pub(super) struct Watcher {
    key: Rc<str>,
    range_end: Rc<str>,
    pub(super) start_revision: i64,
    pub(super) prev_kv: bool,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Watchers {
    all: BTreeMap<WatchId, Watcher>,
    single: BTreeMap<Rc<str>, Vec<WatchId>>,
    prefix: BTreeMap<Rc<str>, Vec<WatchId>>,
    other: Vec<WatchId>,
}

impl Watchers {
    pub(super) fn add(&mut self, id: WatchId, watcher: Watcher) {
        self.remove(id);
        self.list(&watcher).push(id);
        self.all.insert(id, watcher);
    }

    fn list(&mut self, w: &Watcher) -> &mut Vec<WatchId> {
        if w.range_end.is_empty() {
            self.single.entry(w.key.clone()).or_default()
        } else if range::is_prefix(&w.key, &w.range_end) {
            self.prefix.entry(w.key.clone()).or_default()
        } else {
            &mut self.other
        }
    }

    pub(super) fn remove(&mut self, id: WatchId) -> bool {
        let Some(w) = self.all.remove(&id) else { return false };
        let list = self.list(&w);
        list.retain(|x| *x != id);
        let empty = list.is_empty();
        if empty && w.range_end.is_empty() {
            self.single.remove(&w.key);
        } else if empty && range::is_prefix(&w.key, &w.range_end) {
            self.prefix.remove(&w.key);
        }
        true
    }

    /// A connection broke: its watches are gone.
    pub(super) fn remove_peer(&mut self, peer: Addr) {
        let gone: Vec<WatchId> = self.all.range((peer, 0)..=(peer, u64::MAX)).map(|(id, _)| *id).collect();
        for id in gone {
            self.remove(id);
        }
    }

    pub(super) fn get(&self, id: WatchId) -> Option<&Watcher> {
        self.all.get(&id)
    }

    #[cfg(test)]
    fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The watchers of a key.
    pub(super) fn of(&self, key: &str, out: &mut Vec<WatchId>) {
        out.extend(self.single.get(key).into_iter().flatten());
        let mut upto = key;
        while let Some((p, ids)) = self.prefix.range::<str, _>((Bound::Unbounded, Bound::Included(upto))).next_back() {
            if key.starts_with(&**p) {
                out.extend(ids);
                match p.char_indices().next_back() {
                    Some((at, _)) => upto = &upto[..at],
                    None => break,
                }
            } else {
                let same = p.bytes().zip(upto.bytes()).take_while(|(a, b)| a == b).count();
                // The key's own bytes, cut where the two part; never inside a character.
                upto = &upto[..(0..=same).rev().find(|n| upto.is_char_boundary(*n)).unwrap_or(0)];
                if upto.is_empty() {
                    break;
                }
            }
        }
        let holding = |id: &&WatchId| self.all.get(id).is_some_and(|w| range::holds(&w.key, &w.range_end, key));
        out.extend(self.other.iter().filter(holding));
    }
}

impl Watcher {
    pub(super) fn new(key: Rc<str>, range_end: Rc<str>, start_revision: i64, prev_kv: bool) -> Watcher {
        Watcher { key, range_end, start_revision, prev_kv }
    }
    pub(super) fn holds(&self, key: &str) -> bool {
        range::holds(&self.key, &self.range_end, key)
    }
}

#[test]
fn a_key_finds_exactly_the_watchers_whose_range_holds_it() {
    let ranges = [
        ("/registry/pods/", "/registry/pods0"),
        ("/registry/pods/default/", "/registry/pods/default0"),
        ("/registry/pods/default/nginx", ""),
        ("/registry/p", "/registry/q"),
        ("/registry/", "/registry0"),
        ("", "\0"),
        ("/registry/minions/", "/registry/minions0"),
        ("/registry/pods/a", "/registry/pods/z"),
        ("/registry/pods/d", "/registry/pods/e"),
        ("é", "ê"),
    ];
    let me = Addr(1);
    let mut watchers = Watchers::default();
    for (i, (key, end)) in ranges.iter().enumerate() {
        watchers.add((me, i as u64), Watcher::new((*key).into(), (*end).into(), 0, false));
    }
    let keys =
        ["/registry/pods/default/nginx", "/registry/pods/kube-system/x", "/registry/podtemplates/a", "/x", "é1", "è"];
    for drop in [None, Some(4), Some(1), Some(2)] {
        if let Some(id) = drop {
            assert!(watchers.remove((me, id)));
            assert!(!watchers.remove((me, id)));
        }
        for key in keys {
            let mut found = Vec::new();
            watchers.of(key, &mut found);
            found.sort();
            let want: Vec<WatchId> = watchers.all.iter().filter(|(_, w)| w.holds(key)).map(|(id, _)| *id).collect();
            assert_eq!(found, want, "{key}");
        }
    }
    watchers.remove_peer(me);
    assert!(watchers.is_empty() && watchers.single.is_empty() && watchers.prefix.is_empty());
}
