//! The shell's grammar, as far as people type it: pipes, lists, subshells, loops, conditions, heredocs, expansions.
//!
//! Models bash's parser. Not modelled: `select`, `case`'s `;&`, arrays, process substitution, `[[ =~ ]]`, history expansion.

mod command;
mod heredoc;
mod word;

use heredoc::fill;
pub use word::escapes;

/// Commands, each with what follows it.
pub type List = Vec<Item>;

/// A pipeline chain, and whether it runs in the background.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Pipelines joined by `&&` and `||`.
    pub chain: Vec<(Join, Pipeline)>,
    /// `&` follows.
    pub background: bool,
}

/// What stands before a pipeline of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// It is the first.
    First,
    /// `&&`
    And,
    /// `||`
    Or,
}

/// Commands joined by `|`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pipeline {
    /// `!` stands before it.
    pub not: bool,
    /// The commands.
    pub commands: Vec<Command>,
}

/// A command and its redirections.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// What runs.
    pub body: Body,
    /// In their order.
    pub redirects: Vec<Redirect>,
}

/// What a command is.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// `a=1 echo x`
    Simple {
        /// Assignments before the words.
        assigns: Vec<(String, Word)>,
        /// The words.
        words: Vec<Word>,
    },
    /// `( ... )`
    Subshell(List),
    /// `{ ...; }`
    Group(List),
    /// `for x in words; do ...; done`
    For(String, Option<Vec<Word>>, List),
    /// `while ...; do ...; done`, or `until`
    While {
        /// `until`
        until: bool,
        /// The condition.
        test: List,
        /// The body.
        body: List,
    },
    /// `if ...; then ...; elif ...; else ...; fi`
    If(Vec<(List, List)>, List),
    /// `case word in pattern) ...;; esac`
    Case(Word, Vec<(Vec<Word>, List)>),
    /// `name() { ...; }`
    Function(String, Box<Command>),
}

/// A redirection.
#[derive(Clone, Debug, PartialEq)]
pub struct Redirect {
    /// The file descriptor; -1 is both 1 and 2.
    pub fd: i32,
    /// Where to.
    pub to: Target,
}

/// Where a redirection leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// `< file`
    Read(Word),
    /// `> file`
    Write(Word),
    /// `>> file`
    Append(Word),
    /// `>&2`
    Dup(i32),
    /// `<< EOF` or `<<< word`: the text, a newline added.
    Here(Word, bool),
}

/// A word: pieces that are joined.
pub type Word = Vec<Piece>;

/// A piece of a word.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Text that is open to globs, `~` and braces.
    Bare(String),
    /// Text in quotes.
    Quoted(String),
    /// `$x`, `${x:-y}`: the name, what is done with it, and whether it stands in quotes.
    Var(String, Option<(String, Word)>, bool),
    /// `$( ... )`, and whether it stands in quotes.
    Run(List, bool),
    /// `$(( ... ))`
    Math(Word),
}

/// Why a text is no script.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// More lines are wanted.
    Incomplete,
    /// This token cannot stand here.
    Unexpected(String),
}

type Res<T> = Result<T, Fault>;

/// Nested deeper than this, a script is refused.
const DEPTH_MAX: u32 = 60;

/// Reads a script.
pub fn parse(text: &str) -> Res<List> {
    let mut p = Parser { s: text.as_bytes(), text, at: 0, depth: 0, pending: Vec::new(), bodies: Vec::new() };
    let mut list = p.list(&[])?;
    p.blanks();
    if p.at < p.s.len() {
        return Err(p.unexpected());
    }
    if !p.pending.is_empty() {
        // A heredoc whose line is not over: its body is still to come.
        return Err(Fault::Incomplete);
    }
    if !p.bodies.is_empty() {
        fill(&mut list, &p.bodies);
    }
    Ok(list)
}

struct Pending {
    slot: usize,
    end: String,
    quoted: bool,
    tabs: bool,
}

struct Parser<'t> {
    s: &'t [u8],
    text: &'t str,
    at: usize,
    depth: u32,
    pending: Vec<Pending>,
    bodies: Vec<Word>,
}

const RESERVED: [&str; 14] =
    ["then", "do", "done", "fi", "else", "elif", "esac", "}", "if", "for", "while", "until", "case", "{"];

