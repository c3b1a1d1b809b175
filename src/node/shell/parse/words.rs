//! Words, their quotes and dollars, and redirections.

use std::rc::Rc;

use super::super::ast::*;
use super::{Parsed, Parser, is_name};

impl Parser {
    pub(super) fn assignment(&mut self) -> Parsed<Option<(String, Word)>> {
        let name: String = self.text[self.at..].iter().take_while(|c| is_name(**c)).collect();
        let starts = name.chars().next().is_some_and(|c| !c.is_ascii_digit());
        if !starts || self.text.get(self.at + name.len()) != Some(&'=') {
            return Ok(None);
        }
        self.at += name.len() + 1;
        Ok(Some((name, self.word()?.unwrap_or_else(|| Rc::from([])))))
    }

    pub(super) fn redirect(&mut self) -> Parsed<Option<Redirect>> {
        let start = self.at;
        let digit = self
            .peek()
            .and_then(|c| c.to_digit(10))
            .filter(|_| self.text.get(self.at + 1).is_some_and(|c| *c == '<' || *c == '>'));
        self.at += usize::from(digit.is_some());
        let both = self.ahead("&>");
        self.at += usize::from(both);
        let (mode, default) = match () {
            _ if self.eat("<<<") => (Mode::Here, 0),
            _ if self.eat("<<") => return self.here_start(digit.unwrap_or(0) as u8).map(Some),
            _ if self.eat(">>") => (Mode::Append, 1),
            _ if self.eat(">&") => (Mode::Duplicate, 1),
            _ if self.eat("<&") => (Mode::Duplicate, 0),
            _ if self.eat(">|") || self.eat(">") => (Mode::Write, 1),
            _ if self.eat("<") => (Mode::Read, 0),
            _ => {
                self.at = start;
                return Ok(None);
            }
        };
        self.blanks();
        let Some(target) = self.word()? else { return Err(self.unexpected()) };
        // `&> file` is `> file` of both; stderr follows stdout when the redirection is carried out.
        let fd = if both { 9 } else { digit.unwrap_or(default) as u8 };
        Ok(Some(Redirect { fd, mode, target }))
    }

    pub(super) fn here_start(&mut self, fd: u8) -> Parsed<Redirect> {
        let strip = self.eat("-");
        self.blanks();
        let start = self.at;
        self.word()?;
        let raw: String = self.text[start..self.at].iter().collect();
        let end: String = raw.chars().filter(|c| !"'\"\\".contains(*c)).collect();
        self.pending.push((end.clone(), strip, end == raw));
        let target = self.here.get(self.taken).cloned().unwrap_or_else(|| Rc::from([]));
        self.taken += 1;
        Ok(Redirect { fd, mode: Mode::Here, target })
    }

    /// A word, if one stands here.
    pub(super) fn word(&mut self) -> Parsed<Option<Word>> {
        let mut parts: Vec<Part> = Vec::new();
        let start = self.at;
        let mut plain = String::new();
        fn flush(parts: &mut Vec<Part>, plain: &mut String) {
            if !plain.is_empty() {
                parts.push(Part::Text(std::mem::take(plain), false));
            }
        }
        while let Some(c) = self.peek() {
            match c {
                ' ' | '\t' | '\r' | '\n' | ';' | '&' | '|' | '(' | ')' | '<' | '>' => break,
                '\'' => {
                    flush(&mut parts, &mut plain);
                    self.at += 1;
                    let text: String = self.text[self.at..].iter().take_while(|c| **c != '\'').collect();
                    self.at += text.chars().count();
                    if !self.eat("'") {
                        return Err("syntax error: unterminated quoted string".into());
                    }
                    parts.push(Part::Text(text, true));
                }
                '"' => {
                    flush(&mut parts, &mut plain);
                    self.at += 1;
                    let inner = self.deeper(|p| p.quoted_parts(Some('"')))?;
                    if inner.is_empty() {
                        parts.push(Part::Text(String::new(), true));
                    }
                    parts.extend(inner);
                }
                '\\' => {
                    flush(&mut parts, &mut plain);
                    self.at += 1;
                    match self.peek() {
                        Some('\n') => self.at += 1,
                        Some(c) => {
                            self.at += 1;
                            parts.push(Part::Text(c.to_string(), true));
                        }
                        None => parts.push(Part::Text("\\".into(), true)),
                    }
                }
                '$' | '`' => {
                    flush(&mut parts, &mut plain);
                    parts.push(self.dollar(false)?);
                }
                c => {
                    plain.push(c);
                    self.at += 1;
                }
            }
        }
        flush(&mut parts, &mut plain);
        Ok((self.at > start).then(|| parts.into()))
    }

