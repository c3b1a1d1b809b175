//! Commands: pipelines, compounds, simple commands and their redirections.

use super::*;

impl Parser<'_> {
    pub(super) fn pipeline(&mut self) -> Res<Pipeline> {
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

    pub(super) fn command(&mut self) -> Res<Command> {
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
    pub(super) fn want_op(&mut self, op: &str) -> Res<()> {
        self.lines()?;
        if self.eat(op) { Ok(()) } else { Err(self.unexpected()) }
    }
    pub(super) fn for_loop(&mut self) -> Res<Body> {
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
    pub(super) fn if_else(&mut self) -> Res<Body> {
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
    pub(super) fn case(&mut self) -> Res<Body> {
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

    pub(super) fn name(&mut self) -> String {
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() || self.peek() == b'_' {
            self.at += 1;
        }
        self.text[start..self.at].into()
    }

    pub(super) fn simple(&mut self) -> Res<Command> {
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

    pub(super) fn redirect(&mut self) -> Res<Option<Redirect>> {
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
}
