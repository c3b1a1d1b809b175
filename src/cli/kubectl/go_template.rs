//! Go's text templates, as `-o go-template` prints with them: fields, `range`, `if`, `with`, variables, pipelines, functions.
//!
//! Numbers are Go's float64, for the real kubectl reads the object back from JSON. Left out: `define`, `template`, `block`.

use crate::api::{Value, base64, json};

type Res<T> = Result<T, String>;

const DEPTH_MAX: u32 = 50;
const OUT_MAX: usize = 4 << 20;

/// A template that was read.
#[derive(Clone, Debug)]
pub struct Template(Vec<Node>);

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Pipe(Pipe),
    /// `if`, `with` or `range`: the word, what it looks at, what it does, what it does else.
    Block(&'static str, Pipe, Vec<Node>, Vec<Node>),
    /// `break` or `continue`.
    Leave(&'static str),
}

#[derive(Clone, Debug, Default)]
struct Pipe {
    /// `$x :=` or `$i, $x :=`.
    declared: Vec<String>,
    /// `=` instead of `:=`.
    assigns: bool,
    commands: Vec<Vec<Term>>,
}

#[derive(Clone, Debug)]
enum Term {
    /// A word that is a function.
    Function(String),
    Literal(Value),
    /// `.a.b`, `$x.a`, `(pipeline).a`: where it begins, and the fields.
    Path(Start, Vec<String>),
}

#[derive(Clone, Debug)]
enum Start {
    Dot,
    Variable(String),
    Group(Box<Pipe>),
}

struct Parser {
    tokens: Vec<(String, usize)>,
    at: usize,
    depth: u32,
}

/// Reads a template; the error is Go's.
pub fn parse(text: &str) -> Res<Template> {
    let mut p = Parser { tokens: Vec::new(), at: 0, depth: 0 };
    let pieces = pieces(text)?;
    let mut at = 0;
    let (nodes, end) = p.list(&pieces, &mut at, "")?;
    match end {
        "" => Ok(Template(nodes)),
        word => Err(format!("template: output:{}: unexpected {{{{{word}}}}}", pieces.get(at - 1).map_or(1, |p| p.line))),
    }
}

/// A text, or the inside of an action.
struct Piece {
    action: bool,
    text: String,
    line: usize,
}

fn pieces(text: &str) -> Res<Vec<Piece>> {
    let mut out = Vec::new();
    let (mut rest, mut line, mut trim) = (text, 1, false);
    loop {
        let (head, action) = rest.split_once("{{").map_or((rest, None), |(h, a)| (h, Some(a)));
        let next_trims = action.is_some_and(|a| a.strip_prefix('-').is_some_and(|r| r.starts_with(char::is_whitespace)));
        let mut shown = head;
        if trim {
            shown = shown.trim_start();
        }
        if next_trims {
            shown = shown.trim_end();
        }
        if !shown.is_empty() {
            out.push(Piece { action: false, text: shown.into(), line });
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
            out.push(Piece { action: true, text: body.into(), line });
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
fn tokens(text: &str, line: usize) -> Res<Vec<(String, usize)>> {
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
            '.' | '$' => {
                1 + rest[1..].find(|x: char| !x.is_alphanumeric() && x != '_').unwrap_or(rest.len() - 1)
            }
            c if c.is_alphanumeric() || "_-+".contains(c) => {
                rest.find(|x: char| !x.is_alphanumeric() && !"_-+".contains(x) && !(x == '.' && c.is_ascii_digit()))
                    .unwrap_or(rest.len())
            }
            c => return Err(format!("template: output:{line}: unexpected {c:?} in command")),
        };
        out.push((rest[..n].to_string(), usize::from(spaced)));
        rest = &rest[n..];
    }
}

impl Parser {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |(t, _)| t)
    }
    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens.get(self.at - 1).map_or(String::new(), |(t, _)| t.clone())
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
            (self.tokens, self.at) = (tokens(&piece.text, piece.line)?, 0);
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
        let mark = |p: &Parser, n: usize| p.tokens.get(p.at + n).map_or("", |(t, _)| t.as_str()).to_string();
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
            while !matches!(self.peek(), "" | "|" | ")") {
                command.push(self.term(line)?);
            }
            if command.is_empty() {
                return Err(format!("template: output:{line}: missing value for command"));
            }
            pipe.commands.push(command);
            if self.peek() != "|" {
                return Ok(pipe);
            }
            self.at += 1;
        }
    }

    fn term(&mut self, line: usize) -> Res<Term> {
        let word = self.next();
        let first = word.chars().next().unwrap_or(' ');
        let start = match first {
            '"' | '\'' => return Ok(Term::Literal(crate::cli::syntax::escapes(&word[1..word.len() - 1]).into())),
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
                return Ok(Term::Path(Start::Group(pipe.into()), self.fields(Vec::new())));
            }
            '.' if word == "." => return Ok(Term::Path(Start::Dot, self.fields(Vec::new()))),
            '.' => return Ok(Term::Path(Start::Dot, self.fields(vec![word[1..].into()]))),
            '$' => Start::Variable(word),
            c if c.is_ascii_digit() || "-+".contains(c) => {
                return match word.parse::<i64>() {
                    Ok(n) => Ok(Term::Literal(n.into())),
                    Err(_) => Err(format!("template: output:{line}: bad number syntax: {word:?}")),
                };
            }
            _ => {
                return match word.as_str() {
                    "true" | "false" => Ok(Term::Literal((word == "true").into())),
                    "nil" => Ok(Term::Literal(Value::Null)),
                    name if FUNCTIONS.split(' ').any(|f| f == name) => Ok(Term::Function(word)),
                    name => Err(format!("template: output:{line}: function {name:?} not defined")),
                };
            }
        };
        Ok(Term::Path(start, self.fields(Vec::new())))
    }

    /// Fields that follow without a blank.
    fn fields(&mut self, mut list: Vec<String>) -> Vec<String> {
        while let Some((t, 0)) = self.tokens.get(self.at) {
            let Some(name) = t.strip_prefix('.').filter(|n| !n.is_empty()) else { break };
            list.push(name.into());
            self.at += 1;
        }
        list
    }
}

