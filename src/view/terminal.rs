//! The terminal: what was typed, what came back. Text only, always.

/// What the terminal shows at the presented instant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terminal {
    /// The lines, oldest first; the last few hundred.
    pub lines: Vec<TermLine>,
    /// The prompt of the next line: `controlplane:~$`, or `>` inside a heredoc.
    pub prompt: String,
    /// Whether a command has not answered yet.
    pub busy: bool,
    /// What Tab found, when it found several.
    pub candidates: Vec<String>,
}

/// One line of the terminal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermLine {
    /// Its place, which never changes.
    pub id: u64,
    /// What it is.
    pub kind: TermKind,
    /// The prompt before it, for a typed line.
    pub prompt: String,
    /// Its text.
    pub text: String,
}

/// What a line of the terminal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TermKind {
    /// Typed by the person.
    Typed,
    /// Standard output.
    #[default]
    Out,
    /// Standard error.
    Err,
    /// Said by the page.
    Note,
}
