//! The space-time diagram of the followed story: its messages, a line a component, long gaps folded.

use super::Scene;
use crate::cluster::Body;
use crate::sim::Arrange;
use crate::view::axis::Axis;
use crate::view::part::Part;
use crate::view::story::Trip;
use crate::view::text::time as text;
use crate::view::timeline::{Arrow, Bar, LifeLine, Tick, Timeline};
use crate::view::transport::{clock, span};
use crate::view::words;

/// How many messages are drawn.
const ARROWS: usize = 48;
/// The room of a label, in thousandths of the diagram.
const LABEL: u16 = 90;

impl Scene<'_> {
    /// The diagram around the presented record.
    pub fn timeline(&self) -> Timeline {
        let Some(story) = self.story else { return Timeline::default() };
        // The presented message stands three quarters to the right, where there are more than fit.
        let here = story.trips.partition_point(|trip| trip.record <= self.cursor);
        let first = here.saturating_sub(ARROWS * 3 / 4).min(story.trips.len().saturating_sub(ARROWS));
        let trips = &story.trips[first..story.trips.len().min(first + ARROWS)];
        let mut who: Vec<(Part, String)> = Vec::new();
        let mut seen = Vec::new();
        for trip in trips {
            let Some(Body::Sent { from, to, payload }) = self.get(trip.record).map(|record| &record.body) else {
                continue;
            };
            let ends = [*from, *to].map(|at| (self.cast.at(at).part(), self.cast.at(at).label()));
            for end in &ends {
                if !who.contains(end) {
                    who.push(end.clone());
                }
            }
            seen.push((trip, ends, words::of(payload)));
        }
        who.arrange();
        let line = |end: &(Part, String)| who.iter().position(|known| known == end).unwrap_or(0) as u8;
        // Long after the last message the present stands just behind it.
        let last = trips.last().map_or(0, lands);
        let now = self.session.now().0.min(last + 500_000_000);
        let axis = Axis::new(trips.iter().flat_map(|trip| [trip.sent, lands(trip)]).chain([now]));
        let arrows: Vec<Arrow> = seen
            .iter()
            .map(|(trip, ends, words)| Arrow {
                id: trip.record,
                from: line(&ends[0]),
                to: line(&ends[1]),
                x0: axis.place(trip.sent, 1000),
                x1: axis.place(lands(trip), 1000),
                part: ends[0].0,
                kind: words.kind,
                label: words.label.clone(),
                title: text::ARROW.with(self.lang, &[&ends[0].1, &ends[1].1, &words.label, &clock(trip.sent)]),
                future: trip.record > self.cursor,
                current: trip.record == self.cursor,
                bad: words.bad,
            })
            .collect();
        let folds = axis.folds().map(|(at, gap)| (axis.place(at, 1000), gap));
        let tick = |(x, gap)| Tick { x, label: format!("+{}", span(gap, self.lang)), fold: true };
        let ticks = apart(folds).into_iter().map(tick).collect();
        Timeline {
            bars: bars(&arrows, trips.iter().map(|trip| (trip.sent, trip.arrived))),
            lines: who.into_iter().map(|(part, label)| LifeLine { part, label }).collect(),
            arrows,
            ticks,
            now: axis.place(now, 1000),
        }
    }
}

/// Labels that do not stand one upon the other: of two that would, the longer gap's is kept.
fn apart(folds: impl Iterator<Item = (u16, u64)>) -> Vec<(u16, u64)> {
    let mut kept: Vec<(u16, u64)> = Vec::new();
    for (x, gap) in folds {
        match kept.last_mut() {
            Some((last, shorter)) if x < *last + LABEL && gap > *shorter => (*last, *shorter) = (x, gap),
            Some((last, _)) if x < *last + LABEL => {}
            _ => kept.push((x, gap)),
        }
    }
    kept
}

/// When a message arrives; of one that is under way, about when it will.
fn lands(trip: &Trip) -> u64 {
    trip.arrived.unwrap_or(trip.sent + 1_000_000)
}

/// Where a message arrives at a line and the next one leaves it, the component works between the two.
fn bars(arrows: &[Arrow], times: impl Iterator<Item = (u64, Option<u64>)>) -> Vec<Bar> {
    let times: Vec<_> = times.collect();
    let mut bars = Vec::new();
    for (at, arrow) in arrows.iter().enumerate() {
        let next = arrows[at + 1..].iter().find(|next| next.from == arrow.to);
        let Some(next) =
            next.filter(|next| next.x0 > arrow.x1 + 4 && times.get(at).is_some_and(|(_, arrived)| arrived.is_some()))
        else {
            continue;
        };
        let part = next.part;
        bars.push(Bar {
            id: arrow.id,
            line: arrow.to,
            x0: arrow.x1,
            x1: next.x0,
            part,
            label: String::new(),
            future: arrow.future,
        });
    }
    bars
}

#[test]
fn labels_do_not_cover_each_other() {
    let kept = apart([(0, 5), (50, 9), (200, 3), (240, 2), (400, 1)].into_iter());
    assert_eq!(kept, [(50, 9), (200, 3), (400, 1)]);
}
