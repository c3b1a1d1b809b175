//! awk's grammar, one recursive descent.

use super::{Expr, Rule, Stmt, When};
use crate::shell::escapes;

type Res<T> = Result<T, String>;

const DEPTH_MAX: u32 = 100;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Num(f64),
    Str(String),
    Regex(String),
    Name(String),
    Mark(&'static str),
    Line,
    End,
}

/// Marks, the longer before the shorter.
const MARKS: [&str; 40] = [
    "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "==", "!=", "<=", ">=", "&&", "||", "!~", "{", "}", "(", ")", "[",
    "]", ";", ",", "+", "-", "*", "/", "%", "^", "!", "<", ">", "|", "?", ":", "~", "$", "=", "\\", "&",
];

/// Whether a `/` here begins an expression, and is no division.
fn regex_may_come(last: &Token) -> bool {
    !matches!(last, Token::Num(_) | Token::Str(_) | Token::Name(_) | Token::Mark(")" | "]" | "$" | "++" | "--"))
}

fn tokens(text: &str) -> Res<Vec<Token>> {
    let mut out: Vec<Token> = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\r']);
        let Some(c) = rest.chars().next() else {
            out.push(Token::End);
            return Ok(out);
        };
        let word = |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        if c == '\n' {
            out.push(Token::Line);
            rest = &rest[1..];
        } else if c == '#' {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("\\\n") {
            rest = &rest[2..];
        } else if c == '"' || c == '/' && regex_may_come(out.last().unwrap_or(&Token::Line)) {
            let mut escaped = false;
            let end = rest[1..].char_indices().find(|(_, x)| {
                let hit = *x == c && !escaped;
                escaped = *x == '\\' && !escaped;
                hit
            });
            let Some((n, _)) = end else {
                return Err(if c == '"' { "non-terminated string" } else { "non-terminated regular expression" }.into());
            };
            let inner = &rest[1..=n];
            out.push(if c == '"' { Token::Str(escapes(inner)) } else { Token::Regex(inner.replace("\\/", "/")) });
            rest = &rest[n + 2..];
        } else if c.is_ascii_digit() || c == '.' && rest[1..].starts_with(|d: char| d.is_ascii_digit()) {
            let n = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            out.push(Token::Num(rest[..n].parse().map_err(|_| format!("bad number {}", &rest[..n]))?));
            rest = &rest[n..];
        } else if c.is_ascii_alphabetic() || c == '_' {
            let n = word(rest);
            out.push(Token::Name(rest[..n].into()));
            rest = &rest[n..];
        } else if let Some(mark) = MARKS.iter().find(|m| rest.starts_with(**m)) {
            out.push(Token::Mark(mark));
            rest = &rest[mark.len()..];
        } else {
            return Err(format!("syntax error at source line 1: unexpected {c:?}"));
        }
    }
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: u32,
    /// Inside `print ...` a `>` would be a file.
    printing: bool,
}

/// Reads a program.
pub fn program(text: &str) -> Res<Vec<Rule>> {
    let mut p = Parser { tokens: tokens(text)?, at: 0, depth: 0, printing: false };
    let mut rules = Vec::new();
    loop {
        while matches!(p.peek(), Token::Line | Token::Mark(";")) {
            p.at += 1;
        }
        let when = match p.peek() {
            Token::End => return Ok(rules),
            Token::Name(n) if n == "BEGIN" => When::Begin,
            Token::Name(n) if n == "END" => When::End,
            Token::Mark("{") => When::Always,
            _ => When::If(p.expr()?),
        };
        if matches!(when, When::Begin | When::End) {
            p.at += 1;
        }
        let body = if p.peek() == &Token::Mark("{") { p.block()? } else { vec![Stmt::Print(Vec::new())] };
        rules.push(Rule { when, body });
    }
}

impl Parser {
    fn peek(&self) -> &Token {
        self.tokens.get(self.at).unwrap_or(&Token::End)
    }
    fn mark(&mut self, m: &str) -> bool {
        let found = matches!(self.peek(), Token::Mark(x) if *x == m);
        self.at += usize::from(found);
        found
    }
    fn word(&mut self, w: &str) -> bool {
        let found = matches!(self.peek(), Token::Name(x) if x == w);
        self.at += usize::from(found);
        found
    }
    fn need(&mut self, m: &str) -> Res<()> {
        if self.mark(m) { Ok(()) } else { Err(format!("syntax error: expected {m:?}")) }
    }
    fn lines(&mut self) {
        while self.peek() == &Token::Line {
            self.at += 1;
        }
    }
    fn deeper<T>(&mut self, go: impl FnOnce(&mut Parser) -> Res<T>) -> Res<T> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err("program is nested too deeply".into());
        }
        let found = go(self);
        self.depth -= 1;
        found
    }
    fn block(&mut self) -> Res<Vec<Stmt>> {
        self.need("{")?;
        let mut body = Vec::new();
        loop {
            while matches!(self.peek(), Token::Line | Token::Mark(";")) {
                self.at += 1;
            }
            if self.mark("}") {
                return Ok(body);
            }
            if self.peek() == &Token::End {
                return Err("syntax error: missing }".into());
            }
            body.push(self.deeper(Parser::statement)?);
        }
    }
    /// One statement or a block.
    fn body(&mut self) -> Res<Vec<Stmt>> {
        self.lines();
        if self.peek() == &Token::Mark("{") {
            return self.block();
        }
        if self.mark(";") {
            return Ok(Vec::new());
        }
        Ok(vec![self.deeper(Parser::statement)?])
    }
    fn statement(&mut self) -> Res<Stmt> {
        if self.word("if") {
            self.need("(")?;
            let test = self.expr()?;
            self.need(")")?;
            let then = self.body()?;
            let back = self.at;
            while matches!(self.peek(), Token::Line | Token::Mark(";")) {
                self.at += 1;
            }
            if self.word("else") {
                return Ok(Stmt::If(test, then, self.body()?));
            }
            self.at = back;
            return Ok(Stmt::If(test, then, Vec::new()));
        }
        if self.word("while") {
            self.need("(")?;
            let test = self.expr()?;
            self.need(")")?;
            return Ok(Stmt::For(None, Some(test), None, self.body()?));
        }
        if self.word("for") {
            self.need("(")?;
            if let [Token::Name(k), Token::Name(word), Token::Name(array), Token::Mark(")")] =
                &self.tokens[self.at..(self.at + 4).min(self.tokens.len())]
                && word == "in"
            {
                let (k, array) = (k.clone(), array.clone());
                self.at += 4;
                return Ok(Stmt::Each(k, array, self.body()?));
            }
            let simple = |p: &mut Parser| Ok::<_, String>(Some(Box::new(p.simple()?)));
            let first = if self.peek() == &Token::Mark(";") { None } else { simple(self)? };
            self.need(";")?;
            let test = if self.peek() == &Token::Mark(";") { None } else { Some(self.expr()?) };
            self.need(";")?;
            let step = if self.peek() == &Token::Mark(")") { None } else { simple(self)? };
            self.need(")")?;
            return Ok(Stmt::For(first, test, step, self.body()?));
        }
        self.simple()
    }
    fn simple(&mut self) -> Res<Stmt> {
        for w in ["next", "break", "continue"] {
            if self.word(w) {
                return Ok(Stmt::Leave(w));
            }
        }
        let over = |p: &Parser| matches!(p.peek(), Token::Line | Token::End | Token::Mark(";" | "}"));
        if self.word("exit") {
            return Ok(Stmt::Exit(if over(self) { None } else { Some(self.expr()?) }));
        }
        if self.word("delete") {
            let Token::Name(array) = self.peek().clone() else { return Err("syntax error at delete".into()) };
            self.at += 1;
            let keys = if self.mark("[") { self.list("]")? } else { Vec::new() };
            return Ok(Stmt::Delete(array, keys));
        }
        let printf = matches!(self.peek(), Token::Name(w) if w == "printf");
        if !printf && !matches!(self.peek(), Token::Name(w) if w == "print") {
            return Ok(Stmt::Expr(self.expr()?));
        }
        self.at += 1;
        self.printing = true;
        let mut args = Vec::new();
        if !over(self) {
            args.push(self.expr()?);
            while self.mark(",") {
                self.lines();
                args.push(self.expr()?);
            }
        }
        self.printing = false;
        if matches!(self.peek(), Token::Mark(">" | "|")) {
            return Err("not simulated: output to a file or a pipe inside a program".into());
        }
        // `print (a, b)` is a list in parentheses.
        if let [Expr::Call(name, list)] = args.as_slice()
            && name.is_empty()
        {
            args = list.clone();
        }
        Ok(if printf { Stmt::Printf(args) } else { Stmt::Print(args) })
    }
    fn list(&mut self, end: &str) -> Res<Vec<Expr>> {
        let was = std::mem::replace(&mut self.printing, false);
        let mut all = Vec::new();
        while !self.mark(end) {
            if !all.is_empty() {
                self.need(",")?;
            }
            all.push(self.expr()?);
        }
        self.printing = was;
        Ok(all)
    }
    fn expr(&mut self) -> Res<Expr> {
        self.deeper(Parser::choice)
    }
    fn choice(&mut self) -> Res<Expr> {
        let left = self.binary(0)?;
        const ASSIGN: [(&str, &str); 7] =
            [("=", ""), ("+=", "+"), ("-=", "-"), ("*=", "*"), ("/=", "/"), ("%=", "%"), ("^=", "^")];
        for (mark, op) in ASSIGN {
            if matches!(left, Expr::Var(_) | Expr::Field(_) | Expr::Item(..)) && self.mark(mark) {
                return Ok(Expr::Assign(left.into(), op, self.expr()?.into()));
            }
        }
        if self.mark("?") {
            let yes = self.expr()?;
            self.need(":")?;
            return Ok(Expr::Choose(left.into(), yes.into(), self.expr()?.into()));
        }
        Ok(left)
    }
    /// Operators by how tightly they bind; texts side by side are joined.
    fn binary(&mut self, level: usize) -> Res<Expr> {
        const LEVELS: [&[&str]; 8] = [
            &["||"],
            &["&&"],
            &["in"],
            &["~", "!~"],
            &["<", "<=", "==", "!=", ">", ">="],
            &[""],
            &["+", "-"],
            &["*", "/", "%"],
        ];
        let Some(ops) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        loop {
            if ops[0] == "in" {
                if !self.word("in") {
                    return Ok(left);
                }
                let Token::Name(array) = self.peek().clone() else { return Err("syntax error at in".into()) };
                self.at += 1;
                let keys = match left {
                    Expr::Call(name, list) if name.is_empty() => list,
                    one => vec![one],
                };
                left = Expr::In(keys, array);
                continue;
            }
            if ops[0].is_empty() {
                let begins = match self.peek() {
                    Token::Num(_) | Token::Str(_) | Token::Regex(_) | Token::Mark("$" | "(" | "!" | "-" | "+") => true,
                    Token::Name(w) => w != "in",
                    _ => false,
                };
                let sign = matches!(self.peek(), Token::Mark("-" | "+" | "!"));
                if !begins || sign {
                    return Ok(left);
                }
                left = Expr::Binary("", left.into(), self.binary(level + 1)?.into());
                continue;
            }
            let found = ops.iter().find(|op| matches!(self.peek(), Token::Mark(m) if m == *op));
            let Some(op) = found.filter(|op| !(self.printing && **op == ">")) else { return Ok(left) };
            self.at += 1;
            self.lines();
            left = Expr::Binary(op, left.into(), self.binary(level + 1)?.into());
        }
    }
    fn unary(&mut self) -> Res<Expr> {
        for op in ["!", "-", "+"] {
            if self.mark(op) {
                return Ok(Expr::Unary(op, self.deeper(Parser::unary)?.into()));
            }
        }
        for (mark, by) in [("++", 1.0), ("--", -1.0)] {
            if self.mark(mark) {
                return Ok(Expr::Step(self.deeper(Parser::unary)?.into(), by, false));
            }
        }
        let place = self.primary()?;
        if matches!(place, Expr::Var(_) | Expr::Field(_) | Expr::Item(..)) {
            for (mark, by) in [("++", 1.0), ("--", -1.0)] {
                if self.mark(mark) {
                    return Ok(Expr::Step(place.into(), by, true));
                }
            }
        }
        if self.mark("^") {
            return Ok(Expr::Binary("^", place.into(), self.deeper(Parser::unary)?.into()));
        }
        Ok(place)
    }
    fn primary(&mut self) -> Res<Expr> {
        let token = self.peek().clone();
        self.at += 1;
        Ok(match token {
            Token::Num(n) => Expr::Num(n),
            Token::Str(s) => Expr::Str(s),
            Token::Regex(r) => Expr::Regex(r),
            Token::Mark("$") => Expr::Field(self.deeper(Parser::primary)?.into()),
            Token::Mark("(") => {
                let mut list = self.deeper(|p| p.list(")"))?;
                if list.len() == 1 { list.remove(0) } else { Expr::Call(String::new(), list) }
            }
            Token::Name(name) => {
                if self.mark("[") {
                    Expr::Item(name, self.list("]")?)
                } else if name == "length" && self.peek() != &Token::Mark("(") {
                    Expr::Call(name, Vec::new())
                } else if self.mark("(") {
                    Expr::Call(name, self.deeper(|p| p.list(")"))?)
                } else {
                    Expr::Var(name)
                }
            }
            Token::End => return Err("syntax error: unexpected end of program".into()),
            other => return Err(format!("syntax error at {other:?}")),
        })
    }
}
