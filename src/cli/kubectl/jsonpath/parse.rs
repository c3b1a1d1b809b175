//! Reading a JSONPath template.

use super::{DEPTH_MAX, Node, Operand, Res, Step, Template};
use crate::api::Value;
use crate::api::go::parse_number;

/// Reads a template.
pub fn parse(text: &str) -> Res<Template> {
    let mut p = Parser { s: text, at: 0, depth: 0 };
    let nodes = p.nodes(false)?;
    Ok(Template(nodes))
}

/// `.metadata.name`, `metadata.name` or `{.metadata.name}` as a template: what `custom-columns` and `--sort-by` take.
pub fn relaxed(text: &str) -> Res<Template> {
    let inner = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')).unwrap_or(text);
    if inner.contains(['{', '}']) {
        let forms = "'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'";
        return Err(format!("unexpected path string, expected a {forms}"));
    }
    let inner = if inner.starts_with('.') || inner.starts_with('[') || inner.starts_with('$') {
        inner.to_string()
    } else {
        format!(".{inner}")
    };
    parse(&format!("{{{inner}}}"))
}

struct Parser<'t> {
    s: &'t str,
    at: usize,
    depth: u32,
}

/// What stands between two braces.
enum Action {
    Path(Vec<Step>),
    Range(Vec<Step>),
    Text(String),
    End,
    Fails(String),
}

