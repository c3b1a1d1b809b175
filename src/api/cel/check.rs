//! Whether an expression makes sense before it is evaluated: names, fields, and the types that functions take. Complaints are
//! cel-go's.

use std::rc::Rc;

use super::parse::{Expr, Loop, Node, Wrong};
use super::types::{Ty, resolve};
use crate::api::Value;

/// Functions of the real server that are missing here.
const MISSING: [&str; 24] = [
    "timestamp",
    "duration",
    "format",
    "find",
    "findAll",
    "url",
    "isURL",
    "ip",
    "isIP",
    "cidr",
    "isCIDR",
    "semver",
    "isSemver",
    "bytes",
    "uint",
    "type",
    "reverse",
    "group",
    "check",
    "serviceAccount",
    "add",
    "sub",
    "flatten",
    "distinct",
];

/// What an expression may speak of.
#[derive(Clone, Default)]
pub struct Env {
    /// The variables and their types.
    pub names: Vec<(Rc<str>, Ty)>,
    /// What `variables` has.
    pub variables: Vec<(Rc<str>, Ty)>,
}

/// The type of an expression, or all that is wrong with it.
pub fn check(expr: &Expr, env: &Env) -> Result<Ty, Vec<Wrong>> {
    let mut checker = Checker { env: env.clone(), wrong: Vec::new() };
    let ty = checker.ty(expr);
    if checker.wrong.is_empty() { Ok(ty) } else { Err(checker.wrong) }
}

struct Checker {
    env: Env,
    wrong: Vec<Wrong>,
}

impl Checker {
    fn complain(&mut self, at: usize, why: String) -> Ty {
        self.wrong.push((at, why));
        Ty::Dyn
    }
    fn ty(&mut self, expr: &Expr) -> Ty {
        match &expr.node {
            Node::Literal(value) => match value {
                Value::Null => Ty::Null,
                Value::Bool(_) => Ty::Bool,
                Value::Int(_) => Ty::Int,
                Value::Float(_) => Ty::Double,
                _ => Ty::Str,
            },
            Node::Name(name) => match self.env.names.iter().rev().find(|(n, _)| n == name) {
                Some((_, ty)) => ty.clone(),
                None if &**name == "authorizer" => {
                    self.complain(expr.at, "not simulated: the authorizer in CEL".into())
                }
                None => self.complain(expr.at, format!("undeclared reference to '{name}' (in container '')")),
            },
            Node::Select(of, field) => self.field(of, field, expr.at),
            Node::Has(of, field) => {
                self.field(of, field, expr.at);
                Ty::Bool
            }
            Node::List(items) => {
                let of = self.alike(items.iter());
                Ty::List(Box::new(of))
            }
            Node::Map(entries) => {
                let key = self.alike(entries.iter().map(|(k, _)| k));
                let value = self.alike(entries.iter().map(|(_, v)| v));
                Ty::Map(Box::new(key), Box::new(value))
            }
            Node::Call(name, on, args) => self.call(expr.at, name, *on, args),
            Node::Loop(kind, range, var, body) => self.looped(*kind, range, var, body),
        }
    }
    fn field(&mut self, of: &Expr, field: &Rc<str>, at: usize) -> Ty {
        if matches!(&of.node, Node::Name(name) if &**name == "variables") {
            return match self.env.variables.iter().find(|(name, _)| name == field) {
                Some((_, ty)) => ty.clone(),
                None => self.complain(at, format!("undefined field '{field}'")),
            };
        }
        match self.ty(of) {
            Ty::Dyn => Ty::Dyn,
            Ty::Map(_, value) => *value,
            Ty::Of(table) if table.fields.is_empty() => Ty::Dyn,
            Ty::Of(table) => match table.field(field) {
                Some(f) => Ty::of(&f.shape),
                None => self.complain(at, format!("undefined field '{field}'")),
            },
            other => self.complain(at, format!("type '{}' does not support field selection", other.name())),
        }
    }
    fn alike<'a>(&mut self, items: impl Iterator<Item = &'a Expr>) -> Ty {
        let mut all: Option<Ty> = None;
        for item in items {
            let ty = self.ty(item);
            all = Some(match all {
                None => ty,
                Some(before) => match before.with(&ty) {
                    Some(both) => both,
                    None => {
                        let why = format!("expected type '{}' but found '{}'", before.name(), ty.name());
                        self.complain(item.at, why)
                    }
                },
            });
        }
        all.unwrap_or(Ty::Dyn)
    }
    fn call(&mut self, at: usize, name: &Rc<str>, on: bool, args: &[Expr]) -> Ty {
        let before = self.wrong.len();
        let types: Vec<Ty> = args.iter().map(|arg| self.ty(arg)).collect();
        if matches!(&**name, "_&&_" | "_||_") {
            types.iter().zip(args).for_each(|(ty, arg)| self.wants_bool(ty, arg.at));
            return Ty::Bool;
        }
        let missing = MISSING.contains(&&**name);
        match resolve(name, on, &types) {
            Some(Some(ty)) => ty,
            Some(None) if self.wrong.len() > before => Ty::Dyn,
            Some(None) => {
                let all: Vec<String> = types.iter().map(Ty::name).collect();
                let applied = match (on, all.split_first()) {
                    (true, Some((first, rest))) => format!("{first}.({})", rest.join(", ")),
                    _ => format!("({})", all.join(", ")),
                };
                self.complain(at, format!("found no matching overload for '{name}' applied to '{applied}'"))
            }
            None if missing => self.complain(at, format!("not simulated: the function '{name}' of CEL")),
            None => self.complain(at, format!("undeclared reference to '{name}' (in container '')")),
        }
    }
    fn wants_bool(&mut self, ty: &Ty, at: usize) {
        if Ty::Bool.with(ty).is_none() {
            self.complain(at, format!("expected type 'bool' but found '{}'", ty.name()));
        }
    }
    fn looped(&mut self, kind: Loop, range: &Expr, var: &Rc<str>, body: &[Expr]) -> Ty {
        let over = self.ty(range);
        let item = match &over {
            Ty::List(of) => (**of).clone(),
            Ty::Map(key, _) => (**key).clone(),
            Ty::Dyn => Ty::Dyn,
            other => {
                let name = other.name();
                let why = format!(
                    "expression of type '{name}' cannot be range of a comprehension (must be list, map, or dynamic)"
                );
                self.complain(range.at, why)
            }
        };
        self.env.names.push((var.clone(), item.clone()));
        let types: Vec<Ty> = body.iter().map(|part| self.ty(part)).collect();
        self.env.names.pop();
        let tests = if kind == Loop::Map { &types[..types.len() - 1] } else { &types[..] };
        for (test, part) in tests.iter().zip(body) {
            if matches!(kind, Loop::All | Loop::Exists) {
                self.wants_bool(test, part.at);
            } else if Ty::Bool.with(test).is_none() {
                let applied = format!("({}, dyn, dyn)", test.name());
                self.complain(part.at, format!("found no matching overload for '_?_:_' applied to '{applied}'"));
            }
        }
        match kind {
            Loop::All | Loop::Exists | Loop::One => Ty::Bool,
            Loop::Filter => Ty::List(Box::new(item)),
            Loop::Map => Ty::List(Box::new(types.into_iter().next_back().unwrap_or(Ty::Dyn))),
        }
    }
}
