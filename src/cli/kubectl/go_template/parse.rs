//! Reading a template. The errors are Go's.

use super::{DEPTH_MAX, Node, Pipe, Res, Spot, Start, Template, Term, call};
use crate::api::Value;
use crate::api::go::parse_number;

/// A word, whether a blank stands before it, and where it begins in its action.
type Token = (String, usize, usize);

struct Parser<'t> {
    text: &'t str,
    /// Where the action begins in the template.
    from: usize,
    tokens: Vec<Token>,
    at: usize,
    depth: u32,
}

/// Reads a template; the error is Go's.
pub fn parse(text: &str) -> Res<Template> {
    let mut p = Parser { text, from: 0, tokens: Vec::new(), at: 0, depth: 0 };
    let pieces = pieces(text)?;
    let mut at = 0;
    let (nodes, end) = p.list(&pieces, &mut at, "")?;
    match end {
        "" => Ok(Template(nodes)),
        word => {
            Err(format!("template: output:{}: unexpected {{{{{word}}}}}", pieces.get(at - 1).map_or(1, |p| p.line)))
        }
    }
}

/// A text, or the inside of an action.
struct Piece {
    action: bool,
    text: String,
    line: usize,
    /// Where it begins in the template.
    from: usize,
}

fn pieces(text: &str) -> Res<Vec<Piece>> {
    let mut out = Vec::new();
    let (mut rest, mut line, mut trim) = (text, 1, false);
    loop {
        let (head, action) = rest.split_once("{{").map_or((rest, None), |(h, a)| (h, Some(a)));
        let next_trims =
            action.is_some_and(|a| a.strip_prefix('-').is_some_and(|r| r.starts_with(char::is_whitespace)));
        let mut shown = head;
        if trim {
            shown = shown.trim_start();
        }
        if next_trims {
            shown = shown.trim_end();
        }
        if !shown.is_empty() {
            out.push(Piece { action: false, text: shown.into(), line, from: 0 });
        }
        line += head.matches('\n').count();
        let Some(action) = action else { return Ok(out) };
        let inner = if next_trims { &action[1..] } else { action };
        let Some(end) = closing(inner) else {
            let why = if inner.trim_start().starts_with("/*") { "unclosed comment" } else { "unclosed action" };
            return Err(format!("template: output:{line}: {why}"));
        };
        let body = &inner[..end];
        let trimmed = body.strip_suffix('-').filter(|b| b.ends_with(char::is_whitespace));
        trim = trimmed.is_some();
        let body = trimmed.unwrap_or(body);
        if !body.trim().starts_with("/*") {
            let from = text.len() - inner.len();
            out.push(Piece { action: true, text: body.into(), line, from });
        }
        line += body.matches('\n').count();
        rest = &inner[end + 2..];
    }
}

/// Where an action ends; quotes hide what is in them.
fn closing(text: &str) -> Option<usize> {
    let (mut quote, mut escaped) = (None, false);
    for (i, c) in text.char_indices() {
        match quote {
            Some(q) if escaped => (quote, escaped) = (Some(q), false),
            Some(q) if c == '\\' && q != '`' => escaped = true,
            Some(q) if c == q => quote = None,
            Some(_) if c == '\n' => return None,
            Some(_) => {}
            None if matches!(c, '"' | '`' | '\'') => quote = Some(c),
            None if text[i..].starts_with("}}") => return Some(i),
            None => {}
        }
    }
    None
}

