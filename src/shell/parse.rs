//! From the text of a script to its meaning: lists and pipelines. Models the grammar of POSIX sh and what bash adds to it.

mod compound;
mod dollar;
mod lex;
mod redirect;
mod simple;
mod words;

use std::cell::OnceCell;
use std::rc::Rc;

use super::Dialect;
use super::ast::*;
use super::fault::Fault;

/// Nesting that a script may have.
const DEPTH_MAX: usize = 60;

type Parsed<T> = Result<T, Fault>;

struct Parser {
    text: Vec<char>,
    at: usize,
    depth: usize,
    dialect: Dialect,
    /// Further lines may be typed: what is open at the end of the text is not over.
    typed: bool,
    /// The text ends with a backslash.
    cut: bool,
    pending: Vec<Pending>,
}

/// A here-document whose text follows the line.
struct Pending {
    end: String,
    /// Tabs at the beginnings of lines are taken off.
    strip: bool,
    /// Nothing in it is expanded.
    plain: bool,
    target: Rc<OnceCell<Word>>,
}

/// Read a whole script.
pub fn parse(text: &str, dialect: Dialect) -> Result<List, Fault> {
    Parser::new(text, dialect, false).script()
}

/// Read what has been typed so far, to bash.
pub fn parse_typed(text: &str) -> Result<List, Fault> {
    Parser::new(text, Dialect::Bash, true).script()
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

impl Parser {
    fn new(text: &str, dialect: Dialect, typed: bool) -> Parser {
        Parser { text: text.chars().collect(), at: 0, depth: 0, dialect, typed, cut: false, pending: Vec::new() }
    }
    /// A parser for a text within this one.
    fn inner(&self, text: &[char]) -> Parsed<Parser> {
        if self.depth >= DEPTH_MAX {
            return Err(Fault::Deep);
        }
        Ok(Parser { text: text.to_vec(), at: 0, depth: self.depth + 1, cut: false, pending: Vec::new(), ..*self })
    }
    fn script(&mut self) -> Parsed<List> {
        let list = self.list(&[])?;
        if self.at < self.text.len() {
            return Err(self.unexpected());
        }
        if self.cut && self.typed {
            return Err(Fault::End(""));
        }
        if !self.pending.is_empty() {
            // The line of a here-document is the last one.
            self.documents()?;
        }
        Ok(list)
    }
    fn deeper<T>(&mut self, f: impl FnOnce(&mut Parser) -> Parsed<T>) -> Parsed<T> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(Fault::Deep);
        }
        let r = f(self);
        self.depth -= 1;
        r
    }

    /// Commands up to one of these words or operators, which is left standing.
    fn list(&mut self, ends: &[&str]) -> Parsed<List> {
        let mut items = Vec::new();
        loop {
            self.lines()?;
            if self.at >= self.text.len() || self.at_end(ends) {
                return Ok(items.into());
            }
            let mut item = self.item()?;
            self.blanks();
            match self.peek() {
                Some(';') if !self.ahead(";;") => self.at += 1,
                Some('&') => {
                    self.at += 1;
                    item.background = true;
                }
                Some('\n') | None => {}
                _ if self.at_end(ends) => {}
                _ => return Err(self.unexpected()),
            }
            items.push(item);
        }
    }
    /// A list that must not be empty, and the word or operator at which it ends.
    fn body(&mut self, ends: &[&'static str]) -> Parsed<(List, &'static str)> {
        let list = self.deeper(|p| p.list(ends))?;
        let end = ends.iter().copied().find(|end| self.at_end(&[end]));
        match end {
            Some(end) if !list.is_empty() => {
                self.at += end.len();
                Ok((list, end))
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
        let negate = self.keyword("!");
        let mut commands = vec![self.command()?];
        loop {
            self.blanks();
            if !self.ahead("|") || self.ahead("||") {
                return Ok(Pipeline { negate, commands: commands.into() });
            }
            self.at += 1;
            if self.dialect == Dialect::Bash
                && self.eat("&")
                && let Some(command) = commands.last_mut()
            {
                redirect::errors_too(command);
            }
            self.lines()?;
            commands.push(self.command()?);
        }
    }
}

#[cfg(test)]
mod parse_test;
