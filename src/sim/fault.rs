//! Faults as data: an ordered list of rules, the first that matches a message decides.

use super::{Addr, HostId, Ratio, Rng, Span};

/// Names a rule, so that it can be taken back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct RuleId(pub u32);

/// One end of a link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Match {
    /// Any process on any host.
    Any,
    /// Every process of this host.
    Host(HostId),
    /// Every process of every other host.
    NotHost(HostId),
    /// This process.
    Process(Addr),
}

/// What befalls a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It arrives after the link's latency.
    Pass,
    /// The cable is cut: nothing passes until the rule is taken back.
    Cut,
    /// The segment is lost; TCP sends it again.
    Drop,
    /// The segment arrives twice; TCP discards the second.
    Duplicate,
    /// It arrives so much later.
    Delay(Span),
}

/// A rule: messages `from` one end `to` the other suffer `verdict`, with a probability.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// The sending end.
    pub from: Match,
    /// The receiving end.
    pub to: Match,
    /// What befalls the message.
    pub verdict: Verdict,
    /// How often; a `Cut` is always.
    pub chance: Ratio,
}

/// The rules in force, oldest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Faults {
    rules: Vec<(RuleId, Rule)>,
    last: u32,
}

/// Where a message stands: its process and that process's host.
pub type End = (Addr, HostId);

impl Match {
    fn holds(self, (addr, host): End) -> bool {
        match self {
            Match::Any => true,
            Match::Host(h) => h == host,
            Match::NotHost(h) => h != host,
            Match::Process(a) => a == addr,
        }
    }
}

impl Faults {
    /// Put a rule in force.
    pub fn add(&mut self, rule: Rule) -> RuleId {
        self.last += 1;
        self.rules.push((RuleId(self.last), rule));
        RuleId(self.last)
    }
    /// Take a rule back; false if it is not in force.
    pub fn remove(&mut self, id: RuleId) -> bool {
        let before = self.rules.len();
        self.rules.retain(|(i, _)| *i != id);
        self.rules.len() != before
    }
    /// The rules in force.
    pub fn rules(&self) -> &[(RuleId, Rule)] {
        &self.rules
    }
    /// What befalls a message now.
    pub fn verdict(&self, from: End, to: End, rng: &mut Rng) -> Verdict {
        let hit = self
            .rules
            .iter()
            .map(|(_, r)| r)
            .find(|r| r.from.holds(from) && r.to.holds(to) && (r.verdict == Verdict::Cut || rng.chance(r.chance)));
        hit.map_or(Verdict::Pass, |r| r.verdict)
    }
    /// Whether the cable between the two is cut in this direction.
    pub fn is_cut(&self, from: End, to: End) -> bool {
        self.rules.iter().any(|(_, r)| r.verdict == Verdict::Cut && r.from.holds(from) && r.to.holds(to))
    }
}
