//! A bounded memory that forgets what was not used for longest, by the hash of a text. A clone shares everything.

use imbl::GenericOrdMap;
use imbl::shared_ptr::RcK;

use crate::sim::Hasher;

#[derive(Clone, Debug)]
pub(super) struct Lru<V: Clone> {
    entries: GenericOrdMap<u64, (u64, V), RcK>,
    order: GenericOrdMap<u64, u64, RcK>,
    used: u64,
    max: usize,
}

/// The hash of several texts, told apart.
pub(super) fn hash(parts: &[&str]) -> u64 {
    let mut h = Hasher::default();
    parts.iter().for_each(|p| h.text(p));
    h.value()
}

impl<V: Clone> Lru<V> {
    pub(super) fn new(max: usize) -> Lru<V> {
        Lru { entries: GenericOrdMap::new(), order: GenericOrdMap::new(), used: 0, max }
    }
    /// What is remembered of a key, which counts as using it.
    pub(super) fn get(&mut self, key: u64) -> Option<V> {
        let value = self.entries.get(&key)?.1.clone();
        self.put(key, value.clone());
        Some(value)
    }
    pub(super) fn put(&mut self, key: u64, value: V) {
        self.used += 1;
        if let Some((used, _)) = self.entries.insert(key, (self.used, value)) {
            self.order.remove(&used);
        }
        self.order.insert(self.used, key);
        if self.entries.len() > self.max
            && let Some((used, oldest)) = self.order.get_min().copied()
        {
            self.order.remove(&used);
            self.entries.remove(&oldest);
        }
    }
}

#[test]
fn what_was_not_used_for_longest_is_forgotten() {
    let mut l = Lru::new(2);
    l.put(1, "a");
    l.put(2, "b");
    assert_eq!(l.get(1), Some("a"));
    l.put(3, "c");
    assert_eq!((l.get(1), l.get(2), l.get(3)), (Some("a"), None, Some("c")));
}