/// The words of an action: quoted texts, fields with their dots, variables, marks.
fn tokens(text: &str, line: usize) -> Res<Vec<Token>> {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let trimmed = rest.trim_start();
        let spaced = trimmed.len() < rest.len() || out.is_empty();
        rest = trimmed;
        let Some(c) = rest.chars().next() else { return Ok(out) };
        let n = match c {
            '"' | '`' | '\'' => {
                let mut escaped = false;
                let end = rest[1..].char_indices().find(|(_, x)| {
                    let hit = *x == c && !escaped;
                    escaped = *x == '\\' && !escaped && c != '`';
                    hit
                });
                end.map(|(i, _)| i + 2).ok_or(format!("template: output:{line}: unterminated quoted string"))?
            }
            ':' if rest.starts_with(":=") => 2,
            '|' | '(' | ')' | ',' | '=' => 1,
            '.' | '$' => 1 + rest[1..].find(|x: char| !x.is_alphanumeric() && x != '_').unwrap_or(rest.len() - 1),
            c if c.is_alphanumeric() || "_-+".contains(c) => rest
                .find(|x: char| !(x.is_alphanumeric() || "_-+".contains(x) || x == '.' && c.is_ascii_digit()))
                .unwrap_or(rest.len()),
            c => return Err(format!("template: output:{line}: unexpected {c:?} in command")),
        };
        out.push((rest[..n].to_string(), usize::from(spaced), text.len() - rest.len()));
        rest = &rest[n..];
    }
}

