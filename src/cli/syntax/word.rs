//! Words: quotes, escapes, what `$` begins, and the templates of heredocs.

use super::*;

impl Parser<'_> {
    pub(super) fn word(&mut self) -> Res<Option<Word>> {
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
    pub(super) fn quoted(&mut self, pieces: &mut Word) -> Res<()> {
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
    pub(super) fn template(&mut self, body: &str) -> Res<Word> {
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
    pub(super) fn dollar(&mut self, quoted: bool) -> Res<Option<Piece>> {
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
