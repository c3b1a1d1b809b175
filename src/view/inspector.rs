//! The inspector: one message or one object, opened.

use super::part::Part;
use super::stage::Station;
use super::verdicts::VerdictTable;
use super::what_if::Asked;

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
    /// What the scheduler was asked, or may be asked from here on.
    pub asked: Option<Asked>,
    /// The way that the request took through the apiserver.
    pub legs: Vec<Leg>,
    /// Why: from this back to what a person did.
    pub chain: Vec<ChainRow>,
    /// The title of the chain.
    pub chain_title: String,
}

/// A station of the apiserver as a request met it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leg {
    /// Which, what it decided, and how the request left it.
    pub station: Station,
    /// The keys that it read: found or not.
    pub reads: Vec<String>,
    /// What it changed.
    pub diff: Vec<super::rail::DiffLine>,
}

/// A text under a title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The title.
    pub title: String,
    /// A word beside it: when.
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
