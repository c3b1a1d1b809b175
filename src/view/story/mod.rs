//! The stories, read off the trace: which record is which of the thirteen steps of a pod's life, for any pod, whoever made it; and
//! which is which in the stories that are tables (`kind`, `rule`).
//!
//! Nothing is scripted: [`Matcher`] looks at each record once, as it comes, and writes down what it recognises. If the cluster takes
//! another path, so does the story. `tell` puts a story into words as of one record.

mod flight;
mod kind;
mod matcher;
pub mod rule;
mod tell;

pub use flight::{Flight, Role, StationHit, short};
pub use kind::Kind;
pub use matcher::Matcher;
pub use tell::{rail, status};

use crate::view::text::Text;
use crate::wire::RuntimeStep;

/// How many steps the longest story counts.
const STEPS: usize = 13;

/// The life of one pod, from the request that asks for it; or another story, from what begins it.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The record of that request's sending, or with which it begins: names the story.
    pub id: u64,
    /// What it is about.
    pub kind: Kind,
    /// `namespace/name`; empty if it is not about one pod.
    pub pod: String,
    /// What else it is about: a deployment, a job, a node.
    pub about: String,
    /// The name of the pod's owner; empty if it has none.
    pub owner: String,
    /// For how many seconds the pod stays on a node that is not heard.
    pub stays: Option<i64>,
    /// Pods that it is about beside that: those deleted, and their replacements.
    pub others: Vec<String>,
    /// The pod's uid, once it exists.
    pub uid: String,
    /// Whether a person asked for it.
    pub by_user: bool,
    /// The record with which each step begins.
    pub starts: [Option<u64>; STEPS],
    /// What is looked at one by one.
    pub beats: Vec<Beat>,
    /// The messages of the story.
    pub trips: Vec<Trip>,
    /// What was what in this trace: record, step, words.
    pub facts: Vec<(u64, u8, String)>,
    /// Where it stopped or waits, and where it went on: the last one counts.
    pub stops: Vec<(u64, Option<Halt>)>,
    /// The write that shows what a step changed: step and record.
    pub shown: Vec<(u8, u64)>,
    /// The writes of the pod: record and revision.
    pub writes: Vec<(u64, i64)>,
    /// The node, once chosen; or the silent one.
    pub node: String,
    /// The record of the last step's end.
    pub done: Option<u64>,
    /// Nothing more comes unless somebody acts.
    pub rests: bool,
    /// The record with which the pod, or the node, was deleted.
    pub gone: Option<u64>,
    /// Whether the containers were started.
    started: bool,
    /// The containers that ended well.
    ended: Vec<String>,
    /// Whether its deletion was asked for.
    leaving: bool,
}

/// One thing to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// The record.
    pub record: u64,
    /// The step it belongs to.
    pub step: u8,
    /// Whether it is worth a long look.
    pub main: bool,
}

/// A message of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trip {
    /// The record of its sending.
    pub record: u64,
    /// When it was sent.
    pub sent: u64,
    /// When it arrived; none while it is under way.
    pub arrived: Option<u64>,
}

/// Why a story stops or waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halt {
    /// At which step.
    pub step: u8,
    /// Why.
    pub why: Why,
    /// The cluster's own words.
    pub words: String,
}

/// The ways in which a story stops or waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not authenticated.
    Unknown,
    /// Not authorized.
    Forbidden,
    /// 400 or 422.
    Invalid(u16),
    /// The name is taken.
    Exists,
    /// The namespace is missing.
    NoNamespace,
    /// Refused otherwise.
    Refused(u16),
    /// No node can take it.
    Unschedulable,
    /// The image cannot be had.
    Image,
    /// The container ends again and again.
    Crash,
}

impl Why {
    /// Whether the story may still go on.
    pub const fn waits(self) -> bool {
        matches!(self, Why::Unschedulable | Why::Image | Why::Crash)
    }
}

impl Story {
    /// The step at a record: the furthest that has begun.
    pub fn step_at(&self, cursor: u64) -> Option<u8> {
        (1..=self.kind.steps()).rev().find(|n| self.start(*n).is_some_and(|at| at <= cursor))
    }