const FUNCTIONS: &str = "and or not len index slice print printf println eq ne lt le gt ge html js urlquery exists base64decode";

struct Run<'t> {
    out: String,
    variables: Vec<(String, Value)>,
    leave: Option<&'t str>,
}

impl Template {
    /// What it prints of an object.
    pub fn print(&self, root: &Value) -> Res<String> {
        let mut run = Run { out: String::new(), variables: vec![("$".into(), root.clone())], leave: None };
        run.nodes(&self.0, root)?;
        Ok(run.out)
    }
}

fn truth(v: &Value) -> bool {
    match v {
        Value::Null => false,
        Value::Bool(b) => *b,
        Value::Int(n) => *n != 0,
        Value::Str(s) => !s.is_empty(),
        Value::Map(_) => !v.entries().is_empty(),
        Value::List(_) => !v.items().is_empty(),
        _ => true,
    }
}

impl<'t> Run<'t> {
    fn nodes(&mut self, nodes: &'t [Node], dot: &Value) -> Res<()> {
        for node in nodes {
            if self.out.len() > OUT_MAX {
                return Err("template: output: too much output".into());
            }
            match node {
                Node::Text(t) => self.out.push_str(t),
                Node::Leave(word) => self.leave = Some(word),
                Node::Pipe(p) => {
                    let v = self.pipe(p, dot)?;
                    if p.declared.is_empty() {
                        self.out.push_str(&shown(&v, true));
                    }
                }
                Node::Block(word, pipe, then, other) => self.block(word, pipe, then, other, dot)?,
            }
            if self.leave.is_some() {
                break;
            }
        }
        Ok(())
    }

    fn block(&mut self, word: &str, pipe: &'t Pipe, then: &'t [Node], other: &'t [Node], dot: &Value) -> Res<()> {
        let mark = self.variables.len();
        let range = word == "range";
        let v = if range { self.commands(pipe, dot)? } else { self.pipe(pipe, dot)? };
        if !range {
            match truth(&v) {
                true => self.nodes(then, if word == "with" { &v } else { dot })?,
                false => self.nodes(other, dot)?,
            }
            self.variables.truncate(mark);
            return Ok(());
        }
        let sorted;
        let pairs: Vec<(Value, &Value)> = match &v {
            Value::Map(_) => {
                sorted = json::sorted(&v);
                sorted.entries().iter().map(|(k, x)| (Value::from(k.as_str()), x)).collect()
            }
            Value::List(_) => v.items().iter().enumerate().map(|(i, x)| (Value::from(i as i64), x)).collect(),
            Value::Null => Vec::new(),
            other => return Err(format!("range can't iterate over {}", shown(other, false))),
        };
        if pairs.is_empty() {
            self.nodes(other, dot)?;
        }
        for (key, item) in pairs {
            match pipe.declared.as_slice() {
                [one] => self.variables.push((one.clone(), item.clone())),
                [index, one] => {
                    self.variables.push((index.clone(), key));
                    self.variables.push((one.clone(), item.clone()));
                }
                _ => {}
            }
            self.nodes(then, item)?;
            self.variables.truncate(mark);
            if self.leave.take() == Some("break") {
                break;
            }
        }
        Ok(())
    }

