//! JSONPath templates as kubectl reads them: `{.items[*].metadata.name}`, `{range}`, filters, unions, `..`.

use crate::api::{Value, json};

/// A template.
#[derive(Clone, Debug)]
pub struct Template(Vec<Node>);

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Path(Vec<Step>),
    Range(Vec<Step>, Vec<Node>),
}

#[derive(Clone, Debug)]
enum Step {
    Root,
    Field(String),
    Every,
    Deep,
    Index(i64),
    Slice(Option<i64>, Option<i64>, i64),
    Union(Vec<Vec<Step>>),
    Filter(Operand, String, Operand),
}

#[derive(Clone, Debug)]
enum Operand {
    Path(Vec<Step>),
    Literal(Value),
    None,
}

type Res<T> = Result<T, String>;

const DEPTH_MAX: u32 = 50;

/// Reads a template.
pub fn parse(text: &str) -> Res<Template> {
    let mut p = Parser { s: text, at: 0, depth: 0 };
    let nodes = p.nodes(false)?;
    Ok(Template(nodes))
}

/// `.metadata.name`, `metadata.name` or `{.metadata.name}` as a template: what `custom-columns` and `--sort-by` take.
pub fn relaxed(text: &str) -> Res<Template> {
    let inner = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')).unwrap_or(text);
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
                    return Ok(crate::cli::syntax::escapes(&self.s[from..from + i]));
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
                Some(q @ ('"' | '\'')) => vec![Step::Field(self.quoted(q)?)],
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

impl Template {
    /// What it prints of an object.
    pub fn print(&self, root: &Value) -> Res<String> {
        let mut out = String::new();
        run(&self.0, root, root, &mut out)?;
        Ok(out)
    }
    /// What its paths find, ranges left out.
    pub fn find_all(&self, root: &Value) -> Res<Vec<Value>> {
        let mut all = Vec::new();
        for node in &self.0 {
            if let Node::Path(path) = node {
                all.extend(walk(path, root, root, true)?);
            }
        }
        Ok(all)
    }
    /// What its first path finds.
    pub fn find(&self, root: &Value) -> Res<Vec<Value>> {
        match self.0.iter().find_map(|n| if let Node::Path(p) = n { Some(p) } else { None }) {
            Some(path) => walk(path, root, root, true),
            None => Ok(Vec::new()),
        }
    }
}

fn run(nodes: &[Node], root: &Value, at: &Value, out: &mut String) -> Res<()> {
    for node in nodes {
        match node {
            Node::Text(t) => out.push_str(t),
            Node::Path(p) => {
                let found = walk(p, root, at, true)?;
                let shown: Vec<String> = found.iter().map(shown).collect();
                out.push_str(&shown.join(" "));
            }
            Node::Range(p, body) => {
                for v in walk(p, root, at, true)? {
                    run(body, root, &v, out)?;
                }
            }
        }
    }
    Ok(())
}

/// A value as it is printed: texts bare, the rest as JSON.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Str(s) => s.to_string(),
        Value::Null => String::new(),
        v => json::print(&json::sorted(v)),
    }
}

fn walk(path: &[Step], root: &Value, at: &Value, lenient: bool) -> Res<Vec<Value>> {
    let mut now = vec![at.clone()];
    for step in path {
        let mut next = Vec::new();
        for v in &now {
            match step {
                Step::Root => next.push(root.clone()),
                Step::Field(name) => match v {
                    Value::Map(_) => {
                        let x = v.get(name.as_str());
                        if !x.is_null() {
                            next.push(x.clone());
                        } else if !lenient {
                            return Err(format!("{name} is not found"));
                        }
                    }
                    Value::Null => {}
                    Value::List(_) => {}
                    _ => {}
                },
                Step::Every => match v {
                    Value::List(_) => next.extend(v.items().iter().cloned()),
                    Value::Map(_) => next.extend(v.entries().iter().map(|(_, x)| x.clone())),
                    _ => {}
                },
                Step::Deep => deep(v, &mut next),
                Step::Index(n) => {
                    if v.is_null() {
                        continue;
                    }
                    let len = v.items().len() as i64;
                    let i = if *n < 0 { n + len } else { *n };
                    match usize::try_from(i).ok().and_then(|i| v.items().get(i)) {
                        Some(x) => next.push(x.clone()),
                        None if matches!(v, Value::List(_)) => {
                            return Err(format!("array index out of bounds: index {n}, length {len}"));
                        }
                        None => return Err(format!("{} is not array or slice", shown(v))),
                    }
                }
                Step::Slice(from, to, by) => {
                    let len = v.items().len() as i64;
                    let fix = |n: i64| if n < 0 { n + len } else { n }.clamp(0, len);
                    let (from, to) = (fix(from.unwrap_or(0)), fix(to.unwrap_or(len)));
                    let mut i = from;
                    while i < to {
                        next.push(v.items()[i as usize].clone());
                        i += (*by).max(1);
                    }
                }
                Step::Union(parts) => {
                    for part in parts {
                        next.extend(walk(part, root, v, lenient)?);
                    }
                }
                Step::Filter(left, op, right) => {
                    let items: Vec<Value> = match v {
                        Value::List(_) => v.items().to_vec(),
                        Value::Map(_) => v.entries().iter().map(|(_, x)| x.clone()).collect(),
                        _ => Vec::new(),
                    };
                    for item in items {
                        if holds(left, op, right, root, &item)? {
                            next.push(item);
                        }
                    }
                }
            }
        }
        now = next;
    }
    Ok(now)
}

