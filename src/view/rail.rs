//! The rail: the steps of the followed story, one of them open.

use super::part::{Part, Tone};
use super::story::Kind;

/// The followed story and the others one could follow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rail {
    /// What the followed story is about.
    pub kind: Kind,
    /// The steps; empty if nothing is followed.
    pub steps: Vec<StepRow>,
    /// How many steps there are up to the current one, in words.
    pub progress: String,
    /// The open step.
    pub open: Option<OpenStep>,
    /// The stories one can follow, newest first.
    pub stories: Vec<StoryTab>,
}

/// Where a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepState {
    /// To come.
    #[default]
    Waiting,
    /// Happening at the presented instant.
    Current,
    /// Past.
    Done,
    /// The story ended, or waits, here.
    Failed,
}

impl StepState {
    /// The word in `data-state`.
    pub const fn word(self) -> &'static str {
        match self {
            StepState::Waiting => "waiting",
            StepState::Current => "current",
            StepState::Done => "done",
            StepState::Failed => "failed",
        }
    }
}

/// One step, as a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepRow {
    /// From 1 on.
    pub n: u8,
    /// Its title.
    pub title: String,
    /// Who acts.
    pub part: Part,
    /// Where it is.
    pub state: StepState,
    /// That, in words.
    pub state_word: String,
    /// When it happened, from the story's start; empty before.
    pub at: String,
}

/// The step that is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenStep {
    /// Which.
    pub n: u8,
    /// What happens.
    pub what: String,
    /// What it was in this trace: `kubernetes-admin`, `node02, 424 to 408`.
    pub fact: String,
    /// Why it is so.
    pub why: String,
    /// What changed.
    pub changed: Option<Diff>,
    /// Why it stopped here.
    pub stopped: Option<Stop>,
    /// A question before the next step.
    pub ask: String,
    /// The record to inspect.
    pub message: Option<u64>,
}

/// Why a story stops or waits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stop {
    /// Our sentence.
    pub text: String,
    /// The cluster's own words.
    pub words: String,
    /// Whether it may still go on.
    pub waits: bool,
}

/// What changed in an object or a key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// What: `/registry/pods/default/nginx · revision 412`.
    pub title: String,
    /// Its lines.
    pub lines: Vec<DiffLine>,
    /// Lines that are not shown.
    pub more: usize,
}

/// One line of a difference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiffLine {
    /// `+`, `-`, or a space.
    pub sign: char,
    /// The line.
    pub text: String,
}

/// A story that can be followed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryTab {
    /// `namespace/name`, or the refused request's.
    pub key: String,
    /// What is written on it.
    pub label: String,
    /// Its status.
    pub status: String,
    /// Its colour.
    pub tone: Tone,
    /// Whether it is the followed one.
    pub current: bool,
}