    fn pipe(&mut self, pipe: &'t Pipe, dot: &Value) -> Res<Value> {
        let v = self.commands(pipe, dot)?;
        if let [name, ..] = pipe.declared.as_slice() {
            match self.variables.iter_mut().rfind(|(n, _)| n == name) {
                Some((_, old)) if pipe.assigns => *old = v.clone(),
                None if pipe.assigns => return Err(format!("undefined variable {name:?}")),
                _ => self.variables.push((name.clone(), v.clone())),
            }
        }
        Ok(v)
    }

    fn commands(&mut self, pipe: &'t Pipe, dot: &Value) -> Res<Value> {
        let mut last: Option<Value> = None;
        for command in &pipe.commands {
            let (head, rest) = (&command[0], &command[1..]);
            let Term::Function(name) = head else {
                if let Some(arg) = rest.first() {
                    return Err(format!("can't give argument to non-function {arg:?}"));
                }
                if last.is_some() {
                    return Err("can't give argument to non-function".into());
                }
                last = Some(self.term(head, dot)?);
                continue;
            };
            let mut args = Vec::new();
            for t in rest {
                let v = self.term(t, dot)?;
                // `and` and `or` end at the first argument that decides.
                let decides = name == "and" && !truth(&v) || name == "or" && truth(&v);
                args.push(v);
                if decides {
                    break;
                }
            }
            args.extend(last.take());
            last = Some(call(name, &args).map_err(|why| format!("error calling {name}: {why}"))?);
        }
        Ok(last.unwrap_or_default())
    }

    fn term(&mut self, term: &'t Term, dot: &Value) -> Res<Value> {
        let (start, fields) = match term {
            Term::Literal(v) => return Ok(v.clone()),
            Term::Function(name) => return call(name, &[]).map_err(|why| format!("error calling {name}: {why}")),
            Term::Path(start, fields) => (start, fields),
        };
        let mut v = match start {
            Start::Dot => dot.clone(),
            Start::Variable(name) => {
                let found = self.variables.iter().rfind(|(n, _)| n == name);
                found.map(|(_, v)| v.clone()).ok_or(format!("undefined variable {name:?}"))?
            }
            Start::Group(pipe) => self.pipe(pipe, dot)?,
        };
        for f in fields {
            match &v {
                Value::Map(_) | Value::Null => v = v.get(f.as_str()).clone(),
                other => {
                    return Err(format!("can't evaluate field {f} in type {}", type_of(other)));
                }
            }
        }
        Ok(v)
    }
}

fn type_of(v: &Value) -> &'static str {
    match v {
        Value::Str(_) => "string",
        Value::Bool(_) => "bool",
        Value::List(_) => "[]interface {}",
        Value::Map(_) => "map[string]interface {}",
        Value::Null => "nil",
        _ => "float64",
    }
}

/// As Go's `fmt.Print` shows it; what is not there is `<no value>` at the top and `<nil>` inside.
fn shown(v: &Value, top: bool) -> String {
    match v {
        Value::Null => if top { "<no value>" } else { "<nil>" }.into(),
        Value::Str(s) => s.to_string(),
        Value::Int(n) => float(*n),
        Value::Map(_) => {
            let sorted = json::sorted(v);
            let parts: Vec<String> = sorted.entries().iter().map(|(k, x)| format!("{}:{}", k.as_str(), shown(x, false))).collect();
            format!("map[{}]", parts.join(" "))
        }
        Value::List(_) => format!("[{}]", v.items().iter().map(|x| shown(x, false)).collect::<Vec<_>>().join(" ")),
        other => json::print(other),
    }
}

