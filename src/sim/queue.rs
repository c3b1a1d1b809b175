//! The event queue: what happens next, and at one instant in the order in which it was asked for.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::Time;

#[derive(Clone, Debug)]
struct Entry<E> {
    at: Time,
    seq: u64,
    event: E,
}

impl<E> PartialEq for Entry<E> {
    fn eq(&self, other: &Self) -> bool {
        self.seq == other.seq
    }
}
impl<E> Eq for Entry<E> {}
impl<E> PartialOrd for Entry<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<E> Ord for Entry<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.at, self.seq).cmp(&(other.at, other.seq))
    }
}

/// A queue of plain values, ordered by time, then by the order of insertion.
#[derive(Clone, Debug)]
pub struct Queue<E> {
    heap: BinaryHeap<Reverse<Entry<E>>>,
    seq: u64,
}

impl<E> Default for Queue<E> {
    fn default() -> Self {
        Queue { heap: BinaryHeap::new(), seq: 0 }
    }
}

impl<E> Queue<E> {
    /// Let `event` happen at `at`.
    pub fn push(&mut self, at: Time, event: E) {
        self.seq += 1;
        self.heap.push(Reverse(Entry { at, seq: self.seq, event }));
    }
    /// The next event and its instant.
    pub fn pop(&mut self) -> Option<(Time, E)> {
        self.heap.pop().map(|Reverse(e)| (e.at, e.event))
    }
    /// The instant of the next event.
    pub fn next_at(&self) -> Option<Time> {
        self.heap.peek().map(|Reverse(e)| e.at)
    }
    /// How many events wait.
    pub fn len(&self) -> usize {
        self.heap.len()
    }
    /// Everything that waits, in no particular order: for counting and for tests, never for deciding.
    pub fn iter(&self) -> impl Iterator<Item = (Time, &E)> {
        self.heap.iter().map(|Reverse(e)| (e.at, &e.event))
    }
}

#[test]
fn one_instant_keeps_the_order_of_insertion() {
    let mut q = Queue::default();
    for (at, name) in [(5, "c"), (1, "a"), (5, "d"), (1, "b")] {
        q.push(Time(at), name);
    }
    let order: Vec<_> = std::iter::from_fn(|| q.pop()).map(|(_, n)| n).collect();
    assert_eq!(order, ["a", "b", "c", "d"]);
}
