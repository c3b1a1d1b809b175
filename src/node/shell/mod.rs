//! What people run in busybox, alpine and Debian images: `sh -c`, and the small tools around it.
//!
//! ```text
//!   text --crate::shell--> List --Process (a stack of frames)--> commands --> files, pipes, the container's log
//! ```
//! A [`Kernel`] is all that runs in a container: processes that fork, pipes between them, in virtual time. It runs until all
//! of them wait, and says until when. Each command takes a millisecond, so that a script that never waits still lets time
//! pass. Start reading at [`Kernel::run`], then `process.rs`.
//!
//! Simplified: tools of a pipeline run as threads of the shell would; a tool that this file does not list says so and
//! ends with 127; signals reach the first process only.

mod builtins;
mod commands;
mod filters;
mod kernel;
mod process;
mod streams;
mod tools;

pub use commands::is_command;
pub use kernel::{Kernel, Outcome, Signal};

#[cfg(test)]
mod transcript_test;
