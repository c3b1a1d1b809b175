//! Makes the panels from the session: `Scene` is what they are made from, one file a panel.

mod conveyor;
mod inspect;
mod nodes;
mod pods;
mod stage;
mod timeline;
mod verdicts;

pub use inspect::{object, record, sent, what_if};
pub use pods::{Pods, stays};

use super::part::Part;
use super::stage::Pill;
use super::story::{Matcher, Story};
use super::text::Lang;
use super::who::Cast;
use super::words;
use crate::cluster::{Body, Record};
use crate::session::Session;
use crate::sim::RecordId;
use crate::wire::wall_ns;

/// What the panels are made from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The session, standing at the presented record.
    pub session: &'a Session,
    /// Who is behind each address.
    pub cast: &'a Cast,
    /// What was found in the trace.
    pub found: &'a Matcher,
    /// The followed story.
    pub story: Option<&'a Story>,
    /// The pods and nodes as the store has them.
    pub pods: &'a Pods,
    /// The presented record.
    pub cursor: u64,
    /// The record with which the boot ended.
    pub start: u64,
    /// How far the presented message is, in thousandths.
    pub progress: u16,
    /// Other messages just sent: record, and how far.
    pub recent: &'a [(u64, u16)],
    /// Background messages just sent.
    pub chatter: &'a [u64],
    /// The language.
    pub lang: Lang,
}

impl Scene<'_> {
    /// A record of the trace.
    fn get(&self, id: u64) -> Option<&Record> {
        self.session.trace().get(RecordId(id))
    }

    /// The wall clock, in nanoseconds since 1970.
    fn wall(&self) -> i128 {
        i128::from(wall_ns(self.session.now()))
    }

    /// Who speaks in the presented record.
    fn speaker(&self) -> Option<(Part, String)> {
        let at = match &self.get(self.cursor)?.body {
            Body::Sent { from, .. } => *from,
            Body::Note { by, .. } => *by,
            Body::Timer { at, .. } => *at,
            _ => return None,
        };
        let who = self.cast.at(at);
        Some((who.part?, who.host.clone()))
    }

    /// A message as a pill.
    fn pill(&self, id: u64, progress: u16) -> Option<Pill> {
        let Body::Sent { from, to, payload } = &self.get(id)?.body else { return None };
        let (wire, inward) = self.cast.wire(*from, *to)?;
        let words = words::of(payload);
        let (sender, receiver) = (self.cast.at(*from), self.cast.at(*to));
        Some(Pill {
            id,
            wire,
            inward,
            part: sender.part(),
            kind: words.kind,
            label: words.label,
            from_to: (sender.label(), receiver.label()),
            progress,
            bad: words.bad,
        })
    }
}

/// Whether a record is worth a step of its own when no story is followed.
pub fn is_worth_a_look(record: &Record) -> bool {
    matches!(&record.body, Body::Sent { payload, .. } if !words::is_chatter(payload))
}