impl Parser<'_> {
    fn peek(&self) -> u8 {
        self.s.get(self.at).copied().unwrap_or(0)
    }
    fn starts(&self, what: &str) -> bool {
        self.s[self.at..].starts_with(what.as_bytes())
    }
    fn eat(&mut self, what: &str) -> bool {
        let found = self.starts(what);
        if found {
            self.at += what.len();
        }
        found
    }
    fn blanks(&mut self) {
        loop {
            match self.peek() {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\\' if self.starts("\\\n") => self.at += 2,
                b'#' => {
                    while self.at < self.s.len() && self.peek() != b'\n' {
                        self.at += 1;
                    }
                }
                _ => return,
            }
        }
    }
    /// Skips line ends too, reading the heredocs that begin there.
    fn lines(&mut self) -> Res<()> {
        loop {
            self.blanks();
            if self.peek() != b'\n' || self.at >= self.s.len() {
                return Ok(());
            }
            self.newline()?;
        }
    }
    fn newline(&mut self) -> Res<()> {
        self.at += 1;
        for p in std::mem::take(&mut self.pending) {
            let mut body = String::new();
            loop {
                if self.at >= self.s.len() {
                    return Err(Fault::Incomplete);
                }
                let end = self.text[self.at..].find('\n').map_or(self.s.len(), |i| self.at + i);
                let mut line = &self.text[self.at..end];
                let last = end == self.s.len();
                if p.tabs {
                    line = line.trim_start_matches('\t');
                }
                self.at = (end + 1).min(self.s.len());
                if line == p.end {
                    break;
                }
                if last {
                    return Err(Fault::Incomplete);
                }
                body.push_str(line);
                body.push('\n');
            }
            self.bodies[p.slot] = if p.quoted { vec![Piece::Quoted(body)] } else { self.template(&body)? };
        }
        Ok(())
    }
    fn unexpected(&self) -> Fault {
        let rest = &self.text[self.at..];
        let token = match rest.chars().next() {
            None => return Fault::Incomplete,
            Some('\n') => "newline".to_string(),
            Some(c) if "|&;()<>".contains(c) => {
                let two = rest.get(..2).filter(|t| ["||", "&&", ";;", "<<", ">>"].contains(t));
                two.map_or(c.to_string(), String::from)
            }
            Some(_) => rest.split(|c: char| c.is_whitespace() || "|&;()<>".contains(c)).next().unwrap_or("").into(),
        };
        Fault::Unexpected(token)
    }
    fn deeper<T>(&mut self, f: impl FnOnce(&mut Self) -> Res<T>) -> Res<T> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::Unexpected("(nested too deeply)".into()));
        }
        let r = f(self);
        self.depth -= 1;
        r
    }
    /// The reserved word or operator at which a list ends.
    fn at_end(&self, ends: &[&str]) -> bool {
        ends.iter().any(|e| {
            self.starts(e) && (!e.as_bytes()[0].is_ascii_alphabetic() && *e != "}" || self.word_ends(self.at + e.len()))
        })
    }
    fn word_ends(&self, at: usize) -> bool {
        self.s.get(at).is_none_or(|c| b" \t\r\n;&|()<>".contains(c))
    }
    fn keyword(&mut self, word: &str) -> bool {
        let found = self.starts(word) && self.word_ends(self.at + word.len());
        if found {
            self.at += word.len();
        }
        found
    }
    fn want(&mut self, word: &str) -> Res<()> {
        self.lines()?;
        if self.keyword(word) { Ok(()) } else { Err(self.unexpected()) }
    }

    fn list(&mut self, ends: &[&str]) -> Res<List> {
        let mut list = Vec::new();
        loop {
            self.lines()?;
            if self.at >= self.s.len() || self.at_end(ends) {
                return Ok(list);
            }
            let mut chain = vec![(Join::First, self.pipeline()?)];
            let mut background = false;
            loop {
                self.blanks();
                let join = if self.eat("&&") {
                    Join::And
                } else if self.eat("||") {
                    Join::Or
                } else {
                    break;
                };
                self.lines()?;
                chain.push((join, self.pipeline()?));
            }
            match self.peek() {
                b';' if !self.starts(";;") => self.at += 1,
                b'&' => {
                    self.at += 1;
                    background = true;
                }
                b'\n' => {}
                _ if self.at >= self.s.len() || self.at_end(ends) => {}
                _ => return Err(self.unexpected()),
            }
            list.push(Item { chain, background });
        }
    }
    /// A list that must not be empty, up to a closing word.
    fn body(&mut self, ends: &[&str]) -> Res<List> {
        let list = self.deeper(|p| p.list(ends))?;
        if list.is_empty() || self.at >= self.s.len() { Err(self.unexpected()) } else { Ok(list) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_finished_asks_for_more() {
        for text in [
            "echo 'a",
            "echo \"a",
            "a |",
            "a &&",
            "(a",
            "for x in 1 2; do",
            "if a; then b",
            "cat <<E\na",
            "x \\",
            "$(a",
        ] {
            assert_eq!(parse(text).err(), Some(Fault::Incomplete), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_names_the_token() {
        for (text, token) in
            [("a | | b", "|"), (")", ")"), ("a ;; b", ";;"), ("done", "done"), ("; a", ";"), ("a > | b", "|")]
        {
            assert_eq!(parse(text).err(), Some(Fault::Unexpected(token.into())), "{text}");
        }
    }

    #[test]
    fn a_heredoc_goes_where_it_is_wanted() {
        let list = parse("cat <<A | tr a b\nx $y\nA\necho").expect("a script");
        assert_eq!(list.len(), 2);
        let Target::Here(body, _) = &list[0].chain[0].1.commands[0].redirects[0].to else { panic!("a heredoc") };
        assert_eq!(body[0], Piece::Quoted("x ".into()));
        assert_eq!(body[1], Piece::Var("y".into(), None, true));
    }

    #[test]
    fn nesting_is_bounded() {
        assert!(parse(&"(".repeat(100_000)).is_err());
        assert!(parse(&"$(".repeat(100_000)).is_err());
        assert!(parse(&"{ ".repeat(100_000)).is_err());
    }
}
