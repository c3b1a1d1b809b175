//! From the text of a script to its meaning. Models the grammar of POSIX sh, as busybox's ash reads it.

mod words;

use std::rc::Rc;

use super::ast::*;

/// Nesting that a script may have.
const DEPTH_MAX: usize = 60;

struct Parser {
    text: Vec<char>,
    at: usize,
    depth: usize,
    /// Here-documents whose text follows the line: delimiter, tabs stripped, expanded.
    pending: Vec<(String, bool, bool)>,
    /// The texts of those already read, in order.
    here: Vec<Word>,
    taken: usize,
}

type Parsed<T> = Result<T, String>;

/// Read a script.
pub fn parse(text: &str) -> Parsed<List> {
    // Here-documents are read in a first pass, so that their words are there when the command is made.
    let mut first = Parser::new(text);
    first.list(&[])?;
    let mut p = Parser { here: first.here, ..Parser::new(text) };
    let list = p.list(&[])?;
    if p.at < p.text.len() {
        return Err(p.unexpected());
    }
    Ok(list)
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

const RESERVED: &[&str] = &["then", "else", "elif", "fi", "do", "done", "esac", "}"];

impl Parser {
    fn new(text: &str) -> Parser {
        Parser { text: text.chars().collect(), at: 0, depth: 0, pending: Vec::new(), here: Vec::new(), taken: 0 }
    }
    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }
    fn ahead(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.text.get(self.at + i) == Some(&c))
    }
    fn eat(&mut self, text: &str) -> bool {
        let there = self.ahead(text);
        if there {
            self.at += text.chars().count();
        }
        there
    }
    fn unexpected(&self) -> String {
        match self.peek() {
            None => "syntax error: unexpected end of file".into(),
            Some('\n') => "syntax error: unexpected newline".into(),
            Some(_) => {
                let word: String = self.text[self.at..].iter().take_while(|c| !c.is_whitespace()).take(20).collect();
                format!("syntax error: unexpected \"{word}\"")
            }
        }
    }
    fn deeper<T>(&mut self, f: impl FnOnce(&mut Parser) -> Parsed<T>) -> Parsed<T> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("syntax error: nested too deeply".into());
        }
        let r = f(self);
        self.depth -= 1;
        r
    }

    fn blanks(&mut self) {
        loop {
            match self.peek() {
                Some(' ' | '\t' | '\r') => self.at += 1,
                Some('\\') if self.text.get(self.at + 1) == Some(&'\n') => self.at += 2,
                Some('#') => {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.at += 1;
                    }
                }
                _ => return,
            }
        }
    }
    fn lines(&mut self) -> Parsed<()> {
        loop {
            self.blanks();
            if self.peek() != Some('\n') {
                return Ok(());
            }
            self.at += 1;
            self.here_documents()?;
        }
    }
    fn here_documents(&mut self) -> Parsed<()> {
        for (end, strip, expanded) in std::mem::take(&mut self.pending) {
            let mut body = String::new();
            loop {
                if self.at >= self.text.len() {
                    break;
                }
                let line: String = self.text[self.at..].iter().take_while(|c| **c != '\n').collect();
                self.at = (self.at + line.chars().count() + 1).min(self.text.len());
                let line = if strip { line.trim_start_matches('\t') } else { &line };
                if line == end {
                    break;
                }
                body.push_str(line);
                body.push('\n');
            }
            let word: Word = if expanded {
                let mut inner = Parser { depth: self.depth, ..Parser::new(&body) };
                inner.quoted_parts(None)?.into()
            } else {
                Rc::from([Part::Text(body, true)])
            };
            self.here.push(word);
        }
        Ok(())
    }

    /// The reserved word that stands here, if one does.
    fn reserved(&mut self) -> Option<String> {
        self.blanks();
        let word: String = self.text[self.at..].iter().take_while(|c| is_name(**c) || **c == '}').collect();
        let after = self.text.get(self.at + word.chars().count());
        let ends = after.is_none_or(|c| c.is_whitespace() || ";&|()<>".contains(*c));
        (ends && RESERVED.contains(&word.as_str())).then_some(word)
    }

    /// Commands up to one of these words, which is left standing; or to a `)`.
    fn list(&mut self, until: &[&str]) -> Parsed<List> {
        self.deeper(|p| {
            let mut items = Vec::new();
            loop {
                p.lines()?;
                match p.peek() {
                    None | Some(')') => break,
                    Some(';') if p.ahead(";;") => break,
                    _ => {}
                }
                if let Some(word) = p.reserved() {
                    if until.contains(&word.as_str()) {
                        break;
                    }
                    return Err(p.unexpected());
                }
                let mut item = p.item()?;
                p.blanks();
                if p.ahead(";;") {
                    items.push(item);
                    break;
                }
                match p.peek() {
                    Some('&') => {
                        p.at += 1;
                        item.background = true;
                    }
                    Some(';') => p.at += 1,
                    Some('\n') | None | Some(')') => {}
                    _ => return Err(p.unexpected()),
                }
                items.push(item);
            }
            Ok(items.into())
        })
    }
    fn expect(&mut self, word: &str) -> Parsed<()> {
        self.lines()?;
        match self.reserved() {
            Some(w) if w == word => {
                self.at += word.len();
                Ok(())
            }
            _ => Err(self.unexpected()),
        }
    }

    fn item(&mut self) -> Parsed<Item> {
        let first = self.pipeline()?;
        let mut rest = Vec::new();
        loop {
            self.blanks();
            let and = self.ahead("&&");
            if !and && !self.ahead("||") {
                return Ok(Item { first, rest, background: false });
            }
            self.at += 2;
            self.lines()?;
            rest.push((and, self.pipeline()?));
        }
    }
    fn pipeline(&mut self) -> Parsed<Pipeline> {
        self.blanks();
        let negate = self.peek() == Some('!') && self.text.get(self.at + 1).is_some_and(|c| c.is_whitespace());
        if negate {
            self.at += 1;
        }
        let mut commands = vec![self.command()?];
        loop {
            self.blanks();
            if !self.ahead("|") || self.ahead("||") {
                return Ok(Pipeline { negate, commands: commands.into() });
            }
            self.at += 1;
            self.lines()?;
            commands.push(self.command()?);
        }
    }

    fn keyword(&mut self, word: &str) -> bool {
        let n = word.chars().count();
        let ends = self.text.get(self.at + n).is_none_or(|c| c.is_whitespace() || ";&|()<>".contains(*c));
        ends && self.eat(word)
    }

    /// `while` (false) or `until` (true).
    fn loop_keyword(&mut self) -> Option<bool> {
        if self.keyword("while") {
            return Some(false);
        }
        self.keyword("until").then_some(true)
    }

    fn command(&mut self) -> Parsed<Command> {
        self.blanks();
        if self.reserved().is_some() {
            return Err(self.unexpected());
        }
        let compound = if self.keyword("if") {
            Some(self.conditional()?)
        } else if let Some(until) = self.loop_keyword() {
            let test = self.list(&["do"])?;
            self.expect("do")?;
            let body = self.list(&["done"])?;
            self.expect("done")?;
            Some(Compound::Loop { until, test, body })
        } else if self.keyword("for") {
            Some(self.for_loop()?)
        } else if self.keyword("case") {
            Some(self.case()?)
        } else if self.keyword("{") {
            let list = self.list(&["}"])?;
            self.expect("}")?;
            Some(Compound::Group(list))
        } else if self.eat("(") {
            let list = self.list(&[])?;
            if !self.eat(")") {
                return Err(self.unexpected());
            }
            Some(Compound::Subshell(list))
        } else {
            None
        };
        let Some(compound) = compound else { return self.simple() };
        let mut redirects = Vec::new();
        loop {
            self.blanks();
            match self.redirect()? {
                Some(r) => redirects.push(r),
                None => return Ok(Command::Compound(Rc::new(compound), redirects.into())),
            }
        }
    }
    fn conditional(&mut self) -> Parsed<Compound> {
        let mut arms = Vec::new();
        loop {
            let test = self.list(&["then"])?;
            self.expect("then")?;
            let body = self.list(&["elif", "else", "fi"])?;
            arms.push((test, body));
            match self.reserved().as_deref() {
                Some("elif") => self.at += 4,
                Some("else") => {
                    self.at += 4;
                    let other = self.list(&["fi"])?;
                    self.expect("fi")?;
                    return Ok(Compound::If(arms, Some(other)));
                }
                _ => {
                    self.expect("fi")?;
                    return Ok(Compound::If(arms, None));
                }
            }
        }
    }
    fn for_loop(&mut self) -> Parsed<Compound> {
        self.blanks();
        let name: String = self.text[self.at..].iter().take_while(|c| is_name(**c)).collect();
        if name.is_empty() {
            return Err(self.unexpected());
        }
        self.at += name.len();
        self.lines()?;
        let words = if self.keyword("in") {
            let mut words = Vec::new();
            loop {
                self.blanks();
                match self.word()? {
                    Some(w) => words.push(w),
                    None => break,
                }
            }
            Some(words)
        } else {
            None
        };
        self.blanks();
        self.eat(";");
        self.expect("do")?;
        let body = self.list(&["done"])?;
        self.expect("done")?;
        Ok(Compound::For { name, words, body })
    }
    fn case(&mut self) -> Parsed<Compound> {
        self.blanks();
        let Some(word) = self.word()? else { return Err(self.unexpected()) };
        self.lines()?;
        if !self.keyword("in") {
            return Err(self.unexpected());
        }
        let mut arms = Vec::new();
        loop {
            self.lines()?;
            if self.reserved().as_deref() == Some("esac") {
                self.at += 4;
                return Ok(Compound::Case(word, arms));
            }
            self.eat("(");
            let mut patterns = Vec::new();
            loop {
                self.blanks();
                let Some(p) = self.word()? else { return Err(self.unexpected()) };
                patterns.push(p);
                self.blanks();
                if !self.eat("|") {
                    break;
                }
            }
            if !self.eat(")") {
                return Err(self.unexpected());
            }
            let body = self.list(&["esac"])?;
            self.eat(";;");
            arms.push((patterns, body));
        }
    }

    fn simple(&mut self) -> Parsed<Command> {
        let mut out = Simple::default();
        loop {
            self.blanks();
            if let Some(r) = self.redirect()? {
                out.redirects.push(r);
                continue;
            }
            if out.words.is_empty()
                && let Some(assign) = self.assignment()?
            {
                out.assigns.push(assign);
                continue;
            }
            let start = self.at;
            let Some(word) = self.word()? else { break };
            let plain: String = self.text[start..self.at].iter().collect();
            if out.words.is_empty() && self.ahead("()") && plain.chars().all(is_name) {
                self.at += 2;
                self.lines()?;
                let body = self.deeper(Parser::command)?;
                return Ok(Command::Compound(Rc::new(Compound::Function(plain, body)), Rc::from([])));
            }
            out.words.push(word);
        }
        if out.words.is_empty() && out.assigns.is_empty() && out.redirects.is_empty() {
            return Err(self.unexpected());
        }
        Ok(Command::Simple(Rc::new(out)))
    }
}
