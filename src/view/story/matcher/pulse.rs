//! The heartbeats of the nodes, as their leases tell of them: which node is silent, and since when.

use std::rc::Rc;

use super::Matcher;
use crate::cluster::{Body, CONTROL_PLANE, Record};
use crate::view::part::Part;
use crate::view::story::rule::{Event, What};
use crate::view::who::Cast;
use crate::wire::Payload;

const SECOND: u64 = 1_000_000_000;
/// A kubelet renews its lease each 10 s, at most 4 % later. Models `leaserenewal`'s jitter.
const OVERDUE: u64 = 10 * SECOND + SECOND / 2;
/// What a node says last may still be under way when it falls silent.
const LATE: u64 = SECOND;
/// How many messages of kubelets are remembered, until it is known whether they left their node.
const SAID: usize = 64;

/// The heartbeat of a node.
#[derive(Clone, Debug)]
struct Pulse {
    node: Rc<str>,
    renewed: u64,
}

/// A node that is not heard.
#[derive(Clone, Debug)]
pub struct Silence {
    /// Which.
    pub node: Rc<str>,
    since: u64,
    overdue: bool,
    /// Whether somebody wrote that it is not ready any more.
    pub marked: bool,
}

/// The nodes as their leases tell of them.
#[derive(Clone, Debug, Default)]
pub struct Nodes {
    /// In the order of their names.
    pulses: Vec<Pulse>,
    /// Those that are not heard.
    pub silent: Vec<Silence>,
    /// When to look at all leases again.
    look_at: u64,
    /// What kubelets said last: the message, and the node.
    said: Vec<(u64, String)>,
    /// Whether the apiserver is down: then nobody can be heard.
    deaf: bool,
}

impl Matcher {
    /// Looks at a record for what it says of nodes. It must come before the stories of pods look at it.
    pub(super) fn feel(&mut self, record: &Record, cast: &Cast) {
        let (id, now) = (record.id.0, record.at.0);
        match &record.body {
            Body::Process { at, up } => {
                let who = cast.at(*at);
                match who.part {
                    Some(Part::Kubelet) if !up => self.falls_silent(id, now, &who.host),
                    Some(Part::Api) => self.nodes.deaf = !up,
                    Some(by @ Part::Controllers) => {
                        let what = if *up { What::Up } else { What::Down };
                        if self.tell(&Event { what, by, words: by.name(), ..Event::new(id, now, "") }).is_none() && *up
                        {
                            self.forget_blind();
                        }
                    }
                    _ => {}
                }
            }
            Body::Sent { from, payload: Payload::Request(_), .. } if cast.at(*from).part == Some(Part::Kubelet) => {
                self.nodes.said.truncate(SAID);
                self.nodes.said.insert(0, (id, cast.at(*from).host.clone()));
            }
            // A message that does not leave its node: the cable is cut.
            Body::Held { message } if !self.nodes.deaf => {
                if let Some((_, node)) = self.nodes.said.iter().find(|(said, _)| *said == message.0).cloned() {
                    self.falls_silent(id, now, &node);
                }
            }
            _ => {}
        }
        if now >= self.nodes.look_at {
            self.look_for_silence(id, now);
        }
        self.time_passes(id, now);
    }

    fn look_for_silence(&mut self, id: u64, now: u64) {
        let pulses = &self.nodes.pulses;
        let (first, last) = pulses.iter().fold((now, 0), |(a, b), p| (a.min(p.renewed), b.max(p.renewed)));
        self.nodes.look_at = (first + OVERDUE).max(now + SECOND);
        // Where nobody is heard, it is the control plane that does not hear.
        if pulses.is_empty() || last + OVERDUE < now {
            return;
        }
        let quiet = |p: &&Pulse| p.renewed + OVERDUE <= now;
        for (node, age) in pulses.iter().filter(quiet).map(|p| (p.node.clone(), now - p.renewed)).collect::<Vec<_>>() {
            self.falls_silent(id, now, &node);
            let Some(silence) = self.nodes.silent.iter_mut().find(|s| s.node == node && !s.overdue && s.since < now)
            else {
                continue;
            };
            silence.overdue = true;
            let words = format!("· {} s", age / SECOND);
            self.tell(&Event { what: What::Overdue, words: &words, ..Event::new(id, now, &node) });
        }
    }

    fn falls_silent(&mut self, id: u64, now: u64, host: &str) {
        let Ok(at) = self.nodes.place(host) else { return };
        let node = self.nodes.pulses[at].node.clone();
        if host == CONTROL_PLANE || self.nodes.silent.iter().any(|s| s.node == node) {
            return;
        }
        self.nodes.silent.push(Silence { node, since: now, overdue: false, marked: false });
        self.nodes.look_at = now;
        self.tell(&Event { what: What::Silent, ..Event::new(id, now, host) });
    }

    /// A lease was written, or deleted.
    pub(super) fn renewed(&mut self, id: u64, now: u64, node: &str, is_gone: bool) {
        match self.nodes.place(node) {
            Ok(at) if is_gone => drop(self.nodes.pulses.remove(at)),
            Ok(at) => self.nodes.pulses[at].renewed = now,
            Err(at) if !is_gone => self.nodes.pulses.insert(at, Pulse { node: node.into(), renewed: now }),
            Err(_) => {}
        }
        self.is_heard(id, now, node);
    }

    /// A node spoke; what it said before it fell silent may arrive late.
    pub(super) fn is_heard(&mut self, id: u64, now: u64, node: &str) {
        let heard = |s: &Silence| *s.node == *node && s.since + LATE < now;
        if let Some(at) = self.nodes.silent.iter().position(heard) {
            self.nodes.silent.remove(at);
            self.tell(&Event { what: What::Heard, kind: "minions", ..Event::new(id, now, node) });
        }
    }
}

impl Nodes {
    fn place(&self, node: &str) -> Result<usize, usize> {
        self.pulses.binary_search_by(|p| (*p.node).cmp(node))
    }

    /// Whether there are several workers, and none is heard.
    pub fn all_silent(&self) -> bool {
        self.silent.len() > 1 && self.silent.len() + 1 == self.pulses.len()
    }
}