/// A whole number as Go prints a float64: from a million on with an exponent.
fn float(n: i64) -> String {
    const PLAIN: u64 = 1_000_000;
    if n.unsigned_abs() < PLAIN {
        return n.to_string();
    }
    let digits = n.unsigned_abs().to_string();
    let (head, tail) = digits.split_at(1);
    let tail = tail.trim_end_matches('0');
    let dot = if tail.is_empty() { "" } else { "." };
    format!("{}{head}{dot}{tail}e+{:02}", if n < 0 { "-" } else { "" }, digits.len() - 1)
}

fn call(name: &str, args: &[Value]) -> Res<Value> {
    let arg = |n: usize| args.get(n).cloned().unwrap_or_default();
    let need = |n: usize| {
        if args.len() < n { Err(format!("wrong number of args for {name}: want {n} got {}", args.len())) } else { Ok(()) }
    };
    let concat = |args: &[Value]| {
        // Print puts blanks only between operands of which neither is a text.
        let mut out = String::new();
        for (i, a) in args.iter().enumerate() {
            let text = |v: &Value| matches!(v, Value::Str(_));
            if i > 0 && !text(a) && !text(&args[i - 1]) {
                out.push(' ');
            }
            out.push_str(&shown(a, false));
        }
        out
    };
    Ok(match name {
        "and" | "or" => args.last().cloned().unwrap_or_default(),
        "not" => (!truth(&arg(0))).into(),
        "len" => match arg(0) {
            Value::Str(s) => (s.len() as i64).into(),
            v @ Value::List(_) => (v.items().len() as i64).into(),
            v @ Value::Map(_) => (v.entries().len() as i64).into(),
            Value::Null => return Err("len of nil pointer".into()),
            v => return Err(format!("len of type {}", type_of(&v))),
        },
        "index" | "exists" => {
            let mut v = arg(0);
            for key in args.iter().skip(1) {
                v = match (&v, key) {
                    (Value::List(_), Value::Int(n)) => match usize::try_from(*n).ok().and_then(|i| v.items().get(i)) {
                        Some(x) => x.clone(),
                        None if name == "exists" => return Ok(false.into()),
                        None => return Err(format!("index out of range: {n}")),
                    },
                    (Value::Map(_), Value::Str(s)) => v.get(&**s).clone(),
                    _ if name == "exists" => return Ok(false.into()),
                    (Value::Null, _) => return Err("index of untyped nil".into()),
                    (Value::List(_), _) => return Err(format!("cannot index slice/array with type {}", type_of(key))),
                    _ => return Err(format!("can't index item of type {}", type_of(&v))),
                };
            }
            if name == "exists" { (!v.is_null()).into() } else { v }
        }
        "slice" => {
            let text = arg(0);
            let len = if let Value::Str(s) = &text { s.len() } else { text.items().len() };
            let bound = |n: usize, d: usize| args.get(n).map_or(Some(d), |v| usize::try_from(v.int()).ok());
            match (bound(1, 0), bound(2, len)) {
                (Some(a), Some(b)) if a <= b && b <= len => match &text {
                    Value::Str(s) => s.get(a..b).unwrap_or("").into(),
                    other => Value::from_items(other.items()[a..b].iter().cloned()),
                },
                _ => return Err("index out of range".into()),
            }
        }
        "print" => concat(args).into(),
        "println" => {
            let parts: Vec<String> = args.iter().map(|a| shown(a, false)).collect();
            format!("{}\n", parts.join(" ")).into()
        }
        "printf" => {
            need(1)?;
            printf(arg(0).str(), &args[1..]).into()
        }
        "html" => {
            let text = concat(args).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            text.replace('"', "&#34;").replace('\'', "&#39;").into()
        }
        "js" => concat(args).replace('\\', "\\\\").replace('"', "\\\"").replace('\'', "\\'").into(),
        "urlquery" => super::client::query(&concat(args)).into(),
        "base64decode" => match base64::decode(arg(0).str()) {
            Some(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
            None => return Err("base64 decode failed: illegal base64 data at input byte 0".into()),
        },
        "eq" | "ne" => {
            need(2)?;
            let kind = |v: &Value| std::mem::discriminant(v);
            for b in &args[1..] {
                if !b.is_null() && !args[0].is_null() && kind(b) != kind(&args[0]) {
                    return Err("incompatible types for comparison".into());
                }
            }
            let hit = args[1..].iter().any(|b| *b == args[0]);
            (hit == (name == "eq")).into()
        }
        _ => {
            need(2)?;
            let order = match (&args[0], &args[1]) {
                (Value::Int(a), Value::Int(b)) => a.cmp(b),
                (Value::Str(a), Value::Str(b)) => a.cmp(b),
                _ => return Err("incompatible types for comparison".into()),
            };
            match name {
                "lt" => order.is_lt(),
                "le" => order.is_le(),
                "gt" => order.is_gt(),
                _ => order.is_ge(),
            }
            .into()
        }
    })
}

/// `%s %v %q %d %t` with a width.
fn printf(format: &str, args: &[Value]) -> String {
    let mut out = String::new();
    let mut args = args.iter();
    let mut rest = format;
    while let Some((head, tail)) = rest.split_once('%') {
        out.push_str(head);
        let flags = tail.find(|c: char| !c.is_ascii_digit() && !"-+ .".contains(c)).unwrap_or(tail.len());
        let (spec, after) = tail.split_at(flags);
        let Some(verb) = after.chars().next() else {
            return out + "%!(NOVERB)";
        };
        rest = &after[verb.len_utf8()..];
        if verb == '%' {
            out.push('%');
            continue;
        }
        let Some(v) = args.next() else {
            out.push_str(&format!("%!{verb}(MISSING)"));
            continue;
        };
        let text = match (verb, v) {
            ('q', Value::Str(s)) => format!("{:?}", &**s),
            ('s' | 'v', v) | ('t', v @ Value::Bool(_)) => shown(v, false),
            ('f', Value::Int(n)) => format!("{n}.000000"),
            (verb, v) => format!("%!{verb}({}={})", type_of(v), shown(v, false)),
        };
        let width: usize = spec.trim_start_matches(['-', '+', ' ', '0']).split('.').next().unwrap_or("").parse().unwrap_or(0);
        let pad = " ".repeat(width.min(1000).saturating_sub(text.chars().count()));
        out.push_str(&if spec.starts_with('-') { text + &pad } else { pad + &text });
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_print_what_go_prints() {
        let v = crate::json!({ "kind": "List", "n": 1000000, "items": [
            { "metadata": { "name": "a", "labels": { "app": "x", "k8s.io/b": "y" } }, "n": 1 }, { "metadata": { "name": "b" }, "n": 2 }
        ] });
        for (template, want) in [
            ("{{range .items}}{{.metadata.name}} {{end}}", "a b "),
            ("{{(index .items 1).metadata.name}}", "b"),
            ("{{.missing}}|{{.missing.more}}", "<no value>|<no value>"),
            ("{{range $i, $e := .items}}{{if $i}}, {{end}}{{$i}}={{$e.n}}{{end}}", "0=1, 1=2"),
            ("{{with .nothing}}x{{else}}none{{end}}", "none"),
            ("{{if eq .kind \"List\"}}yes{{else if .kind}}no{{end}}", "yes"),
            ("{{range .items}}{{- if gt .n 1 }} {{.metadata.name | printf \"%-3s|\"}}{{end -}} {{end}}", " b  |"),
            ("{{len .items}} {{.n}} {{(index .items 0).metadata.labels}}", "2 1e+06 map[app:x k8s.io/b:y]"),
            ("{{index (index .items 0).metadata.labels \"k8s.io/b\"}}", "y"),
            ("{{range .items}}{{break}}{{end}}{{/* nothing */}}ok", "ok"),
            ("{{$.kind}}{{\"\\n\"}}", "List\n"),
            ("{{base64decode \"aGk=\"}}{{and .kind .missing}}", "hi<no value>"),
        ] {
            assert_eq!(parse(template).and_then(|t| t.print(&v)).as_deref(), Ok(want), "{template}");
        }
    }

    #[test]
    fn mistakes_are_told() {
        for (template, want) in [
            ("{{.metadata.name", "template: output:1: unclosed action"),
            ("a\n{{foo}}", "template: output:2: function \"foo\" not defined"),
            ("{{range .items}}", "template: output:1: unexpected EOF"),
            ("{{end}}", "template: output:1: unexpected {{end}}"),
        ] {
            assert_eq!(parse(template).map(|_| ()), Err(want.to_string()), "{template}");
        }
        assert!(parse(&"{{range .a}}".repeat(1000)).is_err() && parse(&format!("{{{{{}}}}}", "(".repeat(1000))).is_err());
    }
}
