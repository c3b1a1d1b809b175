//! The text form of label selectors and its errors. Models the lexer and parser of apimachinery's `labels`.

use std::borrow::Cow;

use super::{Op, Requirement, invalid};
use crate::api::names;
use crate::sim::Arrange;

/// A word or a sign of the text form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Token {
    Word,
    Sign,
    End,
    Wrong,
}

/// Models the lexer and parser of `labels`, whose order of complaints is what people see.
pub(super) struct Parser<'a> {
    tokens: Vec<(Token, Cow<'a, str>)>,
    at: usize,
}

const SPECIAL: &[char] = &['=', '!', '(', ')', ',', '>', '<'];
const SIGNS: [&str; 9] = [")", ",", "!", "==", "=", ">", "<", "!=", "("];
const BINARY: &str = "in, notin, =, ==, !=, gt, lt";

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str) -> Parser<'a> {
        let mut tokens = Vec::new();
        let mut rest = text;
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\r', '\n']);
            let word = rest.find(|c| SPECIAL.contains(&c) || " \t\r\n".contains(c)).unwrap_or(rest.len());
            // A NUL reads as the end of the text.
            if rest.is_empty() || rest.starts_with('\0') {
                tokens.push((Token::End, "".into()));
                return Parser { tokens, at: 0 };
            } else if word > 0 {
                tokens.push((Token::Word, rest[..word].into()));
                rest = &rest[word..];
            } else {
                // The longest sign that begins here.
                let sign = SIGNS.iter().filter(|s| rest.starts_with(**s)).max_by_key(|s| s.len());
                match sign {
                    Some(s) => {
                        tokens.push((Token::Sign, (*s).into()));
                        rest = &rest[s.len()..];
                    }
                    None => {
                        tokens.push((Token::Wrong, format!("error expected: keyword found '{rest}'").into()));
                        rest = "";
                    }
                }
            }
        }
    }

    fn peek(&self) -> (Token, &str) {
        let (t, s) = &self.tokens[self.at.min(self.tokens.len() - 1)];
        (*t, s)
    }
    fn take(&mut self) -> (Token, String) {
        let (t, s) = self.peek();
        let taken = (t, s.to_string());
        self.at += 1;
        taken
    }

    pub(super) fn run(mut self) -> Result<Vec<Requirement>, String> {
        let mut all = Vec::new();
        loop {
            match self.peek() {
                (Token::Word, _) | (Token::Sign, "!") => {
                    let r = self.requirement().map_err(|e| format!("unable to parse requirement: {e}"))?;
                    all.push(r);
                    match self.take() {
                        (Token::End, _) => return Ok(all),
                        (Token::Sign, s) if s == "," => match self.peek() {
                            (Token::Word, _) | (Token::Sign, "!") => {}
                            (_, s) => return Err(format!("found '{s}', expected: identifier after ','")),
                        },
                        (_, s) => return Err(format!("found '{s}', expected: ',' or 'end of string'")),
                    }
                }
                (Token::End, _) => return Ok(all),
                (_, s) => return Err(format!("found '{s}', expected: !, identifier, or 'end of string'")),
            }
        }
    }

    fn requirement(&mut self) -> Result<Requirement, String> {
        let (mut token, mut key) = self.take();
        let absent = token == Token::Sign && key == "!";
        if absent {
            (token, key) = self.take();
        }
        if token != Token::Word {
            return Err(format!("found '{key}', expected: identifier"));
        }
        if let Some(e) = invalid("", &key, &names::qualified_name(&key)) {
            return Err(e.trim_start_matches(": ").replacen("Invalid value", "<nil>: Invalid value", 1));
        }
        let alone = matches!(self.peek(), (Token::End, _) | (Token::Sign, ","));
        if absent || alone {
            return Requirement::new(&key, if absent { Op::DoesNotExist } else { Op::Exists }, Vec::new());
        }
        let (token, sign) = self.take();
        let op = match (token, sign.as_str()) {
            (Token::Word, "in") => Op::In,
            (Token::Word, "notin") => Op::NotIn,
            (Token::Sign, "=") => Op::Equals,
            (Token::Sign, "==") => Op::DoubleEquals,
            (Token::Sign, "!=") => Op::NotEquals,
            (Token::Sign, ">") => Op::Gt,
            (Token::Sign, "<") => Op::Lt,
            _ => return Err(format!("found '{sign}', expected: {BINARY}")),
        };
        let mut values = match op {
            Op::In | Op::NotIn => self.set()?,
            _ => vec![self.exact()?],
        };
        values.arrange();
        values.dedup();
        Requirement::new(&key, op, values)
    }

    fn exact(&mut self) -> Result<String, String> {
        if matches!(self.peek(), (Token::End, _) | (Token::Sign, ",")) {
            return Ok(String::new());
        }
        match self.take() {
            (Token::Word, s) => Ok(s),
            (_, s) => Err(format!("found '{s}', expected: identifier")),
        }
    }

    fn set(&mut self) -> Result<Vec<String>, String> {
        match self.take() {
            (Token::Sign, s) if s == "(" => {}
            (_, s) => return Err(format!("found '{s}' expected: '('")),
        }
        match self.peek() {
            (Token::Word, _) | (Token::Sign, ",") => {}
            (Token::Sign, ")") => {
                self.take();
                return Ok(vec![String::new()]);
            }
            (_, s) => return Err(format!("found '{s}', expected: ',', ')' or identifier")),
        }
        let mut values = Vec::new();
        loop {
            match self.take() {
                (Token::Word, s) => {
                    values.push(s);
                    match self.peek() {
                        (Token::Sign, ",") => {}
                        (Token::Sign, ")") => break,
                        (_, s) => return Err(format!("found '{s}', expected: ',' or ')'")),
                    }
                }
                (Token::Sign, s) if s == "," => {
                    if values.is_empty() {
                        values.push(String::new());
                    }
                    match self.peek() {
                        (Token::Sign, ")") => {
                            values.push(String::new());
                            break;
                        }
                        (Token::Sign, ",") => values.push(String::new()),
                        _ => {}
                    }
                }
                (_, s) => return Err(format!("found '{s}', expected: ',', or identifier")),
            }
        }
        self.take();
        Ok(values)
    }
}
