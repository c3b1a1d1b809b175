//! Sorting, compiled once: the library's own sort is compiled anew for each type, and weighed a thirteenth of all code.

use std::cmp::Ordering;

/// Slices that are put in order; equal items keep theirs.
pub trait Arrange<T> {
    /// By their own order.
    fn arrange(&mut self)
    where
        T: Ord;
    /// As `compare` says.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);
    /// By a key, which is asked for once an item, in the order in which they stand.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = places(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        permute(self, places);
    }
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let places = places(self.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        permute(self, places);
    }
}

/// Where each of so many items goes; nothing if they stay.
fn places(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<u32> {
    if (1..len).all(|i| compare(i - 1, i) != Ordering::Greater) {
        return Vec::new();
    }
    let mut order: Vec<u32> = (0..len as u32).collect();
    order.sort_by(|a, b| compare(*a as usize, *b as usize));
    let mut places = vec![0; len];
    for (place, item) in (0..).zip(order) {
        places[item as usize] = place;
    }
    places
}

fn permute<T>(items: &mut [T], mut places: Vec<u32>) {
    for i in 0..places.len() {
        while places[i] as usize != i {
            let to = places[i] as usize;
            items.swap(i, to);
            places.swap(i, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::Rng;

    #[test]
    fn items_come_out_as_the_library_sorts_them() {
        let mut rng = Rng::stream(7, "order");
        for len in (0..60).chain([1_000]) {
            let mut items: Vec<(u64, usize)> = (0..len).map(|i| (rng.bits() % 20, i)).collect();
            let (mut by, mut by_key, mut expected) = (items.clone(), items.clone(), items.clone());
            expected.sort_by_key(|(n, _)| *n);
            by.arrange_by(|a, b| a.0.cmp(&b.0));
            by_key.arrange_by_key(|(n, _)| *n);
            assert_eq!((&by, &by_key), (&expected, &expected));
            expected.sort();
            items.arrange();
            assert_eq!(items, expected);
        }
    }
}
