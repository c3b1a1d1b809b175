//! Scalars, anchors, tags and directives: the inside of tokens. Models the rest of go-yaml's scanner.

use super::scan::Scanner;
use super::token::{Mark, Token, YamlError};

type Scanned<T> = Result<T, YamlError>;

impl Scanner {
    fn spaces(&mut self) {
        while self.blank(0) {
            self.skip();
        }
    }

    /// `%YAML 1.1`, `%TAG !e! tag:example.com,2000:`.
    pub(super) fn directive(&mut self) -> Scanned<Token> {
        let start = self.mark;
        self.skip();
        let mut name = String::new();
        while self.at(0).is_ascii_alphanumeric() || matches!(self.at(0), '_' | '-') {
            name.push(self.at(0));
            self.skip();
        }
        if name.is_empty() {
            return self.error("could not find expected directive name", start);
        }
        if !self.blank_or_end(0) {
            return self.error("found unexpected non-alphabetical character", start);
        }
        if !matches!(name.as_str(), "YAML" | "TAG") {
            return self.error("found unknown directive name", start);
        }
        self.spaces();
        let mut words = Vec::new();
        while !self.breaks(0) && self.at(0) != '\0' && self.at(0) != '#' {
            let mut word = String::new();
            while !self.blank_or_end(0) {
                word.push(self.at(0));
                self.skip();
            }
            words.push(word);
            self.spaces();
        }
        while !self.breaks(0) && self.at(0) != '\0' {
            self.skip();
        }
        self.skip_line();
        match (name.as_str(), words.as_slice()) {
            ("YAML", [version]) if version == "1.1" => Ok(Token::Directive(None)),
            ("YAML", [version]) if version.starts_with(|c: char| c.is_ascii_digit()) => {
                Err(YamlError::parser("found incompatible YAML document", start, start))
            }
            ("YAML", _) => self.error("did not find expected version number", start),
            ("TAG", [handle, prefix]) if handle.starts_with('!') => {
                Ok(Token::Directive(Some((handle.clone(), prefix.clone()))))
            }
            _ => self.error("did not find expected '!'", start),
        }
    }

    /// The name after `&` or `*`.
    pub(super) fn anchor(&mut self) -> Scanned<String> {
        let start = self.mark;
        self.skip();
        let mut name = String::new();
        while self.at(0).is_ascii_alphanumeric() || matches!(self.at(0), '_' | '-') {
            name.push(self.at(0));
            self.skip();
        }
        if name.is_empty() || !(self.blank_or_end(0) || "?:,]}%@`".contains(self.at(0))) {
            return self.error("did not find expected alphabetic or numeric character", start);
        }
        Ok(name)
    }

    /// `!suffix`, `!!suffix`, `!handle!suffix`, `!<whole>`.
    pub(super) fn tag(&mut self) -> Scanned<(String, String)> {
        let start = self.mark;
        let uri = |c: char| c.is_ascii_alphanumeric() || "_-;/?:@&=+$.,!~*'()[]%#".contains(c);
        let mut text = String::new();
        self.skip();
        if self.at(0) == '<' {
            self.skip();
            while uri(self.at(0)) {
                text.push(self.at(0));
                self.skip();
            }
            if self.at(0) != '>' {
                return self.error("did not find the expected '>'", start);
            }
            self.skip();
            return Ok((String::new(), text));
        }
        while uri(self.at(0)) && !matches!(self.at(0), ',' | '[' | ']' if self.in_flow()) {
            text.push(self.at(0));
            self.skip();
        }
        if !(self.blank_or_end(0) || self.in_flow() && self.at(0) == ',') {
            return self.error("did not find expected whitespace or line break", start);
        }
        Ok(match text.split_once('!') {
            Some((handle, suffix)) => (format!("!{handle}!"), suffix.into()),
            None => ("!".into(), text),
        })
    }

