//! An expression as a tree. Macros (`has`, `all`, `exists`, ...) are read as what they mean. Missing: optional fields, messages.

use std::rc::Rc;

pub use super::lex::Wrong;
use super::lex::{Placed, Token, lex};
use crate::api::Value;

/// A part of an expression.
#[derive(Clone, Debug)]
pub struct Expr {
    /// Where complaints about it point, in characters.
    pub at: usize,
    /// What it is.
    pub node: Node,
}

/// See [`Expr`].
#[derive(Clone, Debug)]
pub enum Node {
    /// A value.
    Literal(Value),
    /// A variable.
    Name(Rc<str>),
    /// `a.b`.
    Select(Box<Expr>, Rc<str>),
    /// `has(a.b)`.
    Has(Box<Expr>, Rc<str>),
    /// A function or an operator; whether its first argument stands before a point.
    Call(Rc<str>, bool, Vec<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `{a: b}`.
    Map(Vec<(Expr, Expr)>),
    /// A macro over a list or a map: the range, the variable, and what is asked of each.
    Loop(Loop, Box<Expr>, Rc<str>, Vec<Expr>),
}

/// The macros that go over a list or a map.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Loop {
    /// `all`.
    All,
    /// `exists`.
    Exists,
    /// `exists_one`.
    One,
    /// `map`.
    Map,
    /// `filter`.
    Filter,
}

/// How deep expressions nest, and how many operators and fields may follow one another in all: each makes the tree deeper.
const DEPTH_MAX: usize = 100;
const LINKS_MAX: usize = 400;
const BEGINNINGS: &str =
    "'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER";
/// Operators of two sides, the loosest first.
const LEVELS: [&[&str]; 5] =
    [&["||"], &["&&"], &["<", "<=", ">=", ">", "==", "!=", "in"], &["+", "-"], &["*", "/", "%"]];

struct Parser {
    tokens: Vec<Placed>,
    next: usize,
    depth: usize,
    links: usize,
}

/// Reads an expression; else all that is wrong with its words, and what first is with their order.
pub fn parse(text: &str) -> Result<Expr, Vec<Wrong>> {
    let (tokens, mut wrong) = lex(text);
    let mut p = Parser { tokens, next: 0, depth: 0, links: 0 };
    let expr = p.expr().and_then(|expr| match p.peek() {
        Token::End => Ok(expr),
        _ => {
            let last = matches!(p.tokens[p.next + 1].0, Token::End);
            let how = if last { "extraneous" } else { "mismatched" };
            Err(p.wrong(how, "<EOF>"))
        }
    });
    match expr {
        Ok(expr) if wrong.is_empty() => Ok(expr),
        Ok(_) => Err(wrong),
        Err(why) => {
            wrong.push(why);
            Err(wrong)
        }
    }
}

