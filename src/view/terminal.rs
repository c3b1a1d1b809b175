//! The terminal: what was typed, what came back. Text only, always.

use std::sync::Arc;

/// What the terminal shows at the presented instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// The lines, oldest first; the last few hundred.
    pub lines: Vec<TermLine>,
    /// The prompt of the next line: `controlplane:~$`, or `>` inside a heredoc.
    pub prompt: String,
    /// Whether a command has not answered yet.
    pub busy: bool,
    /// The file that an editor has open.
    pub draft: Option<Draft>,
}

/// A file while it is changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its number: what is to be changed once more is another.
    pub id: u64,
    /// Its name.
    pub file: String,
    /// Its text as the editor found it.
    pub text: String,
}

/// One line of the terminal: written once, it never changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct TermLine {
    /// Its place, which never changes.
    pub id: u64,
    /// What it is.
    pub kind: TermKind,
    /// The prompt before it, for a typed line.
    pub prompt: Arc<str>,
    /// Its text; of a very long one, the beginning.
    pub text: Arc<str>,
}

/// What a line of the terminal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// Typed by the person.
    Typed,
    /// Standard output.
    #[default]
    Out,
    /// Standard error.
    Err,
}