fn deep(v: &Value, out: &mut Vec<Value>) {
    out.push(v.clone());
    for x in v.items() {
        deep(x, out);
    }
    for (_, x) in v.entries() {
        deep(x, out);
    }
}

fn holds(left: &Operand, op: &str, right: &Operand, root: &Value, item: &Value) -> Res<bool> {
    let value = |o: &Operand| -> Res<Option<Value>> {
        Ok(match o {
            Operand::Literal(v) => Some(v.clone()),
            Operand::Path(p) => walk(p, root, item, true)?.into_iter().next(),
            Operand::None => None,
        })
    };
    let Some(a) = value(left)? else { return Ok(false) };
    if op.is_empty() {
        return Ok(true);
    }
    let Some(b) = value(right)? else { return Ok(false) };
    let order = compare(&a, &b);
    Ok(match op {
        "==" => a == b,
        "!=" => a != b,
        "<" => order.is_lt(),
        ">" => order.is_gt(),
        "<=" => order.is_le(),
        _ => order.is_ge(),
    })
}

/// The order of two values, as `--sort-by` and filters see it.
pub fn compare(a: &Value, b: &Value) -> std::cmp::Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Null, Value::Null) => std::cmp::Ordering::Equal,
        (Value::Null, _) => std::cmp::Ordering::Less,
        (_, Value::Null) => std::cmp::Ordering::Greater,
        (a, b) => shown(a).cmp(&shown(b)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_print_what_kubectl_prints() {
        let v = crate::json!({ "kind": "List", "items": [
            { "metadata": { "name": "a", "labels": { "app": "x", "k8s.io/b": "y" } }, "n": 1 },
            { "metadata": { "name": "b" }, "n": 2, "ports": [{ "p": 80 }, { "p": 443 }] }
        ] });
        for (template, want) in [
            ("{.items[0].metadata.name}", "a"),
            ("{.items[*].metadata.name}", "a b"),
            ("{range .items[*]}{.metadata.name}={.n}{\"\\n\"}{end}!", "a=1\nb=2\n!"),
            ("{.items[?(@.metadata.name==\"b\")].n}", "2"),
            ("{.items[?(@.n>1)].metadata.name}", "b"),
            ("{.items[0].metadata.labels}", "{\"app\":\"x\",\"k8s.io/b\":\"y\"}"),
            ("{.items[0].metadata.labels.k8s\\.io/b}", "y"),
            ("{.items[0].metadata.labels['app']}", "x"),
            ("{.items[1].ports[-1:].p}", "443"),
            ("{..p}", "80 443"),
            ("{.nothing}", ""),
            ("plain", "plain"),
            ("{.items[*]['metadata.name', 'n']}", "1 2"),
            ("{$.kind}", "List"),
        ] {
            assert_eq!(parse(template).and_then(|t| t.print(&v)).as_deref(), Ok(want), "{template}");
        }
    }

    #[test]
    fn mistakes_are_told() {
        assert_eq!(parse("{.a").err().as_deref(), Some("unclosed action"));
        let v = crate::json!({ "a": [1] });
        let e = parse("{.a[5]}").and_then(|t| t.print(&v));
        assert_eq!(e.err().as_deref(), Some("array index out of bounds: index 5, length 1"));
        assert!(parse(&"{range .a[*]}".repeat(1000)).is_err());
    }
}
