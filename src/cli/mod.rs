//! The terminal: a shell, `kubectl`, `curl` and small Unix tools. Parse, ask the API server, print.
//!
//! Start at [`Shell`], the process; then [`io`], how a command waits; then `kubectl`. This room knows no component: it speaks
//! HTTP through sim's network as anybody would.

mod commands;
mod complete;
mod config;
mod curl;
mod env;
mod exec;
mod expand;
mod fs;
mod host;
pub mod io;
mod kubectl;
mod shell;
mod term;
mod unix;

pub use config::Config;
pub use fs::{Fs, Node};
pub use shell::{Shell, Timer};
pub use term::{Line, LineKind, Screen};
