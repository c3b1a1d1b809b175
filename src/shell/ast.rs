//! What a script means, before anything of it is known: commands, words and their parts.

use std::cell::OnceCell;
use std::rc::Rc;

/// Commands, one after the other.
pub type List = Rc<[Item]>;

/// Pipelines joined by `&&` and `||`.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The first.
    pub first: Pipeline,
    /// The others: true is `&&`.
    pub rest: Vec<(bool, Pipeline)>,
    /// Ended by `&`.
    pub background: bool,
}

/// Commands joined by `|`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pipeline {
    /// `!` stands before it.
    pub negate: bool,
    /// The commands.
    pub commands: Rc<[Command]>,
}

/// A command.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Words.
    Simple(Rc<Simple>),
    /// `if`, `while`, `{ }` and the like, with its redirections.
    Compound(Rc<Compound>, Rc<[Redirect]>),
}

impl Command {
    /// Its redirections, in their order.
    pub fn redirects(&self) -> &[Redirect] {
        match self {
            Command::Simple(simple) => &simple.redirects,
            Command::Compound(_, redirects) => redirects,
        }
    }
}

/// Assignments, words, redirections.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Simple {
    /// `A=b` before the words.
    pub assigns: Vec<(String, Word)>,
    /// The words.
    pub words: Vec<Word>,
    /// The redirections.
    pub redirects: Vec<Redirect>,
}

/// What has commands inside.
#[derive(Clone, Debug, PartialEq)]
pub enum Compound {
    /// Conditions with their branches, and the `else`.
    If(Vec<(List, List)>, Option<List>),
    /// `while` or `until`.
    Loop {
        /// Go on while the test fails.
        until: bool,
        /// The test.
        test: List,
        /// What is done.
        body: List,
    },
    /// `for`.
    For {
        /// The variable.
        name: String,
        /// Over these; none: the arguments.
        words: Option<Vec<Word>>,
        /// What is done.
        body: List,
    },
    /// `for ((a; b; c))`: each of the three is a command of its own, the test one that holds where it is left out.
    Count {
        /// Before the first round.
        first: List,
        /// Before each round.
        test: List,
        /// After each round.
        step: List,
        /// What is done.
        body: List,
    },
    /// `case`.
    Case(Word, Vec<(Vec<Word>, List)>),
    /// `{ }`.
    Group(List),
    /// `( )`.
    Subshell(List),
    /// `(( ))`: true if it is not 0.
    Arith(Word),
    /// `[[ ]]`: operators and operands.
    Test(Vec<Word>),
    /// `name() ...`.
    Function(String, Command),
}

/// What a redirection does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// `<`.
    Read,
    /// `>`.
    Write,
    /// `>>`.
    Append,
    /// `>&` and `<&`.
    Duplicate,
    /// `<<`: the target is the text.
    Document,
    /// `<<<`: the target is a line.
    Line,
}

/// A redirection.
#[derive(Clone, Debug, PartialEq)]
pub struct Redirect {
    /// Which descriptor.
    pub fd: u8,
    /// `&>`: the descriptors 1 and 2.
    pub both: bool,
    /// How.
    pub mode: Mode,
    /// Where to; the text of a here-document follows its line, so that it is filled in later.
    pub(super) target: Rc<OnceCell<Word>>,
}

impl Redirect {
    /// Where to.
    pub fn target(&self) -> Word {
        self.target.get().cloned().unwrap_or_default()
    }
}

/// A word: its parts, joined.
pub type Word = Rc<[Part]>;

/// What is done to a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// Nothing.
    None,
    /// `-`: the word if it is unset.
    Default,
    /// `=`: and assigned.
    Assign,
    /// `+`: the word if it is set.
    Alternative,
    /// `?`: an error if it is unset.
    Error,
    /// `#`, `##`: without a prefix.
    Prefix(bool),
    /// `%`, `%%`: without a suffix.
    Suffix(bool),
    /// `/`, `//`, `/#`, `/%`: with what a pattern matches replaced.
    Replace(Place),
    /// `:from:length`.
    Slice,
    /// `#NAME`: its length.
    Length,
    /// Something that bash refuses when it comes to it.
    Bad,
}

/// Which of the places that a pattern matches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The first.
    First,
    /// All.
    All,
    /// At the beginning.
    Start,
    /// At the end.
    End,
}

/// A part of a word.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Text as it stands; quoted text is not split and matches itself.
    Text(String, bool),
    /// `$NAME`, `${NAME...}`.
    Param {
        /// Which.
        name: String,
        /// What is done to it.
        op: Op,
        /// An empty one counts as unset (`:-`).
        colon: bool,
        /// The word of the operation, and a second one where it takes two.
        words: [Word; 2],
        /// In double quotes.
        quoted: bool,
    },
    /// `$(...)`.
    Subst(List, bool),
    /// `$((...))`.
    Arith(Word, bool),
}

impl Part {
    /// Text that is open to splitting, globs and `~`.
    pub fn plain(text: impl Into<String>) -> Part {
        Part::Text(text.into(), false)
    }
    /// Text that stands for itself.
    pub fn quoted(text: impl Into<String>) -> Part {
        Part::Text(text.into(), true)
    }
}

/// The command substitutions of a word, in the order in which they are run.
pub fn substitutions(word: &Word, out: &mut Vec<List>) {
    for part in word.iter() {
        match part {
            Part::Subst(list, _) => out.push(list.clone()),
            Part::Arith(word, _) => substitutions(word, out),
            Part::Param { words, .. } => words.iter().for_each(|w| substitutions(w, out)),
            Part::Text(..) => {}
        }
    }
}
