//! Machines whose network is slow or loses segments: what they send takes longer, or has to be sent again. Models `netem`, which
//! holds back what leaves an interface and leaves alone what comes in.

use std::collections::BTreeMap;

use super::{Addr, Digest, Engine, HostId, Match, Ratio, Rule, Span, Time, Verdict};

/// What befalls what a machine sends to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// How much later it arrives.
    pub delay: Span,
    /// How often a segment is lost; TCP sends it again.
    pub loss: Ratio,
}

impl Shape {
    /// As it is without any shaping.
    pub const NONE: Shape = Shape { delay: Span::ZERO, loss: Ratio(0, 1) };
}

/// The machines that are, or were, shaped. Who once was is kept: what it sends now may not overtake what it sent when it was slow.
#[derive(Clone, Debug, Default)]
pub(super) struct Shaped {
    hosts: BTreeMap<HostId, Shape>,
    /// When the last segment arrives, by link.
    last: BTreeMap<(Addr, Addr), Time>,
}

impl<P, T, N> Engine<P, T, N>
where
    P: Clone + Digest,
    T: Clone + Digest,
    N: Clone + Digest,
{
    /// Make what a machine sends slow or lossy, or as it was.
    pub fn shape(&mut self, host: HostId, shape: Shape) {
        let before = self.shape_of(host);
        if before == shape {
            return;
        }
        let loses =
            |loss| Rule { from: Match::Host(host), to: Match::NotHost(host), verdict: Verdict::Drop, chance: loss };
        let old = self.faults().rules().iter().find(|(_, r)| *r == loses(before.loss)).map(|(id, _)| *id);
        old.into_iter().for_each(|id| _ = self.remove_fault(id));
        if shape.loss != Shape::NONE.loss {
            self.add_fault(loses(shape.loss));
        }
        self.shaped.hosts.insert(host, shape);
    }
    /// What befalls what a machine sends.
    pub fn shape_of(&self, host: HostId) -> Shape {
        self.shaped.hosts.get(&host).copied().unwrap_or(Shape::NONE)
    }
    /// When what is sent now arrives: in order.
    pub(super) fn arrival(&mut self, from: (Addr, HostId), to: (Addr, HostId)) -> Time {
        let due = self.now + self.latency(from.1, to.1);
        let Some(shape) = self.shaped.hosts.get(&from.1).filter(|_| from.1 != to.1) else { return due };
        let last = self.shaped.last.entry((from.0, to.0)).or_default();
        *last = (due + shape.delay).max(*last);
        *last
    }
}
