//! The shell's grammar, as far as people type it: pipes, lists, subshells, loops, conditions, heredocs, expansions.
//!
//! Models bash's parser. Not modelled: `select`, `case`'s `;&`, arrays, process substitution, `[[ =~ ]]`, history expansion.

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

    fn pipeline(&mut self) -> Res<Pipeline> {
        self.blanks();
        let not = self.keyword("!");
        self.blanks();
        let mut commands = vec![self.command()?];
        loop {
            self.blanks();
            if self.peek() != b'|' || self.starts("||") {
                return Ok(Pipeline { not, commands });
            }
            self.at += 1;
            if self.eat("&")
                && let Some(c) = commands.last_mut()
            {
                c.redirects.push(Redirect { fd: 2, to: Target::Dup(1) });
            }
            self.lines()?;
            commands.push(self.command()?);
        }
    }

    fn command(&mut self) -> Res<Command> {
        self.blanks();
        let body = if self.eat("(") {
            let list = self.body(&[")"])?;
            self.want_op(")")?;
            Body::Subshell(list)
        } else if self.keyword("{") {
            let list = self.body(&["}"])?;
            self.want("}")?;
            Body::Group(list)
        } else if self.keyword("for") {
            self.for_loop()?
        } else if self.starts("while") && self.word_ends(self.at + 5)
            || self.starts("until") && self.word_ends(self.at + 5)
        {
            let until = self.starts("until");
            self.at += 5;
            let test = self.body(&["do"])?;
            self.want("do")?;
            let body = self.body(&["done"])?;
            self.want("done")?;
            Body::While { until, test, body }
        } else if self.keyword("if") {
            self.if_else()?
        } else if self.keyword("case") {
            self.case()?
        } else {
            return self.simple();
        };
        let mut redirects = Vec::new();
        loop {
            self.blanks();
            match self.redirect()? {
                Some(r) => redirects.push(r),
                None => return Ok(Command { body, redirects }),
            }
        }
    }
    fn want_op(&mut self, op: &str) -> Res<()> {
        self.lines()?;
        if self.eat(op) { Ok(()) } else { Err(self.unexpected()) }
    }
    fn for_loop(&mut self) -> Res<Body> {
        self.blanks();
        let name = self.name();
        if name.is_empty() {
            return Err(self.unexpected());
        }
        self.lines()?;
        let words = if self.keyword("in") {
            let mut words = Vec::new();
            loop {
                self.blanks();
                match self.word()? {
                    Some(w) => words.push(w),
                    None => break Some(words),
                }
            }
        } else {
            None
        };
        self.blanks();
        self.eat(";");
        self.want("do")?;
        let body = self.body(&["done"])?;
        self.want("done")?;
        Ok(Body::For(name, words, body))
    }
    fn if_else(&mut self) -> Res<Body> {
        let mut arms = Vec::new();
        loop {
            let test = self.body(&["then"])?;
            self.want("then")?;
            arms.push((test, self.body(&["elif", "else", "fi"])?));
            if self.keyword("elif") {
                continue;
            }
            let or = if self.keyword("else") { self.body(&["fi"])? } else { Vec::new() };
            self.want("fi")?;
            return Ok(Body::If(arms, or));
        }
    }
    fn case(&mut self) -> Res<Body> {
        self.blanks();
        let Some(subject) = self.word()? else { return Err(self.unexpected()) };
        self.want("in")?;
        let mut arms = Vec::new();
        loop {
            self.lines()?;
            if self.keyword("esac") {
                return Ok(Body::Case(subject, arms));
            }
            self.eat("(");
            let mut patterns = Vec::new();
            loop {
                self.blanks();
                let Some(w) = self.word()? else { return Err(self.unexpected()) };
                patterns.push(w);
                self.blanks();
                if !self.eat("|") {
                    break;
                }
            }
            self.want_op(")")?;
            let body = self.deeper(|p| p.list(&[";;", "esac"]))?;
            arms.push((patterns, body));
            if !self.eat(";;") && !self.at_end(&["esac"]) {
                return Err(self.unexpected());
            }
        }
    }

    fn name(&mut self) -> String {
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() || self.peek() == b'_' {
            self.at += 1;
        }
        self.text[start..self.at].into()
    }

    fn simple(&mut self) -> Res<Command> {
        let (mut assigns, mut words, mut redirects) = (Vec::new(), Vec::new(), Vec::new());
        loop {
            self.blanks();
            if let Some(r) = self.redirect()? {
                redirects.push(r);
                continue;
            }
            let start = self.at;
            if words.is_empty() {
                let name = self.name();
                if !name.is_empty() && !name.as_bytes()[0].is_ascii_digit() && self.eat("=") {
                    let value = if self.word_ends(self.at) { Vec::new() } else { self.word()?.unwrap_or_default() };
                    assigns.push((name, value));
                    continue;
                }
                if !name.is_empty() && assigns.is_empty() && self.starts("()") {
                    self.at += 2;
                    self.lines()?;
                    let body = self.deeper(Parser::command)?;
                    return Ok(Command { body: Body::Function(name, Box::new(body)), redirects });
                }
                self.at = start;
            }
            match self.word()? {
                Some(w) => {
                    let first = words.is_empty() && assigns.is_empty() && redirects.is_empty();
                    if first && matches!(&w[..], [Piece::Bare(b)] if RESERVED.contains(&b.as_str())) {
                        self.at = start;
                        return Err(self.unexpected());
                    }
                    words.push(w);
                }
                None if words.is_empty() && assigns.is_empty() && redirects.is_empty() => return Err(self.unexpected()),
                None => return Ok(Command { body: Body::Simple { assigns, words }, redirects }),
            }
        }
    }

    fn redirect(&mut self) -> Res<Option<Redirect>> {
        let start = self.at;
        let mut digits = self.at;
        while self.s.get(digits).is_some_and(u8::is_ascii_digit) {
            digits += 1;
        }
        let both = self.starts("&>");
        let op = if both { self.at + 1 } else { digits };
        if !matches!(self.s.get(op), Some(b'<' | b'>')) || digits - self.at > 1 {
            return Ok(None);
        }
        let fd = self.text[self.at..digits].parse::<i32>().ok();
        self.at = op;
        let fd_or = |d| if both { -1 } else { fd.unwrap_or(d) };
        let (fd, kind) = if self.eat("<<<") {
            (fd_or(0), "<<<")
        } else if self.eat("<<-") {
            (fd_or(0), "<<-")
        } else if self.eat("<<") {
            (fd_or(0), "<<")
        } else if self.eat(">>") {
            (fd_or(1), ">>")
        } else if self.eat(">&") {
            (fd_or(1), ">&")
        } else if self.eat("<(") || self.eat(">(") {
            self.at = start;
            return Err(Fault::Unexpected("(".into()));
        } else if self.eat("<") {
            (fd_or(0), "<")
        } else {
            self.at += 1;
            self.eat("|");
            (fd_or(1), ">")
        };
        self.blanks();
        let before = self.at;
        let Some(word) = self.word()? else { return Err(self.unexpected()) };
        let to = match kind {
            "<" => Target::Read(word),
            ">" => Target::Write(word),
            ">>" => Target::Append(word),
            ">&" => match self.text[before..self.at].parse() {
                Ok(n) => Target::Dup(n),
                Err(_) => return Ok(Some(Redirect { fd: -1, to: Target::Write(word) })),
            },
            "<<<" => Target::Here(word, true),
            _ => {
                let quoted = !matches!(&word[..], [Piece::Bare(_)]);
                let end = word.iter().map(|p| match p {
                    Piece::Bare(t) | Piece::Quoted(t) => t.as_str(),
                    _ => "",
                });
                let slot = self.bodies.len();
                self.pending.push(Pending { slot, end: end.collect(), quoted, tabs: kind == "<<-" });
                self.bodies.push(Vec::new());
                Target::Here(vec![Piece::Bare(format!("\u{0}{slot}"))], false)
            }
        };
        Ok(Some(Redirect { fd, to }))
    }

    fn word(&mut self) -> Res<Option<Word>> {
        let mut pieces: Word = Vec::new();
        let mut bare = String::new();
        let flush = |bare: &mut String, pieces: &mut Word| {
            if !bare.is_empty() {
                pieces.push(Piece::Bare(std::mem::take(bare)));
            }
        };
        let start = self.at;
        while self.at < self.s.len() {
            match self.peek() {
                b' ' | b'\t' | b'\r' | b'\n' | b';' | b'&' | b'|' | b'(' | b')' | b'<' | b'>' => break,
                b'\\' => {
                    self.at += 1;
                    let Some(c) = self.text[self.at..].chars().next() else { return Err(Fault::Incomplete) };
                    self.at += c.len_utf8();
                    if c != '\n' {
                        flush(&mut bare, &mut pieces);
                        pieces.push(Piece::Quoted(c.into()));
                    }
                }
                b'\'' => {
                    flush(&mut bare, &mut pieces);
                    self.at += 1;
                    let Some(end) = self.text[self.at..].find('\'') else { return Err(Fault::Incomplete) };
                    pieces.push(Piece::Quoted(self.text[self.at..self.at + end].into()));
                    self.at += end + 1;
                }
                b'"' => {
                    flush(&mut bare, &mut pieces);
                    self.at += 1;
                    let n = pieces.len();
                    self.quoted(&mut pieces)?;
                    if pieces.len() == n {
                        pieces.push(Piece::Quoted(String::new()));
                    }
                }
                b'$' if self.starts("$'") => {
                    flush(&mut bare, &mut pieces);
                    self.at += 2;
                    let Some(end) = self.text[self.at..].find('\'') else { return Err(Fault::Incomplete) };
                    pieces.push(Piece::Quoted(escapes(&self.text[self.at..self.at + end])));
                    self.at += end + 1;
                }
                b'$' | b'`' => {
                    flush(&mut bare, &mut pieces);
                    match self.dollar(false)? {
                        Some(p) => pieces.push(p),
                        None => bare.push('$'),
                    }
                }
                _ => {
                    let from = self.at;
                    while self.at < self.s.len() && !b" \t\r\n;&|()<>\\'\"$`".contains(&self.peek()) {
                        self.at += 1;
                    }
                    bare.push_str(&self.text[from..self.at]);
                }
            }
        }
        flush(&mut bare, &mut pieces);
        Ok((self.at > start).then_some(pieces))
    }
    /// Up to the closing double quote.
    fn quoted(&mut self, pieces: &mut Word) -> Res<()> {
        let mut text = String::new();
        loop {
            let Some(c) = self.text[self.at..].chars().next() else { return Err(Fault::Incomplete) };
            match c {
                '"' => {
                    self.at += 1;
                    if !text.is_empty() {
                        pieces.push(Piece::Quoted(text));
                    }
                    return Ok(());
                }
                '\\' => {
                    let next = self.text[self.at + 1..].chars().next();
                    match next {
                        None => return Err(Fault::Incomplete),
                        Some('\n') => {}
                        Some(n @ ('"' | '\\' | '$' | '`')) => text.push(n),
                        Some(n) => {
                            text.push('\\');
                            text.push(n);
                        }
                    }
                    self.at += 1 + next.map_or(0, char::len_utf8);
                }
                '$' | '`' => {
                    let piece = self.dollar(true)?;
                    match piece {
                        Some(p) => {
                            if !text.is_empty() {
                                pieces.push(Piece::Quoted(std::mem::take(&mut text)));
                            }
                            pieces.push(p);
                        }
                        None => text.push('$'),
                    }
                }
                _ => {
                    let rest = &self.text[self.at..];
                    let end = rest.find(['"', '\\', '$', '`']).unwrap_or(rest.len());
                    text.push_str(&rest[..end]);
                    self.at += end;
                }
            }
        }
    }
    /// A heredoc's body: as in double quotes, but quotes are plain.
    fn template(&mut self, body: &str) -> Res<Word> {
        let mut p =
            Parser { s: body.as_bytes(), text: body, at: 0, depth: self.depth, pending: vec![], bodies: vec![] };
        let (mut pieces, mut text) = (Vec::new(), String::new());
        while p.at < body.len() {
            let rest = &body[p.at..];
            let end = rest.find(['\\', '$', '`']).unwrap_or(rest.len());
            text.push_str(&rest[..end]);
            p.at += end;
            if p.at >= body.len() {
                break;
            }
            if p.peek() == b'\\' {
                let next = body[p.at + 1..].chars().next();
                match next {
                    Some('\n') => {}
                    Some(n @ ('\\' | '$' | '`')) => text.push(n),
                    Some(n) => {
                        text.push('\\');
                        text.push(n);
                    }
                    None => text.push('\\'),
                }
                p.at += 1 + next.map_or(0, char::len_utf8);
                continue;
            }
            match p.dollar(true)? {
                Some(piece) => {
                    pieces.push(Piece::Quoted(std::mem::take(&mut text)));
                    pieces.push(piece);
                }
                None => text.push('$'),
            }
        }
        pieces.push(Piece::Quoted(text));
        Ok(pieces)
    }
    /// What follows a `$` or a backquote; `None` if the `$` is a plain one.
    fn dollar(&mut self, quoted: bool) -> Res<Option<Piece>> {
        if self.eat("`") {
            let Some(end) = self.text[self.at..].find('`') else { return Err(Fault::Incomplete) };
            let inner = self.text[self.at..self.at + end].to_string();
            self.at += end + 1;
            let list = self.deeper(|_| parse(&inner))?;
            return Ok(Some(Piece::Run(list, quoted)));
        }
        self.at += 1;
        if self.starts("((") {
            let end = closing(&self.text[self.at..]).ok_or(Fault::Incomplete)?;
            let whole = &self.text[self.at..=self.at + end];
            if let Some(inner) = whole.strip_prefix("((").and_then(|w| w.strip_suffix("))")) {
                let inner = inner.to_string();
                self.at += end + 1;
                return Ok(Some(Piece::Math(self.deeper(|p| p.template(&inner))?)));
            }
        }
        if self.eat("(") {
            let list = self.deeper(|p| p.list(&[")"]))?;
            self.want_op(")")?;
            return Ok(Some(Piece::Run(list, quoted)));
        }
        if self.eat("{") {
            let length = self.starts("#") && !self.starts("#}");
            if length {
                self.at += 1;
            }
            let mut name = self.name();
            if name.is_empty()
                && let c @ (b'?' | b'#' | b'@' | b'*' | b'!' | b'$') = self.peek()
            {
                name.push(char::from(c));
                self.at += 1;
            }
            if length {
                self.eat("}");
                return Ok(Some(Piece::Var(name, Some(("#len".into(), Vec::new())), quoted)));
            }
            if self.eat("}") {
                return Ok(Some(Piece::Var(name, None, quoted)));
            }
            const OPS: [&str; 14] = [":-", ":=", ":+", ":?", "##", "%%", "//", "-", "=", "+", "?", "#", "%", "/"];
            let op = OPS.iter().find(|op| self.starts(op)).copied().unwrap_or("");
            self.at += op.len();
            let from = self.at;
            let mut depth = 1;
            while depth > 0 {
                match self.s.get(self.at) {
                    None => return Err(Fault::Incomplete),
                    Some(b'{') => depth += 1,
                    Some(b'}') => depth -= 1,
                    Some(_) => {}
                }
                self.at += 1;
            }
            let raw = self.text[from..self.at - 1].trim_matches(['"', '\'']).to_string();
            if op.is_empty() {
                return Ok(Some(Piece::Var(format!("{name}{raw}"), Some(("bad".into(), Vec::new())), quoted)));
            }
            let arg = self.deeper(|p| p.template(&raw))?;
            return Ok(Some(Piece::Var(name, Some((op.into(), arg)), quoted)));
        }
        if let c @ (b'?' | b'#' | b'@' | b'*' | b'!' | b'$' | b'0'..=b'9') = self.peek() {
            self.at += 1;
            return Ok(Some(Piece::Var(char::from(c).into(), None, quoted)));
        }
        let name = self.name();
        Ok(if name.is_empty() { None } else { Some(Piece::Var(name, None, quoted)) })
    }
}

