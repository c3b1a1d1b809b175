//! Words and their quotes.

use super::super::escapes::escapes;
use super::*;

/// The parts of a word as they are found: what is plain is gathered.
#[derive(Default)]
struct Parts {
    parts: Vec<Part>,
    plain: String,
    quoted: bool,
}

impl Parts {
    fn push(&mut self, part: Part) {
        self.flush();
        self.parts.push(part);
    }
    fn flush(&mut self) {
        if !self.plain.is_empty() {
            self.parts.push(Part::Text(std::mem::take(&mut self.plain), self.quoted));
        }
    }
    fn done(mut self) -> Vec<Part> {
        self.flush();
        self.parts
    }
}

const OPEN_QUOTE: Fault = Fault::End("unterminated quoted string");

impl Parser {
    /// A word, if one stands here.
    pub(super) fn word(&mut self) -> Parsed<Option<Word>> {
        self.word_to(lex::BREAKS)
    }
    pub(super) fn word_to(&mut self, breaks: &str) -> Parsed<Option<Word>> {
        let start = self.at;
        let parts = self.parts(breaks)?;
        Ok((self.at > start).then(|| parts.into()))
    }

    /// What stands outside of quotes, up to one of these characters.
    pub(super) fn parts(&mut self, breaks: &str) -> Parsed<Vec<Part>> {
        let mut parts = Parts::default();
        while let Some(c) = self.peek() {
            match c {
                c if breaks.contains(c) => break,
                '\'' => {
                    self.at += 1;
                    let text = self.take_while(|c| c != '\'');
                    if !self.eat("'") {
                        return Err(OPEN_QUOTE);
                    }
                    parts.push(Part::quoted(text));
                }
                '"' => {
                    self.at += 1;
                    let inner = self.deeper(|p| p.quoted_parts(Some('"')))?;
                    if inner.is_empty() {
                        parts.push(Part::quoted(""));
                    }
                    inner.into_iter().for_each(|p| parts.push(p));
                }
                '\\' => {
                    self.at += 1;
                    match self.peek() {
                        Some('\n') => self.continued(1),
                        Some(c) => {
                            self.at += 1;
                            parts.push(Part::quoted(c));
                        }
                        None if self.typed => return Err(Fault::End("")),
                        None => parts.push(Part::quoted("\\")),
                    }
                }
                '$' if self.next_is(|c| c == '\'') => {
                    self.at += 2;
                    parts.push(Part::quoted(self.escaped()?));
                }
                '$' | '`' => {
                    let part = self.dollar(false)?;
                    parts.push(part);
                }
                c => {
                    parts.plain.push(c);
                    self.at += 1;
                }
            }
        }
        Ok(parts.done())
    }

    /// The rest of `$'...'`.
    fn escaped(&mut self) -> Parsed<String> {
        let mut text = String::new();
        loop {
            match self.peek() {
                None => return Err(OPEN_QUOTE),
                Some('\'') => {
                    self.at += 1;
                    return Ok(escapes(&text));
                }
                Some('\\') if self.at + 1 < self.text.len() => {
                    text.extend([self.text[self.at], self.text[self.at + 1]]);
                    self.at += 2;
                }
                Some(c) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
    }

    /// What stands in double quotes, up to the closing one, to the `}` of a parameter, or, of a here-document, to the end.
    pub(super) fn quoted_parts(&mut self, end: Option<char>) -> Parsed<Vec<Part>> {
        let mut parts = Parts { quoted: true, ..Parts::default() };
        loop {
            match self.peek() {
                None if end.is_none() => break,
                None => return Err(OPEN_QUOTE),
                c if c == end => {
                    self.at += 1;
                    break;
                }
                Some('\\') if self.next_is(|c| "$`\\\n".contains(c) || Some(c) == end || c == '"' && end.is_some()) => {
                    let c = self.text[self.at + 1];
                    if c != '\n' {
                        parts.plain.push(c);
                    }
                    self.at += 2;
                }
                // `"${x:-"a b"}"`: as quoted as what is around it.
                Some('"') if end == Some('}') => self.at += 1,
                Some('$' | '`') => {
                    let part = self.dollar(true)?;
                    parts.push(part);
                }
                Some(c) => {
                    parts.plain.push(c);
                    self.at += 1;
                }
            }
        }
        Ok(parts.done())
    }
}