    /// Up to the closing quote, or to the end of the text.
    pub(super) fn quoted_parts(&mut self, end: Option<char>) -> Parsed<Vec<Part>> {
        let mut parts = Vec::new();
        let mut plain = String::new();
        loop {
            match self.peek() {
                None if end.is_none() => break,
                None => return Err("syntax error: unterminated quoted string".into()),
                c if c == end => {
                    self.at += 1;
                    break;
                }
                Some('\\') if self.text.get(self.at + 1).is_some_and(|c| "$`\"\\\n".contains(*c)) => {
                    let c = self.text[self.at + 1];
                    if c != '\n' {
                        plain.push(c);
                    }
                    self.at += 2;
                }
                Some('$' | '`') => {
                    if !plain.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut plain), true));
                    }
                    parts.push(self.dollar(true)?);
                }
                Some(c) => {
                    plain.push(c);
                    self.at += 1;
                }
            }
        }
        if !plain.is_empty() {
            parts.push(Part::Text(plain, true));
        }
        Ok(parts)
    }

    /// `$...` or a command in backquotes.
    pub(super) fn dollar(&mut self, quoted: bool) -> Parsed<Part> {
        if self.eat("`") {
            let text: String = self.text[self.at..].iter().take_while(|c| **c != '`').collect();
            self.at += text.chars().count();
            if !self.eat("`") {
                return Err("syntax error: EOF in backquote substitution".into());
            }
            let mut inner = Parser { depth: self.depth, ..Parser::new(&text) };
            return Ok(Part::Subst(inner.list(&[])?, quoted));
        }
        self.at += 1;
        if self.eat("((") {
            return self.deeper(|p| p.arithmetic(quoted));
        }
        if self.eat("(") {
            let list = self.list(&[])?;
            if !self.eat(")") {
                return Err(self.unexpected());
            }
            return Ok(Part::Subst(list, quoted));
        }
        if self.eat("{") {
            return self.deeper(|p| p.braced(quoted));
        }
        let name: String = match self.peek() {
            Some(c) if c.is_ascii_digit() || "?$!#@*-".contains(c) => c.to_string(),
            Some(c) if is_name(c) => self.text[self.at..].iter().take_while(|c| is_name(**c)).collect(),
            _ => return Ok(Part::Text("$".into(), true)),
        };
        self.at += name.len();
        Ok(Part::Param { name, op: Op::None, colon: false, word: Rc::from([]), quoted })
    }

    pub(super) fn arithmetic(&mut self, quoted: bool) -> Parsed<Part> {
        let (mut depth, mut text) = (0, String::new());
        while !(depth == 0 && self.ahead("))")) {
            let Some(c) = self.peek() else { return Err("syntax error: missing '))'".into()) };
            depth += i32::from(c == '(') - i32::from(c == ')');
            text.push(c);
            self.at += 1;
        }
        self.at += 2;
        let mut inner = Parser { depth: self.depth, ..Parser::new(&text) };
        Ok(Part::Arith(inner.quoted_parts(None)?.into(), quoted))
    }

    pub(super) fn braced(&mut self, quoted: bool) -> Parsed<Part> {
        let length = self.peek() == Some('#') && self.text.get(self.at + 1).is_some_and(|c| *c != '}');
        self.at += usize::from(length);
        let mut name: String = self.text[self.at..].iter().take_while(|c| is_name(**c)).collect();
        if name.is_empty() {
            name = self.peek().filter(|c| "?$!#@*-".contains(*c)).map(String::from).unwrap_or_default();
        }
        if name.is_empty() {
            return Err("syntax error: bad substitution".into());
        }
        self.at += name.len();
        let colon = self.eat(":");
        let op = match self.peek() {
            Some('}') if !colon => {
                if length {
                    Op::Length
                } else {
                    Op::None
                }
            }
            Some('-') => Op::Default,
            Some('=') => Op::Assign,
            Some('+') => Op::Alternative,
            Some('?') => Op::Error,
            Some('#') => Op::Prefix(self.ahead("##")),
            Some('%') => Op::Suffix(self.ahead("%%")),
            _ => return Err("syntax error: bad substitution".into()),
        };
        self.at += match op {
            Op::None | Op::Length => 0,
            Op::Prefix(true) | Op::Suffix(true) => 2,
            _ => 1,
        };
        let mut parts = self.quoted_parts(Some('}'))?;
        if !quoted {
            for part in &mut parts {
                if let Part::Text(_, quoted) = part {
                    *quoted = false;
                }
            }
        }
        Ok(Part::Param { name, op, colon, word: parts.into(), quoted })
    }
}
