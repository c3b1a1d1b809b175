//! What an expression evaluates to.

use std::rc::Rc;

use super::Program;
use super::functions;
use super::parse::{Expr, Loop, Node};
use crate::api::{Key, Value};

/// What one request may cost. Simplified: a step costs one, and what it makes a tenth of its length.
const BUDGET: usize = 1_000_000;
const TOO_DEAR: &str = "operation cancelled: actual cost limit exceeded";

/// What the names of an expression stand for.
pub struct Scope<'a> {
    names: Vec<(Rc<str>, Value)>,
    variables: &'a [(Rc<str>, Result<Program, String>)],
    /// What is left of the budget.
    left: usize,
}

impl Program {
    /// Evaluates it.
    pub fn evaluate(&self, scope: &mut Scope<'_>) -> Result<Value, String> {
        scope.eval(&self.expr)
    }
}

fn missing(key: &str) -> String {
    format!("no such key: {key}")
}

/// Whether a map has a key; `null` values count.
fn has(of: &Value, field: &str) -> bool {
    of.entries().iter().any(|(k, _)| k.as_str() == field)
}

fn select(of: &Value, field: &str) -> Result<Value, String> {
    let found = of.entries().iter().find(|(k, _)| k.as_str() == field);
    found.map(|(_, v)| v.clone()).ok_or_else(|| missing(field))
}

fn index(of: &Value, at: &Value) -> Result<Value, String> {
    match (of, at) {
        (Value::List(_), Value::Int(n)) => {
            let found = usize::try_from(*n).ok().and_then(|n| of.items().get(n));
            found.cloned().ok_or_else(|| format!("index out of bounds: {n}"))
        }
        (Value::Map(_) | Value::Null, Value::Str(key)) => select(of, key),
        (Value::Map(_), other) => Err(missing(&crate::api::json::print(other))),
        _ => Err(functions::NO_OVERLOAD.into()),
    }
}

impl<'a> Scope<'a> {
    /// The names, and what `variables` has: evaluated where it is asked for.
    pub fn new(names: Vec<(Rc<str>, Value)>, variables: &'a [(Rc<str>, Result<Program, String>)]) -> Scope<'a> {
        Scope { names, variables, left: BUDGET }
    }
    fn pay(&mut self, cost: usize) -> Result<(), String> {
        self.left = self.left.checked_sub(cost).ok_or(TOO_DEAR)?;
        Ok(())
    }
    fn truth(&mut self, expr: &Expr) -> Result<bool, String> {
        self.eval(expr)?.as_bool().ok_or_else(|| functions::NO_OVERLOAD.into())
    }
    /// What decides alone decides, even if the other side cannot be evaluated.
    fn either(&mut self, decides: bool, sides: &[Expr]) -> Result<Value, String> {
        let mut wrong = None;
        for side in sides {
            match self.truth(side) {
                Ok(truth) if truth == decides => return Ok(decides.into()),
                Ok(_) => {}
                Err(why) => wrong = wrong.or(Some(why)),
            }
        }
        wrong.map_or(Ok((!decides).into()), Err)
    }
    fn eval(&mut self, expr: &Expr) -> Result<Value, String> {
        self.pay(1)?;
        match &expr.node {
            Node::Literal(value) => Ok(value.clone()),
            Node::Name(name) => {
                let found = self.names.iter().rev().find(|(n, _)| n == name);
                found.map(|(_, v)| v.clone()).ok_or_else(|| format!("no such attribute(s): {name}"))
            }
            Node::Select(of, field) => match &of.node {
                Node::Name(name) if &**name == "variables" => self.variable(field),
                _ => select(&self.eval(of)?, field),
            },
            Node::Has(of, field) => Ok(has(&self.eval(of)?, field).into()),
            Node::List(items) => {
                let items = items.iter().map(|item| self.eval(item)).collect::<Result<Vec<_>, _>>()?;
                Ok(Value::from_items(items))
            }
            Node::Map(entries) => {
                let mut map = Value::object();
                for (key, value) in entries {
                    let key = functions::text(&self.eval(key)?);
                    map.set(Key::intern(&key), self.eval(value)?);
                }
                Ok(map)
            }
            Node::Call(name, _, args) => match &**name {
                "_||_" => self.either(true, args),
                "_&&_" => self.either(false, args),
                "_?_:_" => {
                    let yes = self.truth(&args[0])?;
                    self.eval(&args[if yes { 1 } else { 2 }])
                }
                "_[_]" => {
                    let of = self.eval(&args[0])?;
                    index(&of, &self.eval(&args[1])?)
                }
                name => {
                    let args = args.iter().map(|arg| self.eval(arg)).collect::<Result<Vec<_>, _>>()?;
                    self.pay(functions::size(name, &args) / 10)?;
                    functions::call(name, &args)
                }
            },
            Node::Loop(kind, range, var, body) => {
                let range = self.eval(range)?;
                let items: Vec<Value> = match &range {
                    Value::List(_) => range.items().to_vec(),
                    Value::Map(_) => range.entries().iter().map(|(k, _)| k.as_str().into()).collect(),
                    _ => return Err(functions::NO_OVERLOAD.into()),
                };
                self.looped(*kind, items, var, body)
            }
        }
    }
    fn looped(&mut self, kind: Loop, items: Vec<Value>, var: &Rc<str>, body: &[Expr]) -> Result<Value, String> {
        let (mut found, mut wrong) = (Vec::new(), None);
        for item in items {
            self.names.push((var.clone(), item.clone()));
            let test = if kind == Loop::Map && body.len() == 1 { Ok(true) } else { self.truth(&body[0]) };
            let made = match (kind, &test) {
                (Loop::Map, Ok(true)) => self.eval(&body[body.len() - 1]),
                _ => Ok(item),
            };
            self.names.pop();
            match (kind, test) {
                (Loop::All, Ok(false)) => return Ok(false.into()),
                (Loop::Exists, Ok(true)) => return Ok(true.into()),
                (Loop::All | Loop::Exists, Err(why)) => wrong = wrong.or(Some(why)),
                (_, test) => {
                    if test? {
                        found.push(made?);
                    }
                }
            }
        }
        match (kind, wrong) {
            (_, Some(why)) => Err(why),
            (Loop::All, None) => Ok(true.into()),
            (Loop::Exists, None) => Ok(false.into()),
            (Loop::One, None) => Ok((found.len() == 1).into()),
            (Loop::Map | Loop::Filter, None) => Ok(Value::from_items(found)),
        }
    }
    /// One of the policy's own variables. It may speak of those that stand before it only.
    fn variable(&mut self, name: &str) -> Result<Value, String> {
        let all = self.variables;
        let Some(at) = all.iter().position(|(n, _)| &**n == name) else { return Err(missing(name)) };
        let own = match &all[at].1 {
            Ok(program) => {
                let mut before = Scope { names: self.names.clone(), variables: &all[..at], left: self.left };
                let made = program.evaluate(&mut before);
                self.left = before.left;
                made.map_err(|why| ("evaluate", why))
            }
            Err(why) => Err(("compile", why.clone())),
        };
        own.map_err(|(what, why)| format!("composited variable {name:?} fails to {what}: {why}"))
    }
}
