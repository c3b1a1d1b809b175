//! An axis of time on which long gaps are folded, so that milliseconds and minutes both have room.

use crate::sim::Arrange;

/// Instants and where they stand. Between two neighbours there is room for the gap between them, but never less than one part
/// nor more than [`WIDEST`].
#[derive(Clone, Debug, Default)]
pub struct Axis {
    instants: Vec<u64>,
    places: Vec<u64>,
}

/// The room of the widest gap, where the narrowest has [`NARROWEST`].
const WIDEST: u64 = 24;
const NARROWEST: u64 = 4;
/// A gap of so many nanoseconds takes one part of room.
const PART_NS: u64 = 150_000;
/// A gap from which on it is said how long it was.
const SAID_NS: u64 = 100_000_000;

impl Axis {
    /// The axis of these instants, in any order.
    pub fn new(instants: impl IntoIterator<Item = u64>) -> Axis {
        let mut instants: Vec<u64> = instants.into_iter().collect();
        instants.arrange();
        instants.dedup();
        let mut at = 0;
        let mut places = Vec::with_capacity(instants.len());
        for (n, instant) in instants.iter().enumerate() {
            if n > 0 {
                at += ((instant - instants[n - 1]) / PART_NS).clamp(NARROWEST, WIDEST);
            }
            places.push(at);
        }
        Axis { instants, places }
    }

    /// Where an instant stands, from 0 to `width`.
    pub fn place(&self, instant: u64, width: u16) -> u16 {
        let Some(whole) = self.places.last().copied().filter(|whole| *whole > 0) else { return 0 };
        let after = self.instants.partition_point(|known| *known < instant);
        let at = match (self.instants.get(after), after.checked_sub(1)) {
            (Some(known), _) if *known == instant => self.places[after],
            (Some(next), Some(before)) => {
                let (from, room) = (self.places[before], self.places[after] - self.places[before]);
                let gap = next - self.instants[before];
                from + (u128::from(instant - self.instants[before]) * u128::from(room) / u128::from(gap)) as u64
            }
            (None, _) => whole,
            (_, None) => 0,
        };
        (at * u64::from(width) / whole) as u16
    }

    /// The instant at a place between 0 and `width`.
    pub fn instant(&self, place: u16, width: u16) -> u64 {
        let (Some(whole), Some(last)) = (self.places.last(), self.instants.last()) else { return 0 };
        let wanted = u64::from(place) * whole / u64::from(width.max(1));
        let after = self.places.partition_point(|known| *known < wanted);
        match (self.places.get(after), after.checked_sub(1)) {
            (Some(known), _) if *known == wanted => self.instants[after],
            (Some(next), Some(before)) => {
                let room = next - self.places[before];
                let gap = self.instants[after] - self.instants[before];
                self.instants[before]
                    + (u128::from(wanted - self.places[before]) * u128::from(gap) / u128::from(room)) as u64
            }
            _ => *last,
        }
    }

    /// The long gaps: the instant after each, and its length.
    pub fn folds(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.instants.windows(2).map(|pair| (pair[1], pair[1] - pair[0])).filter(|(_, gap)| *gap >= SAID_NS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: u64 = 1_000_000;

    #[test]
    fn order_is_kept_and_a_long_gap_takes_little_room() {
        let axis = Axis::new([0, MS, 2 * MS, 300_000 * MS]);
        let places: Vec<u16> = [0, MS, 2 * MS, 300_000 * MS].map(|at| axis.place(at, 1000)).to_vec();
        assert!(places.is_sorted() && places[0] == 0 && places[3] == 1000, "{places:?}");
        assert!(places[2] > 300, "two milliseconds are seen beside five minutes: {places:?}");
        assert_eq!(axis.folds().collect::<Vec<_>>(), [(300_000 * MS, 299_998 * MS)]);
    }

    #[test]
    fn a_place_leads_back_to_its_instant() {
        let axis = Axis::new([5 * MS, 6 * MS, 90 * MS]);
        for instant in [5 * MS, 6 * MS, 90 * MS] {
            assert_eq!(axis.instant(axis.place(instant, 10_000), 10_000) / MS, instant / MS);
        }
        assert_eq!(Axis::new([]).instant(500, 1000), 0);
        assert_eq!(Axis::new([7]).place(7, 1000), 0);
    }
}
