//! From text to tokens. Models the scanner of go-yaml (YAML 1.1), so that what is refused is refused in its words and
//! at its lines; scalars are read in `text.rs`.

use std::collections::VecDeque;

use super::token::{Mark, Spanned, Style, Token, YamlError};

/// Where a key without `?` might have begun.
#[derive(Clone, Copy, Default)]
struct SimpleKey {
    possible: bool,
    required: bool,
    token: usize,
    mark: Mark,
    /// An empty collection makes the scanner forget to wait for the `:` behind it, as go-yaml's does.
    forgotten: bool,
}

/// How deep collections may nest. go-yaml's limit is 10,000; the tree that is built allows less.
const DEPTH_MAX: usize = crate::api::json::MAX_DEPTH;

/// Reads tokens one by one.
pub struct Scanner {
    chars: Vec<char>,
    pub(super) mark: Mark,
    tokens: VecDeque<Spanned>,
    taken: usize,
    ended: bool,
    pub(super) indent: isize,
    indents: Vec<isize>,
    key_allowed: bool,
    keys: Vec<SimpleKey>,
}

type Scanned<T> = Result<T, YamlError>;

/// `\n`, `\r`, and the breaks of Unicode.
pub fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

impl Scanner {
    /// A scanner at the beginning of a text.
    pub fn new(text: &str) -> Scanned<Scanner> {
        let chars: Vec<char> = text.strip_prefix('\u{feff}').unwrap_or(text).chars().collect();
        let printable = |c: &char| matches!(*c, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        if !chars.iter().all(printable) {
            return Err(YamlError::plain("control characters are not allowed"));
        }
        Ok(Scanner {
            chars,
            mark: Mark::default(),
            tokens: VecDeque::new(),
            taken: 0,
            ended: false,
            indent: -1,
            indents: Vec::new(),
            key_allowed: true,
            keys: vec![SimpleKey::default()],
        })
    }

    /// The character here or some further on; NUL at the end.
    pub(super) fn at(&self, ahead: usize) -> char {
        self.chars.get(self.mark.index + ahead).copied().unwrap_or('\0')
    }
    pub(super) fn blank(&self, ahead: usize) -> bool {
        matches!(self.at(ahead), ' ' | '\t')
    }
    pub(super) fn breaks(&self, ahead: usize) -> bool {
        is_break(self.at(ahead))
    }
    pub(super) fn blank_or_end(&self, ahead: usize) -> bool {
        self.blank(ahead) || self.breaks(ahead) || self.at(ahead) == '\0'
    }
    pub(super) fn in_flow(&self) -> bool {
        self.keys.len() > 1
    }
    pub(super) fn skip(&mut self) {
        self.mark.index += 1;
        self.mark.column += 1;
    }
    /// Over a line break; what it counts as in a text.
    pub(super) fn skip_line(&mut self) -> Option<char> {
        let c = self.at(0);
        if !is_break(c) {
            return None;
        }
        self.mark.index += if c == '\r' && self.at(1) == '\n' { 2 } else { 1 };
        self.mark.line += 1;
        self.mark.column = 0;
        Some(if matches!(c, '\u{2028}' | '\u{2029}') { c } else { '\n' })
    }
    pub(super) fn error<T>(&self, problem: &str, context: Mark) -> Scanned<T> {
        Err(YamlError::scanner(problem, self.mark, context))
    }
    pub(super) fn allow_key(&mut self, allowed: bool) {
        self.key_allowed = allowed;
    }
    pub(super) fn at_document_indicator(&self) -> bool {
        let three = |c: char| (0..3).all(|i| self.at(i) == c);
        self.mark.column == 0 && (three('-') || three('.')) && self.blank_or_end(3)
    }

    /// The next token, left where it is.
    pub fn peek(&mut self) -> Scanned<&Spanned> {
        loop {
            if !self.tokens.is_empty() {
                // A key may yet begin at the token in front.
                let first = self.taken;
                let Some(i) = self.keys.iter().position(|k| k.possible && !k.forgotten && k.token == first) else {
                    break;
                };
                if !self.valid(i)? {
                    break;
                }
            }
            if self.ended {
                break;
            }
            self.fetch()?;
        }
        self.tokens.front().ok_or_else(|| YamlError::plain("did not find expected <stream-end>"))
    }
    /// Take the next token.
    pub fn next(&mut self) -> Scanned<Spanned> {
        self.peek()?;
        self.taken += 1;
        let end = || YamlError::plain("did not find expected <stream-end>");
        self.tokens.pop_front().ok_or_else(end)
    }

    /// Whether a key may still begin where it might have: on this line, within 1024 characters.
    fn valid(&mut self, i: usize) -> Scanned<bool> {
        let key = self.keys[i];
        if !key.possible {
            return Ok(false);
        }
        if key.mark.line < self.mark.line || key.mark.index + 1024 < self.mark.index {
            if key.required {
                return self.error("could not find expected ':'", key.mark);
            }
            self.keys[i].possible = false;
            return Ok(false);
        }
        Ok(true)
    }
    fn save_key(&mut self) -> Scanned<()> {
        if self.key_allowed {
            let required = !self.in_flow() && self.indent == self.mark.column as isize;
            self.remove_key()?;
            let key = SimpleKey {
                possible: true,
                required,
                token: self.taken + self.tokens.len(),
                mark: self.mark,
                forgotten: false,
            };
            if let Some(last) = self.keys.last_mut() {
                *last = key;
            }
        }
        Ok(())
    }
    fn remove_key(&mut self) -> Scanned<()> {
        let key = self.keys.last().copied().unwrap_or_default();
        if key.possible && key.required {
            return self.error("could not find expected ':'", key.mark);
        }
        if let Some(last) = self.keys.last_mut() {
            last.possible = false;
        }
        Ok(())
    }

    fn roll_indent(&mut self, column: usize, at: Option<usize>, token: Token, start: Mark) -> Scanned<()> {
        if self.in_flow() || self.indent >= column as isize {
            return Ok(());
        }
        self.indents.push(self.indent);
        self.indent = column as isize;
        if self.indents.len() > DEPTH_MAX {
            return self.error(&format!("exceeded max depth of {DEPTH_MAX}"), self.mark);
        }
        let token = Spanned { token, start };
        match at {
            Some(number) => self.insert(number, token),
            None => self.tokens.push_back(token),
        }
        Ok(())
    }
    fn unroll_indent(&mut self, column: isize) {
        while !self.in_flow() && self.indent > column {
            self.tokens.push_back(Spanned { token: Token::BlockEnd, start: self.mark });
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }

    fn pass_blanks(&mut self) {
        loop {
            while self.at(0) == ' ' || self.at(0) == '\t' && (self.in_flow() || !self.key_allowed) {
                self.skip();
            }
            if self.at(0) == '#' {
                while !self.breaks(0) && self.at(0) != '\0' {
                    self.skip();
                }
            }
            if self.skip_line().is_none() {
                return;
            }
            if !self.in_flow() {
                self.key_allowed = true;
            }
        }
    }

    /// Before the token of this number; at the end if that was taken already.
    fn insert(&mut self, number: usize, token: Spanned) {
        match number.checked_sub(self.taken) {
            Some(at) if at <= self.tokens.len() => self.tokens.insert(at, token),
            _ => self.tokens.push_back(token),
        }
    }
    fn push(&mut self, token: Token, start: Mark) {
        self.tokens.push_back(Spanned { token, start });
    }
    fn take(&mut self, count: usize, token: Token) {
        let start = self.mark;
        (0..count).for_each(|_| self.skip());
        self.push(token, start);
    }

    fn fetch(&mut self) -> Scanned<()> {
        self.pass_blanks();
        self.unroll_indent(self.mark.column as isize);
        if self.mark.index >= self.chars.len() {
            return self.fetch_end();
        }
        let c = self.at(0);
        if self.mark.column == 0 && c == '%' {
            self.unroll_indent(-1);
            self.remove_key()?;
            self.key_allowed = false;
            let start = self.mark;
            let token = self.directive()?;
            self.push(token, start);
            return Ok(());
        }
        if self.at_document_indicator() {
            self.unroll_indent(-1);
            self.remove_key()?;
            self.key_allowed = false;
            self.take(3, if c == '-' { Token::DocumentStart } else { Token::DocumentEnd });
            return Ok(());
        }
        match c {
            '[' | '{' => {
                self.save_key()?;
                let token = self.taken + self.tokens.len();
                self.keys.push(SimpleKey { token, ..SimpleKey::default() });
                if self.keys.len() > DEPTH_MAX {
                    return self.error(&format!("exceeded max depth of {DEPTH_MAX}"), self.mark);
                }
                self.key_allowed = true;
                self.take(1, if c == '[' { Token::FlowSequenceStart } else { Token::FlowMappingStart });
            }
            ']' | '}' => {
                self.remove_key()?;
                if self.in_flow()
                    && let Some(inner) = self.keys.pop()
                {
                    self.keys.iter_mut().filter(|k| k.token == inner.token).for_each(|k| k.forgotten = true);
                }
                self.key_allowed = false;
                self.take(1, if c == ']' { Token::FlowSequenceEnd } else { Token::FlowMappingEnd });
            }
            ',' => {
                self.remove_key()?;
                self.key_allowed = true;
                self.take(1, Token::FlowEntry);
            }
            '-' if self.blank_or_end(1) => {
                if !self.in_flow() {
                    if !self.key_allowed {
                        return self.error("block sequence entries are not allowed in this context", self.mark);
                    }
                    self.roll_indent(self.mark.column, None, Token::BlockSequenceStart, self.mark)?;
                }
                self.remove_key()?;
                self.key_allowed = true;
                self.take(1, Token::BlockEntry);
            }
            '?' if self.in_flow() || self.blank_or_end(1) => {
                if !self.in_flow() {
                    if !self.key_allowed {
                        return self.error("mapping keys are not allowed in this context", self.mark);
                    }
                    self.roll_indent(self.mark.column, None, Token::BlockMappingStart, self.mark)?;
                }
                self.remove_key()?;
                self.key_allowed = !self.in_flow();
                self.take(1, Token::Key);
            }
            ':' if self.in_flow() || self.blank_or_end(1) => self.fetch_value()?,
            '*' | '&' => {
                self.save_key()?;
                self.key_allowed = false;
                let start = self.mark;
                let name = self.anchor()?;
                self.push(if c == '*' { Token::Alias(name) } else { Token::Anchor(name) }, start);
            }
            '!' => {
                self.save_key()?;
                self.key_allowed = false;
                let start = self.mark;
                let (handle, suffix) = self.tag()?;
                self.push(Token::Tag(handle, suffix), start);
            }
            '|' | '>' if !self.in_flow() => {
                self.remove_key()?;
                self.key_allowed = true;
                let start = self.mark;
                let text = self.block_scalar(c == '|')?;
                self.push(Token::Scalar(text, Style::Quoted), start);
            }
            '\'' | '"' => {
                self.save_key()?;
                self.key_allowed = false;
                let start = self.mark;
                let text = self.quoted(c == '\'')?;
                self.push(Token::Scalar(text, Style::Quoted), start);
            }
            _ if self.plain_begins() => {
                self.save_key()?;
                self.key_allowed = false;
                let start = self.mark;
                let text = self.plain()?;
                self.push(Token::Scalar(text, Style::Plain), start);
            }
            _ => return self.error("found character that cannot start any token", self.mark),
        }
        Ok(())
    }

    fn plain_begins(&self) -> bool {
        let c = self.at(0);
        !(self.blank_or_end(0) || "-?:,[]{}#&*!|>'\"%@`".contains(c))
            || c == '-' && !self.blank(1)
            || !self.in_flow() && matches!(c, '?' | ':') && !self.blank_or_end(1)
    }

    fn fetch_value(&mut self) -> Scanned<()> {
        let last = self.keys.len() - 1;
        if self.valid(last)? {
            let key = self.keys[last];
            self.insert(key.token, Spanned { token: Token::Key, start: key.mark });
            self.roll_indent(key.mark.column, Some(key.token), Token::BlockMappingStart, key.mark)?;
            self.keys[last].possible = false;
            self.key_allowed = false;
        } else {
            if !self.in_flow() {
                if !self.key_allowed {
                    return self.error("mapping values are not allowed in this context", self.mark);
                }
                self.roll_indent(self.mark.column, None, Token::BlockMappingStart, self.mark)?;
            }
            self.key_allowed = !self.in_flow();
        }
        self.take(1, Token::Value);
        Ok(())
    }

    fn fetch_end(&mut self) -> Scanned<()> {
        if self.mark.column != 0 {
            self.mark.column = 0;
            self.mark.line += 1;
        }
        self.unroll_indent(-1);
        self.remove_key()?;
        self.key_allowed = false;
        self.push(Token::StreamEnd, self.mark);
        self.ended = true;
        Ok(())
    }
}
