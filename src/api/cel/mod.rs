//! The Common Expression Language, as far as the usual admission policies go: what is compiled, checked and evaluated here are
//! the expressions of ValidatingAdmissionPolicies.
//!
//! Missing, and said so where it is asked for: bytes, unsigned numbers, times and durations, optional fields, the authorizer,
//! and the less used libraries. Simplified: costs are counted in steps.

mod check;
mod eval;
mod functions;
mod lex;
mod parse;
mod types;

pub use check::Env;
pub use eval::Scope;
pub use types::Ty;

use parse::{Expr, Wrong};

/// An expression that makes sense.
#[derive(Clone, Debug)]
pub struct Program {
    expr: Expr,
    /// What it evaluates to.
    pub ty: Ty,
}

/// Reads an expression and checks it; else the complaints, as they are shown.
pub fn compile(text: &str, env: &Env) -> Result<Program, String> {
    let expr = parse::parse(text).map_err(|wrong| shown(text, wrong))?;
    let ty = check::check(&expr, env).map_err(|wrong| shown(text, wrong))?;
    Ok(Program { expr, ty })
}

/// Complaints as cel-go shows them, each with its line and a pointer below it.
fn shown(text: &str, mut wrong: Vec<Wrong>) -> String {
    use crate::sim::Arrange;
    wrong.arrange_by_key(|(at, _)| *at);
    let lines = wrong.iter().map(|(at, why)| {
        let before: Vec<char> = text.chars().take(*at).collect();
        let row = before.iter().filter(|c| **c == '\n').count();
        let column = before.iter().rev().take_while(|c| **c != '\n').count();
        let line = text.split('\n').nth(row).unwrap_or("").replace('\t', " ");
        format!("ERROR: <input>:{}:{}: {why}\n | {line}\n | {}^", row + 1, column + 1, ".".repeat(column))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