/// What ends a name.
fn ends(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n' | '.' | ',' | '[' | ']' | '$' | '@' | '{' | '}')
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.s[self.at..]
    }
    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }
    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }
    fn take(&mut self, length: usize) -> String {
        let text = self.rest()[..length].to_string();
        self.at += length;
        text
    }
    fn nodes(&mut self, ranged: bool) -> Res<Vec<Node>> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("template is nested too deeply".into());
        }
        let mut nodes = Vec::new();
        loop {
            let end = self.rest().find('{').unwrap_or(self.rest().len());
            if end > 0 {
                nodes.push(Node::Text(self.take(end)));
            }
            if !self.eat("{") {
                break;
            }
            match self.action()? {
                Action::Path(path) => nodes.push(Node::Path(path)),
                Action::Text(text) => nodes.push(Node::Text(text)),
                Action::Range(over) => {
                    let body = self.nodes(true)?;
                    nodes.push(Node::Range(over, body));
                }
                Action::End if ranged => break,
                Action::End => nodes.push(Node::Fails("not in range, nothing to end".into())),
                Action::Fails(why) => nodes.push(Node::Fails(why)),
            }
        }
        self.depth -= 1;
        Ok(nodes)
    }
    /// Up to the closing brace. What stands behind a text knows only the text, and a text forgets what stands before it.
    fn action(&mut self) -> Res<Action> {
        let mut action = Action::Path(Vec::new());
        let mut of_text = false;
        loop {
            match self.peek() {
                _ if self.eat("}") => return Ok(if of_text { Action::Text(String::new()) } else { action }),
                None | Some('\n' | '\r') => return Err("unclosed action".into()),
                Some(' ') => self.at += 1,
                Some(q @ ('"' | '\'')) => {
                    of_text = false;
                    action = Action::Text(self.quoted(q)?);
                }
                Some('.' | '[' | '$' | '@') => {
                    let more = self.path()?;
                    match &mut action {
                        Action::Path(path) | Action::Range(path) => path.extend(more),
                        Action::Fails(_) => {}
                        _ => of_text = true,
                    }
                }
                Some(c) if c.is_alphanumeric() || matches!(c, '_' | '+' | '-') => {
                    let end = self.rest().find(ends).unwrap_or(self.rest().len());
                    let word = self.take(end);
                    action = match word.as_str() {
                        "range" => Action::Range(Vec::new()),
                        "end" => Action::End,
                        "true" | "false" => Action::Text(word),
                        w if parse_number(w).is_some() => Action::Text(word),
                        w => Action::Fails(format!("unrecognized identifier {w}")),
                    };
                }
                Some(c) => return Err(format!("unrecognized character in action: U+{:04X} '{c}'", c as u32)),
            }
        }
    }
    fn quoted(&mut self, quote: char) -> Res<String> {
        let from = self.at + 1;
        let mut escaped = false;
        for (i, c) in self.s[from..].char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                c if c == quote => {
                    self.at = from + i + 1;
                    return Ok(crate::shell::escapes(&self.s[from..from + i]));
                }
                _ => {}
            }
        }
        Err("unterminated quoted string".into())
    }
    fn path(&mut self) -> Res<Vec<Step>> {
        let mut steps = Vec::new();
        loop {
            match self.peek() {
                // The object at hand, both of them.
                Some('$' | '@') => self.at += 1,
                Some('.') => {
                    self.at += 1;
                    if self.eat(".") {
                        if matches!(steps.last(), Some(Step::Deep)) {
                            return Err("invalid multiple recursive descent".into());
                        }
                        steps.push(Step::Deep);
                        if !self.peek().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                            continue;
                        }
                    }
                    let mut name = String::new();
                    while let Some(c) = self.peek().filter(|c| !ends(*c)) {
                        self.at += c.len_utf8();
                        if c != '\\' {
                            name.push(c);
                        } else if let Some(c) = self.peek() {
                            self.at += c.len_utf8();
                            name.extend((c != '\\').then_some(c));
                        }
                    }
                    steps.push(if name == "*" { Step::Every } else { Step::Field(name) });
                }
                Some('[') if self.eat("[?(") => steps.push(self.filter()?),
                Some('[') => {
                    let end = self.rest().find([']', '\n']).filter(|end| self.rest()[*end..].starts_with(']'));
                    let text = self.take(end.ok_or("unterminated array")? + 1);
                    let text = &text[1..text.len() - 1];
                    let mut parts = Vec::new();
                    for part in text.split(',') {
                        parts.push(element(if text.contains(',') { part.trim_matches(' ') } else { part })?);
                    }
                    match parts.len() {
                        1 => steps.extend(parts.remove(0)),
                        _ => steps.push(Step::Union(parts)),
                    }
                }
                _ => return Ok(steps),
            }
        }
    }
    /// What stands between `[?(` and `)]`, and these.
    fn filter(&mut self) -> Res<Step> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("template is nested too deeply".into());
        }
        // One text in quotes may hold a parenthesis.
        let (mut pair, mut closed, mut last, mut end) = (None, false, ' ', None);
        for (i, c) in self.rest().char_indices() {
            match c {
                '\n' => break,
                '"' | '\'' if pair.is_none() => pair = Some(c),
                '"' | '\'' if last != '\\' && pair == Some(c) => closed = true,
                ')' if pair.is_none() || closed => {
                    end = Some(i);
                    break;
                }
                _ => {}
            }
            last = c;
        }
        let text = self.take(end.ok_or("unterminated filter")?);
        if !self.eat(")]") {
            return Err("unclosed array expect ]".into());
        }
        self.depth -= 1;
        let is_op = |c: char| matches!(c, '!' | '<' | '>' | '=');
        let whole = text.find(is_op).filter(|at| *at > 0).and_then(|at| {
            let (left, rest) = text.split_at(at);
            let (op, right) = rest.split_at(rest.find(|c| !is_op(c))?);
            Some((left, op, right))
        });
        match whole {
            Some((left, op, right)) => Ok(Step::Filter(self.operand(left)?, op.into(), self.operand(right)?)),
            None => Ok(Step::Filter(self.operand(&text)?, String::new(), Operand::None)),
        }
    }
    fn operand(&mut self, text: &str) -> Res<Operand> {
        let text = format!("{text}}}");
        let mut inner = Parser { s: &text, at: 0, depth: self.depth };
        Ok(match inner.action()? {
            Action::Path(path) => Operand::Path(path),
            Action::Text(word) if text.trim_start().starts_with(['"', '\'']) => Operand::Literal(word.into()),
            Action::Text(word) => Operand::Literal(match (word.as_str(), word.parse::<i64>(), word.parse::<f64>()) {
                ("true" | "false", ..) => (word == "true").into(),
                (_, Ok(n), _) => n.into(),
                (_, _, Ok(x)) => Value::Float(x),
                _ => word.into(),
            }),
            Action::Fails(why) => Operand::Fails(why),
            Action::Range(_) | Action::End => Operand::None,
        })
    }
}

/// What stands in brackets.
fn element(text: &str) -> Res<Vec<Step>> {
    if let Some(name) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')).filter(|t| !t.contains('\'')) {
        let name = format!(".{name}");
        return Parser { s: &name, at: 0, depth: 0 }.path();
    }
    let parts: Vec<&str> = if text == "*" { vec!["", ""] } else { text.split(':').collect() };
    let digits = |t: &str| t.strip_prefix('-').unwrap_or(t).bytes().all(|b| b.is_ascii_digit());
    if parts.len() > 3 || !parts.iter().all(|t| digits(t)) {
        return Err(format!("invalid array index {text}"));
    }
    let number = |t: &&str| -> Res<Option<i64>> {
        let wrong = |_| format!("array index {t} is not a number");
        if t.is_empty() { Ok(None) } else { t.parse().map(Some).map_err(wrong) }
    };
    let at = |n: usize| parts.get(n).map_or(Ok(None), number);
    let (from, to, by) = (at(0)?, at(1)?, at(2)?);
    Ok(vec![match parts.len() {
        1 => Step::Index(from.unwrap_or(0)),
        _ => Step::Slice(from, to, by),
    }])
}
