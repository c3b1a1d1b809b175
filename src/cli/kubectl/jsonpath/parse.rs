//! Reading a JSONPath template.

use super::{DEPTH_MAX, Node, Operand, Res, Step, Template};
use crate::api::Value;

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
    fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
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
                nodes.push(Node::Text(self.rest()[..end].into()));
                self.at += end;
            }
            if !self.eat("{") {
                if ranged {
                    return Err("unclosed action".into());
                }
                self.depth -= 1;
                return Ok(nodes);
            }
            loop {
                self.blanks();
                if self.eat("}") {
                    break;
                }
                match self.peek() {
                    None => return Err("unclosed action".into()),
                    Some(q @ ('"' | '\'')) => nodes.push(Node::Text(self.quoted(q)?)),
                    Some(c) if c.is_ascii_alphabetic() => {
                        let end = self.rest().find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(self.rest().len());
                        let word = self.rest()[..end].to_string();
                        self.at += end;
                        match word.as_str() {
                            "range" => {
                                self.blanks();
                                let over = self.path()?;
                                self.blanks();
                                if !self.eat("}") {
                                    return Err("unclosed action".into());
                                }
                                let body = self.nodes(true)?;
                                nodes.push(Node::Range(over, body));
                            }
                            "end" if ranged => {
                                self.blanks();
                                if !self.eat("}") {
                                    return Err("unclosed action".into());
                                }
                                self.depth -= 1;
                                return Ok(nodes);
                            }
                            "end" => return Err("not in range, nothing to end".into()),
                            word => return Err(format!("unrecognized identifier {word}")),
                        }
                        if word == "range" {
                            // The action that closed it is behind us.
                            break;
                        }
                    }
                    Some('.' | '[' | '$' | '@') => nodes.push(Node::Path(self.path()?)),
                    Some(c) => return Err(format!("unrecognized character in action: U+{:04X} '{c}'", c as u32)),
                }
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
                Some('$') => {
                    self.at += 1;
                    steps.push(Step::Root);
                }
                Some('@') => self.at += 1,
                Some('.') => {
                    self.at += 1;
                    if self.eat(".") {
                        steps.push(Step::Deep);
                    }
                    if self.eat("*") {
                        steps.push(Step::Every);
                        continue;
                    }
                    let mut name = String::new();
                    while let Some(c) = self.peek() {
                        if c == '\\' {
                            self.at += 1;
                            if let Some(c) = self.peek() {
                                name.push(c);
                                self.at += c.len_utf8();
                            }
                        } else if c.is_whitespace() || ".[]{}(),|=!<>@$\"'".contains(c) {
                            break;
                        } else {
                            name.push(c);
                            self.at += c.len_utf8();
                        }
                    }
                    if !name.is_empty() {
                        steps.push(Step::Field(name));
                    }
                }
                Some('[') => {
                    self.at += 1;
                    steps.push(self.bracket()?);
                }
                _ => return Ok(steps),
            }
        }
    }
    fn bracket(&mut self) -> Res<Step> {
        if self.eat("?(") {
            self.depth += 1;
            if self.depth > DEPTH_MAX {
                return Err("template is nested too deeply".into());
            }
            let left = self.operand()?;
            self.blanks();
            let op =
                ["==", "!=", "<=", ">=", "<", ">"].into_iter().find(|op| self.rest().starts_with(op)).unwrap_or("");
            self.at += op.len();
            self.blanks();
            let right = if op.is_empty() { Operand::None } else { self.operand()? };
            self.blanks();
            if !self.eat(")]") {
                return Err("unterminated filter".into());
            }
            self.depth -= 1;
            return Ok(Step::Filter(left, op.into(), right));
        }
        let mut parts = Vec::new();
        loop {
            self.blanks();
            let part = match self.peek() {
                Some(q @ '\'') => vec![Step::Field(self.quoted(q)?)],
                Some('*') => {
                    self.at += 1;
                    vec![Step::Every]
                }
                None => return Err("unterminated array".into()),
                _ => {
                    let end = self.rest().find([',', ']']).ok_or("unterminated array")?;
                    let text = self.rest()[..end].trim().to_string();
                    self.at += end;
                    vec![index(&text)?]
                }
            };
            parts.push(part);
            self.blanks();
            if self.eat("]") {
                break;
            }
            if !self.eat(",") {
                return Err("unterminated array".into());
            }
        }
        match parts.len() {
            1 => Ok(parts.remove(0).remove(0)),
            _ => Ok(Step::Union(parts)),
        }
    }
    fn operand(&mut self) -> Res<Operand> {
        self.blanks();
        match self.peek() {
            Some(q @ ('"' | '\'')) => Ok(Operand::Literal(Value::from(self.quoted(q)?))),
            Some('@' | '.' | '$' | '[') => Ok(Operand::Path(self.path()?)),
            _ => {
                let end =
                    self.rest().find(|c: char| c.is_whitespace() || ")=!<>".contains(c)).unwrap_or(self.rest().len());
                let word = self.rest()[..end].to_string();
                self.at += end;
                Ok(Operand::Literal(match word.as_str() {
                    "true" => true.into(),
                    "false" => false.into(),
                    w => match w.parse::<i64>() {
                        Ok(n) => n.into(),
                        Err(_) => return Err(format!("unrecognized identifier {w}")),
                    },
                }))
            }
        }
    }
}

fn index(text: &str) -> Res<Step> {
    let number = |t: &str| -> Res<Option<i64>> {
        if t.is_empty() { Ok(None) } else { t.parse().map(Some).map_err(|_| format!("invalid array index {text}")) }
    };
    let parts: Vec<&str> = text.split(':').collect();
    match parts.as_slice() {
        [one] => number(one)?.map(Step::Index).ok_or_else(|| format!("invalid array index {text}")),
        [a, b] => Ok(Step::Slice(number(a)?, number(b)?, 1)),
        [a, b, c] => Ok(Step::Slice(number(a)?, number(b)?, number(c)?.unwrap_or(1))),
        _ => Err(format!("invalid array index {text}")),
    }
}