/// Where the parenthesis that opens `text` closes.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (i, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(i);
                }
            }
            _ => {}
        }
    }
    None
}

/// `\n`, `\t` and the like, as `printf`, `echo -e` and `$'...'` read them.
pub fn escapes(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('a') => out.push('\u{7}'),
            Some('b') => out.push('\u{8}'),
            Some('e') => out.push('\u{1b}'),
            Some('0') => {
                let mut n = 0;
                while let Some(d) = chars.peek().and_then(|d| d.to_digit(8)).filter(|_| n < 32) {
                    n = n * 8 + d;
                    chars.next();
                }
                out.push(char::from_u32(n).unwrap_or('?'));
            }
            Some(c @ ('\\' | '\'' | '"')) => out.push(c),
            Some(c) => {
                out.push('\\');
                out.push(c);
            }
            None => out.push('\\'),
        }
    }
    out
}

/// Puts the bodies of heredocs where their redirections stand.
fn fill(list: &mut List, bodies: &[Word]) {
    for (_, pipeline) in list.iter_mut().flat_map(|i| &mut i.chain) {
        for c in &mut pipeline.commands {
            fill_command(c, bodies);
        }
    }
}

fn fill_command(c: &mut Command, bodies: &[Word]) {
    for r in &mut c.redirects {
        if let Target::Here(word, false) = &mut r.to
            && let [Piece::Bare(slot)] = &word[..]
            && let Some(n) = slot.strip_prefix('\u{0}').and_then(|n| n.parse::<usize>().ok())
        {
            *word = bodies.get(n).cloned().unwrap_or_default();
        }
    }
    let words = |words: &mut Vec<Word>| words.iter_mut().for_each(|w| fill_word(w, bodies));
    match &mut c.body {
        Body::Simple { assigns, words: w } => {
            assigns.iter_mut().for_each(|(_, w)| fill_word(w, bodies));
            words(w);
        }
        Body::Subshell(l) | Body::Group(l) => fill(l, bodies),
        Body::For(_, w, l) => {
            w.iter_mut().for_each(words);
            fill(l, bodies);
        }
        Body::While { test, body, .. } => {
            fill(test, bodies);
            fill(body, bodies);
        }
        Body::If(arms, or) => {
            for (a, b) in arms {
                fill(a, bodies);
                fill(b, bodies);
            }
            fill(or, bodies);
        }
        Body::Case(_, arms) => arms.iter_mut().for_each(|(_, l)| fill(l, bodies)),
        Body::Function(_, c) => fill_command(c, bodies),
    }
}

fn fill_word(word: &mut Word, bodies: &[Word]) {
    for p in word {
        if let Piece::Run(l, _) = p {
            fill(l, bodies);
        }
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