    /// After `|` or `>`.
    pub(super) fn block_scalar(&mut self, literal: bool) -> Scanned<String> {
        let start = self.mark;
        self.skip();
        let (mut keep, mut hint) = (None, 0);
        for _ in 0..2 {
            match self.at(0) {
                c @ ('+' | '-') if keep.is_none() => keep = Some(c == '+'),
                '0' if hint == 0 => return self.error("found an indentation indicator equal to 0", start),
                c @ '1'..='9' if hint == 0 => hint = c as isize - '0' as isize,
                _ => break,
            }
            self.skip();
        }
        self.spaces();
        if self.at(0) == '#' {
            while !self.breaks(0) && self.at(0) != '\0' {
                self.skip();
            }
        }
        if self.skip_line().is_none() && self.at(0) != '\0' {
            return self.error("did not find expected comment or line break", start);
        }
        let mut indent = match hint {
            0 => 0,
            n => self.indent.max(0) + n,
        };
        let (mut out, mut leading, mut trailing) = (String::new(), String::new(), String::new());
        let (mut was_blank, mut is_blank);
        was_blank = false;
        self.block_breaks(&mut indent, &mut trailing, start)?;
        while self.mark.column as isize == indent && self.at(0) != '\0' {
            is_blank = self.blank(0);
            // A folded break becomes a space, unless either line is more indented.
            if !literal && leading.starts_with('\n') && !was_blank && !is_blank {
                if trailing.is_empty() {
                    out.push(' ');
                }
            } else {
                out.push_str(&leading);
            }
            leading.clear();
            out.push_str(&trailing);
            trailing.clear();
            was_blank = self.blank(0);
            while !self.breaks(0) && self.at(0) != '\0' {
                out.push(self.at(0));
                self.skip();
            }
            leading.extend(self.skip_line());
            self.block_breaks(&mut indent, &mut trailing, start)?;
        }
        if keep != Some(false) {
            out.push_str(&leading);
        }
        if keep == Some(true) {
            out.push_str(&trailing);
        }
        Ok(out)
    }

    /// The empty lines and the indentation before the next line of a block; finds the indentation where none is known.
    fn block_breaks(&mut self, indent: &mut isize, breaks: &mut String, start: Mark) -> Scanned<()> {
        let mut widest = 0;
        loop {
            while (*indent == 0 || (self.mark.column as isize) < *indent) && self.at(0) == ' ' {
                self.skip();
            }
            widest = widest.max(self.mark.column as isize);
            if (*indent == 0 || (self.mark.column as isize) < *indent) && self.at(0) == '\t' {
                return self.error("found a tab character where an indentation space is expected", start);
            }
            match self.skip_line() {
                Some(c) => breaks.push(c),
                None => break,
            }
        }
        if *indent == 0 {
            *indent = widest.max(self.indent + 1).max(1);
        }
        Ok(())
    }

    /// Between quotes.
    pub(super) fn quoted(&mut self, single: bool) -> Scanned<String> {
        let start = self.mark;
        let quote = if single { '\'' } else { '"' };
        self.skip();
        let mut out = String::new();
        loop {
            if self.at_document_indicator() {
                return self.error("found unexpected document indicator", start);
            }
            if self.at(0) == '\0' {
                return self.error("found unexpected end of stream", start);
            }
            let mut joined = false;
            while !self.blank_or_end(0) {
                match self.at(0) {
                    '\'' if single && self.at(1) == '\'' => {
                        out.push('\'');
                        self.skip();
                        self.skip();
                    }
                    c if c == quote => break,
                    '\\' if !single && self.breaks(1) => {
                        self.skip();
                        self.skip_line();
                        joined = true;
                        break;
                    }
                    '\\' if !single => self.escape(&mut out, start)?,
                    c => {
                        out.push(c);
                        self.skip();
                    }
                }
            }
            if self.at(0) == quote {
                self.skip();
                return Ok(out);
            }
            let (mut spaces, mut breaks) = (String::new(), String::new());
            let mut leading = if joined { Some(String::new()) } else { None };
            while self.blank(0) || self.breaks(0) {
                if self.blank(0) {
                    if leading.is_none() {
                        spaces.push(self.at(0));
                    }
                    self.skip();
                    continue;
                }
                let line = self.skip_line().unwrap_or('\n');
                match &leading {
                    None => {
                        spaces.clear();
                        leading = Some(line.into());
                    }
                    Some(_) => breaks.push(line),
                }
            }
            match leading {
                None => out.push_str(&spaces),
                Some(first) if first.starts_with('\n') && breaks.is_empty() => out.push(' '),
                Some(first) if first.starts_with('\n') => out.push_str(&breaks),
                Some(first) => out = out + &first + &breaks,
            }
        }
    }