    /// The record with which a step begins.
    pub fn start(&self, n: u8) -> Option<u64> {
        self.starts.get(usize::from(n).checked_sub(1)?).copied().flatten()
    }

    /// What step `n` says: its title, what, why and question. Some steps tell something else where what they speak of did not happen.
    pub fn texts(&self, n: u8) -> [Text; 4] {
        let step = self.kind.step(n);
        let happened = |what| (1..n).any(|before| self.kind.step(before).what == what && self.start(before).is_some());
        match step.without {
            Some((what, texts)) if self.start(n).is_some() && !happened(what) => texts,
            _ => step.texts,
        }
    }

    /// Where it stands still at a record, if it does.
    pub fn halt_at(&self, cursor: u64) -> Option<&Halt> {
        self.stops.iter().rev().find(|(at, _)| *at <= cursor).and_then(|(_, halt)| halt.as_ref())
    }

    /// Whether nothing more is to be waited for, as far as is known.
    pub fn is_still(&self) -> bool {
        self.rests || self.is_over() || self.is_halted()
    }

    /// Whether nothing more can come.
    pub fn is_over(&self) -> bool {
        self.done.is_some() || self.gone.is_some()
    }

    /// Whether it is about this pod.
    pub fn is_about(&self, pod: &str) -> bool {
        self.pod == pod || self.others.iter().any(|other| other == pod)
    }

    /// The first beat after a record.
    pub fn beat_after(&self, record: u64) -> Option<&Beat> {
        self.beats.get(self.beats.partition_point(|beat| beat.record <= record))
    }

    /// The last beat before a record.
    pub fn beat_before(&self, record: u64) -> Option<&Beat> {
        self.beats[..self.beats.partition_point(|beat| beat.record < record)].last()
    }

    /// The beat at a record.
    pub fn beat_at(&self, record: u64) -> Option<&Beat> {
        self.beats.binary_search_by_key(&record, |beat| beat.record).ok().map(|at| &self.beats[at])
    }

    fn begin(&mut self, n: u8, record: u64) {
        let start = &mut self.starts[usize::from(n) - 1];
        if start.is_none() {
            *start = Some(record);
        }
    }

    fn beat(&mut self, record: u64, step: u8, main: bool) {
        if self.beats.last().is_none_or(|last| last.record < record) {
            self.beats.push(Beat { record, step, main });
        }
    }

    fn fact(&mut self, record: u64, step: u8, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.facts.push((record, step, words));
        }
    }

    fn halt(&mut self, record: u64, step: u8, why: Why, words: impl Into<String>) {
        self.stops.push((record, Some(Halt { step, why, words: words.into() })));
    }

    /// The runtime of its node did something for it.
    fn ran(&mut self, id: u64, step: RuntimeStep, [container, detail]: [&str; 2], failed: bool) {
        match step {
            _ if failed && matches!(step, RuntimeStep::Pull) => self.halt(id, 11, Why::Image, detail),
            _ if failed => self.halt(id, 11, Why::Crash, detail),
            // One that ends well has stopped only if it is started again: it may have been its whole task.
            RuntimeStep::Exit if detail.ends_with(" 0") => self.ended.push(container.into()),
            RuntimeStep::Exit if self.started && !self.leaving => self.halt(id, 11, Why::Crash, detail),
            RuntimeStep::Start if !self.started => {
                self.started = true;
                self.go_on(id);
            }
            RuntimeStep::Start if !self.is_halted() && self.ended.iter().any(|name| name == container) => {
                self.halt(id, 11, Why::Crash, "exit code 0");
            }
            _ => {}
        }
        if self.start(11).is_some() && self.done.is_none() {
            self.beat(id, 11, true);
            self.fact(id, 11, detail);
        }
    }

    fn is_halted(&self) -> bool {
        self.stops.last().is_some_and(|(_, halt)| halt.is_some())
    }

    fn go_on(&mut self, record: u64) {
        if self.is_halted() {
            self.stops.push((record, None));
        }
    }
}
