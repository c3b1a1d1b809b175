//! What people run in busybox, alpine and Debian images.

use std::rc::Rc;

use super::runtime::disk::View;
use crate::sim::{Span, Time};
use crate::wire::cri::LogLine;

/// A signal that a container's first process may get.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signal {
    /// Please end.
    Term,
}

/// What becomes of a program after it has run for a while.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It ends.
    Exited {
        /// Its exit code.
        code: i32,
        /// When.
        at: Time,
    },
    /// It goes on then.
    Sleeps(Time),
    /// It goes on when something comes from outside.
    Waits,
}

/// Whether an image with a shell has this command.
pub fn is_command(name: &str, debian: bool) -> bool {
    let _ = debian;
    ["sleep", "true", "false", "sh"].contains(&name)
}

/// A program and its processes.
#[derive(Clone, Debug)]
pub struct Kernel {
    words: Vec<String>,
    until: Option<Time>,
    output: Vec<LogLine>,
}

impl Kernel {
    /// A process that executes these words.
    pub fn new(words: Vec<String>, _env: &[(Rc<str>, Rc<str>)], _cwd: &str, _debian: bool) -> Kernel {
        Kernel { words, until: None, output: Vec::new() }
    }
    /// Go on from `now`.
    pub fn run(&mut self, now: Time, _view: &mut View<'_>) -> Outcome {
        let secs = self.words.get(1).and_then(|w| w.parse().ok()).unwrap_or(0);
        let until = *self.until.get_or_insert(now + Span::secs(secs));
        if now >= until { Outcome::Exited { code: 0, at: now } } else { Outcome::Sleeps(until) }
    }
    /// A signal arrives.
    pub fn signal(&mut self, _signal: Signal) {}
    /// What was written since the last time.
    pub fn take_output(&mut self) -> Vec<LogLine> {
        std::mem::take(&mut self.output)
    }
}