    fn escape(&mut self, out: &mut String, start: Mark) -> Scanned<()> {
        let length = match self.at(1) {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let c = match self.at(1) {
            '0' => '\0',
            'a' => '\u{7}',
            'b' => '\u{8}',
            't' | '\t' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            'e' => '\u{1b}',
            c @ (' ' | '"' | '\'' | '\\' | '/') => c,
            'N' => '\u{85}',
            '_' => '\u{a0}',
            'L' => '\u{2028}',
            'P' => '\u{2029}',
            'x' | 'u' | 'U' => '\0',
            _ => return self.error("found unknown escape character", start),
        };
        self.skip();
        self.skip();
        if length == 0 {
            out.push(c);
            return Ok(());
        }
        let mut value = 0u32;
        for i in 0..length {
            let Some(digit) = self.at(i).to_digit(16) else {
                return self.error("did not find expected hexdecimal number", start);
            };
            value = value.wrapping_mul(16) + digit;
        }
        let Some(c) = char::from_u32(value) else {
            return self.error("found invalid Unicode character escape code", start);
        };
        (0..length).for_each(|_| self.skip());
        out.push(c);
        Ok(())
    }

    /// Without quotes.
    pub(super) fn plain(&mut self) -> Scanned<String> {
        let start = self.mark;
        let indent = self.indent + 1;
        let (mut out, mut spaces, mut breaks) = (String::new(), String::new(), String::new());
        let mut leading: Option<char> = None;
        loop {
            if self.at_document_indicator() || self.at(0) == '#' {
                break;
            }
            while !self.blank_or_end(0) {
                let c = self.at(0);
                let ends_here = c == ':' && self.blank_or_end(1)
                    || self.in_flow() && matches!(c, ',' | '?' | '[' | ']' | '{' | '}');
                if ends_here {
                    break;
                }
                match leading.take() {
                    Some('\n') if breaks.is_empty() => out.push(' '),
                    Some('\n') => out.push_str(&breaks),
                    Some(c) => {
                        out.push(c);
                        out.push_str(&breaks);
                    }
                    None => out.push_str(&spaces),
                }
                breaks.clear();
                spaces.clear();
                out.push(c);
                self.skip();
            }
            if !(self.blank(0) || self.breaks(0)) {
                break;
            }
            while self.blank(0) || self.breaks(0) {
                if self.blank(0) {
                    if leading.is_some() && (self.mark.column as isize) < indent && self.at(0) == '\t' {
                        return self.error("found a tab character that violates indentation", start);
                    }
                    if leading.is_none() {
                        spaces.push(self.at(0));
                    }
                    self.skip();
                    continue;
                }
                let line = self.skip_line().unwrap_or('\n');
                match leading {
                    None => {
                        spaces.clear();
                        leading = Some(line);
                    }
                    Some(_) => breaks.push(line),
                }
            }
            if !self.in_flow() && (self.mark.column as isize) < indent {
                break;
            }
        }
        if leading.is_some() {
            self.allow_key(true);
        }
        Ok(out)
    }
}