impl Parser {
    fn peek(&self) -> &Token {
        &self.tokens[self.next].0
    }
    fn at(&self) -> usize {
        self.tokens[self.next].1
    }
    fn wrong(&self, how: &str, expected: &str) -> Wrong {
        (self.at(), format!("Syntax error: {how} input '{}' expecting {expected}", self.found()))
    }
    fn found(&self) -> String {
        match self.peek() {
            Token::Int(n) => n.to_string(),
            Token::Float(f) => f.to_string(),
            Token::Str(s) => format!("'{s}'"),
            Token::Name(n) => n.to_string(),
            Token::Sign(s) => (*s).into(),
            Token::End => "<EOF>".into(),
        }
    }
    fn takes(&mut self, sign: &str) -> bool {
        let is = match self.peek() {
            Token::Sign(s) => *s == sign,
            Token::Name(n) => sign == "in" && &**n == "in",
            _ => false,
        };
        self.next += usize::from(is);
        is
    }
    fn wants(&mut self, sign: &str) -> Result<(), Wrong> {
        if self.takes(sign) {
            return Ok(());
        }
        match self.peek() {
            // It is told of as if it were there.
            Token::End => Err((self.at(), format!("Syntax error: missing '{sign}' at '<EOF>'"))),
            _ => Err(self.wrong("mismatched", &format!("'{sign}'"))),
        }
    }
    fn name(&mut self) -> Result<Rc<str>, Wrong> {
        let Token::Name(name) = self.peek().clone() else { return Err(self.wrong("mismatched", "IDENTIFIER")) };
        self.next += 1;
        Ok(name)
    }
    fn expr(&mut self) -> Result<Expr, Wrong> {
        self.depth += 1;
        self.is_shallow()?;
        let test = self.level(0)?;
        let at = self.at();
        let expr = if self.takes("?") {
            let yes = self.level(0)?;
            self.wants(":")?;
            let no = self.expr()?;
            call(at, "_?_:_", false, vec![test, yes, no])
        } else {
            test
        };
        self.depth -= 1;
        Ok(expr)
    }
    fn is_shallow(&self) -> Result<(), Wrong> {
        match self.depth <= DEPTH_MAX && self.links <= LINKS_MAX {
            true => Ok(()),
            false => Err((self.at(), "expression recursion limit exceeded".into())),
        }
    }
    fn link(&mut self) -> Result<(), Wrong> {
        self.links += 1;
        self.is_shallow()
    }
    fn level(&mut self, level: usize) -> Result<Expr, Wrong> {
        let Some(signs) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.level(level + 1)?;
        loop {
            let at = self.at();
            let Some(sign) = signs.iter().find(|s| self.takes(s)) else { return Ok(left) };
            self.link()?;
            let right = self.level(level + 1)?;
            let name = if *sign == "in" { "@in".into() } else { format!("_{sign}_") };
            left = call(at, &name, false, vec![left, right]);
        }
    }
    fn unary(&mut self) -> Result<Expr, Wrong> {
        let at = self.at();
        for (sign, name) in [("!", "!_"), ("-", "-_")] {
            let mut times = 0;
            while self.takes(sign) {
                times += 1;
            }
            if times == 0 {
                continue;
            }
            let of = self.member()?;
            return Ok(match (&of.node, times % 2) {
                (_, 0) => of,
                (Node::Literal(Value::Int(n)), _) if sign == "-" => literal(at, Value::Int(n.wrapping_neg())),
                (Node::Literal(Value::Float(f)), _) if sign == "-" => literal(at, Value::Float(-f)),
                _ => call(at, name, false, vec![of]),
            });
        }
        self.member()
    }
    fn member(&mut self) -> Result<Expr, Wrong> {
        let mut on = self.primary()?;
        loop {
            let at = self.at();
            if self.takes(".") {
                let name = self.name()?;
                let open = self.at();
                if self.takes("(") {
                    let args = self.list(")")?;
                    on = method(open, on, &name, args)?;
                } else {
                    on = Expr { at, node: Node::Select(Box::new(on), name) };
                }
            } else if self.takes("[") {
                let index = self.expr()?;
                self.wants("]")?;
                on = call(at, "_[_]", false, vec![on, index]);
            } else {
                return Ok(on);
            }
            self.link()?;
        }
    }
    fn list(&mut self, end: &str) -> Result<Vec<Expr>, Wrong> {
        let mut all = Vec::new();
        while !self.takes(end) {
            all.push(self.expr()?);
            if !self.takes(",") {
                self.wants(end)?;
                break;
            }
        }
        Ok(all)
    }
    fn primary(&mut self) -> Result<Expr, Wrong> {
        let at = self.at();
        let token = self.peek().clone();
        match token {
            Token::Int(n) => self.value(at, Value::Int(n)),
            Token::Float(f) => self.value(at, Value::Float(f)),
            Token::Str(s) => self.value(at, Value::Str(s)),
            Token::Name(name) if &*name != "in" => match &*name {
                "true" | "false" => self.value(at, Value::Bool(&*name == "true")),
                "null" => self.value(at, Value::Null),
                _ => {
                    self.next += 1;
                    let open = self.at();
                    if !self.takes("(") {
                        return Ok(Expr { at, node: Node::Name(name) });
                    }
                    let mut args = self.list(")")?;
                    if &*name != "has" || args.len() != 1 {
                        return Ok(call(open, &name, false, args));
                    }
                    match args.remove(0) {
                        Expr { node: Node::Select(of, field), .. } => Ok(Expr { at: open, node: Node::Has(of, field) }),
                        other => Err((other.at, "invalid argument to has() macro".into())),
                    }
                }
            },
            Token::Sign("(") => {
                self.next += 1;
                let inner = self.expr()?;
                self.wants(")")?;
                Ok(inner)
            }
            Token::Sign("[") => {
                self.next += 1;
                Ok(Expr { at, node: Node::List(self.list("]")?) })
            }
            Token::Sign("{") => {
                self.next += 1;
                let mut entries = Vec::new();
                while !self.takes("}") {
                    let key = self.expr()?;
                    self.wants(":")?;
                    entries.push((key, self.expr()?));
                    if !self.takes(",") {
                        self.wants("}")?;
                        break;
                    }
                }
                Ok(Expr { at, node: Node::Map(entries) })
            }
            _ => Err(self.wrong("mismatched", &format!("{{{BEGINNINGS}}}"))),
        }
    }
    fn value(&mut self, at: usize, value: Value) -> Result<Expr, Wrong> {
        self.next += 1;
        Ok(literal(at, value))
    }
}

fn literal(at: usize, value: Value) -> Expr {
    Expr { at, node: Node::Literal(value) }
}

fn call(at: usize, name: &str, on: bool, args: Vec<Expr>) -> Expr {
    Expr { at, node: Node::Call(name.into(), on, args) }
}

/// A function of what stands before the point, or a macro.
fn method(at: usize, on: Expr, name: &str, mut args: Vec<Expr>) -> Result<Expr, Wrong> {
    let kind = match (name, args.len()) {
        ("all", 2) => Loop::All,
        ("exists", 2) => Loop::Exists,
        ("exists_one" | "existsOne", 2) => Loop::One,
        ("map", 2 | 3) => Loop::Map,
        ("filter", 2) => Loop::Filter,
        _ => {
            args.insert(0, on);
            return Ok(call(at, name, true, args));
        }
    };
    match args.remove(0) {
        Expr { node: Node::Name(var), .. } => Ok(Expr { at, node: Node::Loop(kind, Box::new(on), var, args) }),
        other => Err((other.at, "argument must be a simple name".into())),
    }
}
