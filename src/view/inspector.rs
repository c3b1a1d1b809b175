//! The inspector: one message or one object, opened.

use super::part::Part;
use super::stage::VerdictTable;

/// What is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inspector {
    /// Its name.
    pub title: String,
    /// What it is, in a few words.
    pub subtitle: String,
    /// Whose it is.
    pub part: Part,
    /// The story that one could follow from here, `namespace/name`.
    pub follow: Option<String>,
    /// Label and value, one a line.
    pub facts: Vec<(String, String)>,
    /// Texts to read, each under its title: bodies before and after each station, the YAML of an object.
    pub sheets: Vec<Sheet>,
    /// The scheduler's whole table, if this is its decision.
    pub table: Option<VerdictTable>,
    /// Whether it is asked what the scheduler would say.
    pub what_if: bool,
    /// Why: from this back to what a person did.
    pub chain: Vec<ChainRow>,
    /// The title of the chain.
    pub chain_title: String,
}

/// A text under a title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The title.
    pub title: String,
    /// What the station decided, if it is one's.
    pub note: String,
    /// The text; empty if there is nothing to read.
    pub text: String,
    /// Lines added or taken away, when this is a difference.
    pub diff: Vec<super::rail::DiffLine>,
    /// Whether it is open at first.
    pub open: bool,
}

/// One cause.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChainRow {
    /// The record.
    pub id: u64,
    /// What happened.
    pub label: String,
    /// When.
    pub at: String,
    /// Whose.
    pub part: Part,
}
