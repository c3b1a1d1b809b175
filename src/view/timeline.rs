//! The space-time diagram: a line a component, an arrow a message.

use super::part::Part;
use super::stage::PillKind;

/// The diagram, its horizontal places in thousandths of its width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The lines, from the top.
    pub lines: Vec<LifeLine>,
    /// The messages.
    pub arrows: Vec<Arrow>,
    /// The stretches in which a component works.
    pub bars: Vec<Bar>,
    /// Instants written below.
    pub ticks: Vec<Tick>,
    /// The presented instant.
    pub now: u16,
}

/// A component's line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LifeLine {
    /// Who.
    pub part: Part,
    /// Its name.
    pub label: String,
}

/// A message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrow {
    /// The record of its sending.
    pub id: u64,
    /// The line it leaves.
    pub from: u8,
    /// The line it reaches.
    pub to: u8,
    /// When it left.
    pub x0: u16,
    /// When it arrived.
    pub x1: u16,
    /// Who sent it.
    pub part: Part,
    /// What it is.
    pub kind: PillKind,
    /// A few words.
    pub label: String,
    /// The same for a screen reader, with both ends and the instant.
    pub title: String,
    /// Whether it is after the presented instant.
    pub future: bool,
    /// Whether it is the presented one.
    pub current: bool,
    /// Whether it refused something.
    pub bad: bool,
}

/// A stretch of work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// The record it belongs to.
    pub id: u64,
    /// On which line.
    pub line: u8,
    /// From.
    pub x0: u16,
    /// To.
    pub x1: u16,
    /// Whose.
    pub part: Part,
    /// A few words.
    pub label: String,
    /// Whether it is after the presented instant.
    pub future: bool,
}

/// An instant written below the diagram.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: u16,
    /// What.
    pub label: String,
    /// Whether time is folded just before it.
    pub fold: bool,
}
