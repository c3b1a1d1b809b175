//! Shell text: what a script means before anybody runs it, and what its words become.
//!
//! ```text
//!   text --parse--> List of commands --expand, with a Scope--> arguments
//! ```
//! One grammar for the terminal's bash and the containers' ash; what differs between them is asked of the [`Dialect`]. Running is
//! not done here: the terminal's commands wait for answers of a cluster, a container's are processes with pipes between them, so
//! each has an interpreter of its own that walks the same tree.
//!
//! Not modelled: `select`, `;&` in a `case`, arrays, process substitution, history.

mod arith;
mod ast;
mod braces;
mod escapes;
mod expand;
mod fault;
mod parse;
mod pattern;
mod printf;
mod regex;
mod test;

pub use arith::Vars;
pub use ast::*;
pub use braces::braces;
pub use escapes::{echo, escapes};
pub use expand::{Halt, Scope, arguments, arithmetic, condition, pattern, single};
pub use fault::Fault;
pub use parse::{parse, parse_typed};
pub use pattern::glob;
pub use printf::{Printed, printf};
pub use regex::{Found, Regex};
pub use test::{Look, test};

/// Whose rules hold where the two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// GNU bash.
    Bash,
    /// busybox's ash; what Debian's dash says is near enough.
    Ash,
}