impl Parser<'_> {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |(t, ..)| t)
    }
    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens.get(self.at - 1).map_or(String::new(), |(t, ..)| t.clone())
    }
    /// What stands from a token on, as an error tells it: its place is that of another one.
    fn spot(&self, first: usize, place: usize) -> Spot {
        let at = |n: usize| self.tokens.get(n).map_or(self.from, |(.., at)| self.from + at);
        let end =
            self.at.checked_sub(1).and_then(|n| self.tokens.get(n)).map_or(0, |(t, _, at)| self.from + at + t.len());
        let before = self.text.get(..at(place)).unwrap_or("");
        let column = before.rfind('\n').map_or(before.len(), |n| before.len() - n - 1);
        let text = self.text.get(at(first)..end).unwrap_or("").to_string();
        Spot { line: 1 + before.matches('\n').count(), column, text }
    }

    /// Nodes up to `end` or `else`, and which of them it was.
    fn list(&mut self, pieces: &[Piece], at: &mut usize, inside: &str) -> Res<(Vec<Node>, &'static str)> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("template: output: nested too deeply".into());
        }
        let mut nodes = Vec::new();
        while let Some(piece) = pieces.get(*at) {
            *at += 1;
            if !piece.action {
                nodes.push(Node::Text(piece.text.clone()));
                continue;
            }
            (self.tokens, self.at, self.from) = (tokens(&piece.text, piece.line)?, 0, piece.from);
            let fail = |why: &str| Err(format!("template: output:{}: {why}", piece.line));
            match self.peek() {
                "" => return fail("missing value for command"),
                "end" => {
                    self.depth -= 1;
                    return Ok((nodes, "end"));
                }
                "else" => {
                    self.depth -= 1;
                    self.at = 1;
                    return Ok((nodes, "else"));
                }
                word @ ("if" | "with" | "range") => {
                    let word = ["if", "with", "range"].into_iter().find(|w| *w == word).unwrap_or("if");
                    self.at = 1;
                    nodes.push(self.block(word, pieces, at, piece.line)?);
                }
                "break" | "continue" => {
                    let word = if self.peek() == "break" { "break" } else { "continue" };
                    if inside.is_empty() {
                        return fail(&format!("{{{{{word}}}}} outside {{{{range}}}}"));
                    }
                    nodes.push(Node::Leave(word));
                }
                word @ ("define" | "template" | "block") => return fail(&format!("{{{{{word}}}}} is not simulated")),
                _ => nodes.push(Node::Pipe(self.pipe(piece.line)?)),
            }
        }
        self.depth -= 1;
        if inside.is_empty() { Ok((nodes, "")) } else { Err("template: output:1: unexpected EOF".into()) }
    }

    fn block(&mut self, word: &'static str, pieces: &[Piece], at: &mut usize, line: usize) -> Res<Node> {
        let pipe = self.pipe(line)?;
        let (then, end) = self.list(pieces, at, word)?;
        if end == "end" {
            return Ok(Node::Block(word, pipe, then, Vec::new()));
        }
        // `else if` is an `if` inside the `else`, which shares its end.
        let chained = match self.peek() {
            "if" => Some("if"),
            "with" => Some("with"),
            _ => None,
        };
        if let Some(inner) = chained {
            self.at += 1;
            let line = pieces[*at - 1].line;
            let other = self.block(inner, pieces, at, line)?;
            return Ok(Node::Block(word, pipe, then, vec![other]));
        }
        let (other, _) = self.list(pieces, at, word)?;
        Ok(Node::Block(word, pipe, then, other))
    }

    fn pipe(&mut self, line: usize) -> Res<Pipe> {
        let mut pipe = Pipe::default();
        let mark = |p: &Parser<'_>, n: usize| p.tokens.get(p.at + n).map_or("", |(t, ..)| t.as_str()).to_string();
        if self.peek().starts_with('$') {
            let names = if mark(self, 1) == "," { 2 } else { 1 };
            let sign = mark(self, names * 2 - 1);
            if sign == ":=" || sign == "=" {
                for _ in 0..names {
                    let name = self.next();
                    pipe.declared.push(name);
                    self.at += 1;
                }
                pipe.assigns = sign == "=";
            }
        }
        loop {
            let mut command = Vec::new();
            let first = self.at;
            while !matches!(self.peek(), "" | "|" | ")") {
                command.push(self.term(line)?);
            }
            if command.is_empty() {
                return Err(format!("template: output:{line}: missing value for command"));
            }
            let spot = self.spot(first, first);
            pipe.commands.push((command, spot));
            if self.peek() != "|" {
                return Ok(pipe);
            }
            self.at += 1;
        }
    }

    fn term(&mut self, line: usize) -> Res<Term> {
        let began = self.at;
        let word = self.next();
        let first = word.chars().next().unwrap_or(' ');
        let start = match first {
            '"' | '\'' => return Ok(Term::Literal(crate::shell::escapes(&word[1..word.len() - 1]).into())),
            '`' => return Ok(Term::Literal(word[1..word.len() - 1].into())),
            '(' => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err("template: output: nested too deeply".into());
                }
                let pipe = self.pipe(line)?;
                self.depth -= 1;
                if self.next() != ")" {
                    return Err(format!("template: output:{line}: unclosed left paren"));
                }
                return Ok(self.path(Start::Group(pipe.into()), Vec::new(), began));
            }
            '.' if word == "." => return Ok(self.path(Start::Dot, Vec::new(), began)),
            '.' => return Ok(self.path(Start::Dot, vec![word[1..].into()], began)),
            '$' => Start::Variable(word),
            c if c.is_ascii_digit() || "-+".contains(c) => {
                return match (word.parse::<i64>(), parse_number(&word)) {
                    (Ok(n), _) => Ok(Term::Literal(n.into())),
                    (_, Some(x)) => Ok(Term::Literal(Value::Float(x))),
                    _ => Err(format!("template: output:{line}: bad number syntax: {word:?}")),
                };
            }
            _ => {
                return match word.as_str() {
                    "true" | "false" => Ok(Term::Literal((word == "true").into())),
                    "nil" => Ok(Term::Literal(Value::Null)),
                    name if call::FUNCTIONS.split(' ').any(|f| f == name) => Ok(Term::Function(word)),
                    name => Err(format!("template: output:{line}: function {name:?} not defined")),
                };
            }
        };
        Ok(self.path(start, Vec::new(), began))
    }

    /// With the fields that follow without a blank.
    fn path(&mut self, start: Start, mut list: Vec<String>, began: usize) -> Term {
        let next = self.at;
        while let Some((t, 0, _)) = self.tokens.get(self.at) {
            let Some(name) = t.strip_prefix('.').filter(|n| !n.is_empty()) else { break };
            list.push(name.into());
            self.at += 1;
        }
        let spot = self.spot(began, if self.at > next { next } else { began });
        Term::Path(start, list, spot)
    }
}
