//! The network between processes, as TCP makes it: in order, once, or not at all and then both ends are told.

use std::collections::VecDeque;

use super::engine::{Event, LOCAL, Link, RETRANSMIT, SILENCE, Segment, WIRE, pair};
use super::{Addr, Body, Digest, Engine, HostId, Input, RecordId, Span, Step, Verdict};

impl<P, T, N> Engine<P, T, N>
where
    P: Clone + Digest,
    T: Clone + Digest,
    N: Clone + Digest,
{
    pub(super) fn peers(&self, at: Addr) -> Vec<Addr> {
        let ends = self.connections.iter().filter(|(a, b)| *a == at || *b == at);
        ends.map(|(a, b)| if *a == at { *b } else { *a }).collect()
    }

    pub(super) fn tell_closed(&mut self, at: Addr, peer: Addr, cause: RecordId) {
        let (a, p) = ((at, self.process(at).host), (peer, self.process(peer).host));
        if self.process(at).up {
            let epoch = self.process(at).epoch;
            // Word of it does not pass a cut cable: then it is found out by silence.
            let when = if self.faults.is_cut(p, a) { self.now + SILENCE } else { self.arrival(p, a) };
            self.queue.push(when, Event::Closed { at, epoch, peer, cause });
        }
    }

    pub(super) fn expect_silence(&mut self) {
        let silent: Vec<_> = self.connections.iter().copied().filter(|&(a, b)| self.is_silent(a, b)).collect();
        for (a, b) in silent {
            self.queue.push(self.now + SILENCE, Event::Silence { a, b });
        }
    }

    pub(super) fn is_silent(&self, a: Addr, b: Addr) -> bool {
        let (ea, eb) = ((a, self.process(a).host), (b, self.process(b).host));
        self.faults.is_cut(ea, eb) || self.faults.is_cut(eb, ea) || !self.process(a).up || !self.process(b).up
    }

    /// One way between two machines.
    pub(super) fn latency(&self, from: HostId, to: HostId) -> Span {
        if from == to { LOCAL } else { WIRE }
    }

    pub(super) fn depart(&mut self, from: Addr, to: Addr, payload: P, cause: RecordId) {
        let id = self.record(cause, Body::Sent { from, to, payload: payload.clone() });
        self.connections.insert(pair(from, to));
        let (fp, tp) = (self.process(from), self.process(to));
        let (from_epoch, to_epoch, ends) = (fp.epoch, tp.epoch, ((from, fp.host), (to, tp.host)));
        let segment = Segment { id, from, to, from_epoch, to_epoch, payload };
        if let Some(link) = self.links.get_mut(&(from, to)) {
            link.held.push_back(segment);
            return;
        }
        let latency = self.latency(ends.0.1, ends.1.1);
        let powered = self.is_powered(ends.1.1);
        match self.faults.verdict(ends.0, ends.1, &mut self.rng) {
            Verdict::Pass if powered => {
                let when = self.arrival(ends.0, ends.1);
                self.queue.push(when, Event::Arrive(segment));
            }
            Verdict::Duplicate if powered => {
                let when = self.arrival(ends.0, ends.1);
                self.queue.push(when, Event::Arrive(segment));
                self.queue.push(when + latency, Event::ArriveAgain(id));
            }
            Verdict::Delay(by) if powered => self.hold(segment, latency + by),
            Verdict::Cut | Verdict::Pass | Verdict::Duplicate | Verdict::Delay(_) => {
                self.queue.push(self.now + SILENCE, Event::Silence { a: from, b: to });
                self.hold(segment, RETRANSMIT);
            }
            Verdict::Drop => self.hold(segment, RETRANSMIT),
        }
    }

    /// Keep a segment, and all that follow it on the link, for a later try.
    pub(super) fn hold(&mut self, segment: Segment<P>, retry: Span) {
        let (from, to) = (segment.from, segment.to);
        self.record(segment.id, Body::Held { message: segment.id });
        let link = self.links.entry((from, to)).or_insert(Link { held: VecDeque::new(), attempt: 0 });
        link.held.push_back(segment);
        if link.held.len() == 1 {
            self.queue.push(self.now + retry, Event::Retransmit { from, to });
        }
    }

    pub(super) fn drop_held(&mut self, a: Addr, b: Addr) {
        for key in [(a, b), (b, a)] {
            for s in self.links.remove(&key).into_iter().flat_map(|l| l.held) {
                self.record(s.id, Body::Lost { message: s.id });
            }
        }
    }

    pub(super) fn retransmit(&mut self, from: Addr, to: Addr) {
        let ends = ((from, self.process(from).host), (to, self.process(to).host));
        let passes = self.is_powered(ends.1.1)
            && !matches!(self.faults.verdict(ends.0, ends.1, &mut self.rng), Verdict::Cut | Verdict::Drop);
        if passes {
            for s in self.links.remove(&(from, to)).into_iter().flat_map(|l| l.held) {
                let when = self.arrival(ends.0, ends.1);
                self.queue.push(when, Event::Arrive(s));
            }
        } else if let Some(link) = self.links.get_mut(&(from, to)) {
            link.attempt += 1;
            let wait = RETRANSMIT.times(1 << link.attempt.min(6));
            self.queue.push(self.now + wait, Event::Retransmit { from, to });
        }
    }

    pub(super) fn arrive(&mut self, s: Segment<P>) -> Step<P, T> {
        let ends = ((s.from, self.process(s.from).host), (s.to, self.process(s.to).host));
        if self.faults.is_cut(ends.0, ends.1) || !self.is_powered(ends.1.1) {
            // The cable was cut while the segment was on it.
            self.hold(s, RETRANSMIT);
            return Step::Network;
        }
        let receiver = self.process(s.to);
        if !receiver.up || !receiver.begun || receiver.epoch != s.to_epoch {
            // Nobody listens, or another process than the one the connection was opened to: refused.
            self.record(s.id, Body::Lost { message: s.id });
            // The connection breaks once, however many segments were on it.
            let broke = self.connections.remove(&pair(s.from, s.to));
            if broke && self.process(s.from).epoch == s.from_epoch {
                self.tell_closed(s.from, s.to, s.id);
            }
            return Step::Network;
        }
        let cause = self.record(s.id, Body::Delivered { message: s.id });
        Step::Input { at: s.to, input: Input::Message { from: s.from, payload: s.payload }, cause }
    }
}
