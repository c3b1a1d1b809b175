//! Tokens, their places, and the errors of reading them.

/// A place in the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Mark {
    /// Characters from the beginning.
    pub index: usize,
    /// Counted from 0.
    pub line: usize,
    /// Counted from 0.
    pub column: usize,
}

/// How a scalar was written, as far as its meaning depends on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Without quotes: it may be a number, a truth value...
    Plain,
    /// Quoted, or a block: it is a text.
    Quoted,
}

/// A token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token {
    /// `%YAML` and `%TAG` (handle and prefix).
    Directive(Option<(String, String)>),
    /// `---`.
    DocumentStart,
    /// `...`.
    DocumentEnd,
    /// The text ends.
    StreamEnd,
    /// A list of `- ` begins.
    BlockSequenceStart,
    /// A map of `key: ` begins.
    BlockMappingStart,
    /// Either ends.
    BlockEnd,
    /// `[`.
    FlowSequenceStart,
    /// `]`.
    FlowSequenceEnd,
    /// `{`.
    FlowMappingStart,
    /// `}`.
    FlowMappingEnd,
    /// `-`.
    BlockEntry,
    /// `,`.
    FlowEntry,
    /// `?`, or where a simple key begins.
    Key,
    /// `:`.
    Value,
    /// `*name`.
    Alias(String),
    /// `&name`.
    Anchor(String),
    /// `!handle!suffix`.
    Tag(String, String),
    /// A scalar.
    Scalar(String, Style),
}

/// A token and where it begins.
#[derive(Clone, Debug)]
pub struct Spanned {
    /// What it is.
    pub token: Token,
    /// Where it begins.
    pub start: Mark,
}

/// Why a text is no YAML: the problem, and the line that go-yaml tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YamlError {
    /// `did not find expected key`.
    pub problem: String,
    /// Counted from 1; 0 is not told.
    pub line: usize,
}

impl YamlError {
    /// An error of the scanner: go-yaml adds one to its line only, and tells no line that is 0.
    pub fn scanner(problem: &str, at: Mark, context: Mark) -> YamlError {
        let line = if at.line != 0 { at.line + 1 } else { context.line };
        YamlError { problem: problem.into(), line }
    }
    /// An error of the grammar.
    pub fn parser(problem: &str, at: Mark, context: Mark) -> YamlError {
        YamlError { problem: problem.into(), line: if at.line != 0 { at.line } else { context.line } }
    }
    /// An error without a place.
    pub fn plain(problem: impl Into<String>) -> YamlError {
        YamlError { problem: problem.into(), line: 0 }
    }
}

impl std::fmt::Display for YamlError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "yaml: {}", self.problem),
            n => write!(f, "yaml: line {n}: {}", self.problem),
        }
    }
}
