//! Suspended processes, faults of the network, and cables that are pulled.
//!
//! Of a suspended process: what comes for them waits, and all of it happens when they go on. Models SIGSTOP and SIGCONT, or a
//! suspended machine: connections stay open, timers that ran out meanwhile go off at once.

use super::engine::Event;
use super::{Addr, Digest, Engine, HostId, Match, Ratio, Rule, RuleId, Verdict};

impl<P, T, N> Engine<P, T, N>
where
    P: Clone + Digest,
    T: Clone + Digest,
    N: Clone + Digest,
{
    /// Put a fault in force.
    pub fn add_fault(&mut self, rule: Rule) -> RuleId {
        let cut = rule.verdict == Verdict::Cut;
        let id = self.faults.add(rule);
        if cut {
            self.expect_silence();
        }
        id
    }

    /// Take a fault back.
    pub fn remove_fault(&mut self, id: RuleId) -> bool {
        self.faults.remove(id)
    }
    /// Pull a machine's network cable, or put it back.
    pub fn link(&mut self, host: HostId, up: bool) {
        let rules = cut(host);
        if !up {
            for rule in rules {
                self.add_fault(rule);
            }
            return;
        }
        let ours: Vec<_> = self.faults.rules().iter().filter(|(_, r)| rules.contains(r)).map(|(id, _)| *id).collect();
        for id in ours {
            self.remove_fault(id);
        }
    }
    /// Whether its cable is in.
    pub fn is_linked(&self, host: HostId) -> bool {
        let [out, _] = cut(host);
        self.faults.rules().iter().all(|(_, rule)| *rule != out)
    }
    /// Suspend a process.
    pub fn freeze(&mut self, at: Addr) {
        if self.process(at).up && !self.is_frozen(at) {
            self.frozen.push((at, Vec::new()));
        }
    }
    /// Let it go on.
    pub fn thaw(&mut self, at: Addr) {
        if let Some(i) = self.frozen.iter().position(|(who, _)| *who == at) {
            for event in self.frozen.remove(i).1 {
                self.queue.push(self.now, event);
            }
        }
    }
    /// Whether it is suspended.
    pub fn is_frozen(&self, at: Addr) -> bool {
        self.frozen.iter().any(|(who, _)| *who == at)
    }
    /// Keeps an event back if it is for a suspended process.
    pub(super) fn keep_from_frozen(&mut self, event: Event<P, T>) -> Option<Event<P, T>> {
        let of = match &event {
            Event::Arrive(s) => s.to,
            Event::Depart { from, .. } => *from,
            Event::Timer { at, .. } | Event::Start { at, .. } | Event::Closed { at, .. } => *at,
            Event::ArriveAgain(_) | Event::Retransmit { .. } | Event::Silence { .. } => return Some(event),
        };
        match self.frozen.iter_mut().find(|(who, _)| *who == of) {
            Some((_, kept)) => {
                kept.push(event);
                None
            }
            None => Some(event),
        }
    }
}

/// What a pulled cable does to a machine's messages, those it sends first.
fn cut(host: HostId) -> [Rule; 2] {
    let ends = [(Match::Host(host), Match::NotHost(host)), (Match::NotHost(host), Match::Host(host))];
    ends.map(|(from, to)| Rule { from, to, verdict: Verdict::Cut, chance: Ratio(1, 1) })
}
