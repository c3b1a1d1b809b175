//! A process of a container: a shell at its place in a script, or one command. A stack of frames that can stop anywhere.

mod begin;
mod command;
mod leave;
mod seen;

use std::collections::VecDeque;
use std::rc::Rc;

use litemap::LiteMap;

pub use seen::Seen;

use super::commands::Running;
use super::kernel::{Kernel, Turn};
use super::streams::Fd;
use crate::node::runtime::disk::{View, clean};
use crate::node::runtime::programs::Server;
use crate::shell::{Command, Compound, Dialect, List, Simple, Word, parse, substitutions};

/// Frames that a process may have; endless recursion ends here.
const FRAMES_MAX: usize = 2_000;

/// A variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Var {
    /// Its value.
    pub value: String,
    /// Whether commands see it.
    pub exported: bool,
    /// Its place in the environment that the first process was given.
    pub place: usize,
}

/// The place of what was set later.
pub const LATER: usize = usize::MAX;

/// What is expanded before it is known what is done.
#[derive(Clone, Debug)]
enum Then {
    Simple(Rc<Simple>),
    Compound(Rc<Compound>),
}

/// A place in a script.
#[derive(Clone, Debug)]
enum Frame {
    List {
        list: List,
        at: usize,
    },
    AndOr {
        list: List,
        item: usize,
        at: usize,
    },
    Not,
    /// Command substitutions are run before a command.
    Expand {
        then: Then,
        lists: VecDeque<List>,
        /// The one that runs, and where it writes.
        child: Option<(u32, u32, List)>,
    },
    If {
        node: Rc<Compound>,
        arm: usize,
        testing: bool,
    },
    Loop {
        node: Rc<Compound>,
        testing: bool,
    },
    For {
        node: Rc<Compound>,
        words: Rc<[String]>,
        at: usize,
    },
    Run(Running),
    WaitAll {
        pids: Vec<u32>,
        negate: bool,
    },
    /// Put descriptors and variables back.
    Restore {
        fds: Option<LiteMap<u8, Fd>>,
        vars: Vec<(String, Option<Var>)>,
    },
    /// A function returns here.
    Call {
        args: Vec<String>,
    },
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Process {
    frames: Vec<Frame>,
    pub(super) status: i32,
    pub(super) vars: LiteMap<String, Var>,
    functions: Rc<LiteMap<String, Command>>,
    pub(super) name: String,
    pub(super) args: Vec<String>,
    pub(super) fds: LiteMap<u8, Fd>,
    pub(super) cwd: String,
    pub(super) traps: LiteMap<String, String>,
    pub(super) jobs: Vec<u32>,
    pub(super) exit_on_error: bool,
    /// What command substitutions gave.
    outputs: Vec<(List, String)>,
    /// The status of the last command substitution of a command without words.
    signalled: bool,
    over: bool,
    /// It began as these words and has not yet looked what they are.
    begin: Option<Vec<String>>,
}

impl Process {
    /// A process with this environment.
    pub fn new(vars: LiteMap<String, Var>, cwd: &str) -> Process {
        Process {
            frames: Vec::new(),
            status: 0,
            vars,
            functions: Rc::default(),
            name: "sh".into(),
            args: Vec::new(),
            fds: LiteMap::new(),
            cwd: clean("/", cwd),
            traps: LiteMap::new(),
            jobs: Vec::new(),
            exit_on_error: false,
            outputs: Vec::new(),
            signalled: false,
            over: false,
            begin: None,
        }
    }
    /// Become these words.
    pub fn execute(&mut self, words: Vec<String>) {
        self.frames.clear();
        self.begin = Some(words);
    }
    /// A child that goes on with a list.
    fn child(&self, list: &List) -> Process {
        let frames = vec![Frame::List { list: list.clone(), at: 0 }];
        Process { frames, traps: LiteMap::new(), jobs: Vec::new(), outputs: Vec::new(), begin: None, ..self.clone() }
    }

    /// Whether it has ended.
    pub fn is_over(&self) -> bool {
        self.over
    }
    /// End with this code.
    pub fn finish(&mut self, code: i32) {
        self.status = code;
        self.frames.clear();
        self.begin = None;
        self.over = true;
    }
    /// The `exit` of a script: the EXIT trap is run first.
    pub(super) fn exit(&mut self, code: i32) {
        self.frames.clear();
        self.status = code;
    }
    /// The server that the process has become, if there is nothing left for a shell to do after it.
    pub fn serving(&self) -> Option<Server> {
        let (Some(Frame::Run(Running::Server(server))), true) = (self.frames.last(), self.traps.is_empty()) else {
            return None;
        };
        let done = |f: &Frame| match f {
            Frame::List { list, at } => *at >= list.len(),
            Frame::AndOr { list, item, at } => *at > list[*item].rest.len(),
            Frame::Run(_) | Frame::Restore { .. } => true,
            _ => false,
        };
        self.frames.iter().all(done).then_some(*server)
    }
    /// SIGTERM: a trap is run when the command under way has ended; `wait` is interrupted.
    pub fn interrupt(&mut self) {
        if self.traps.contains_key("TERM") {
            self.signalled = true;
        }
    }
    /// Descriptors that are put back later.
    pub(super) fn saved_fds(&self) -> impl Iterator<Item = &Fd> {
        let saved = self.frames.iter().filter_map(|f| match f {
            Frame::Restore { fds: Some(fds), .. } => Some(fds.values()),
            _ => None,
        });
        saved.flatten()
    }

    /// Say something on stderr, as the shell does.
    pub(super) fn complain(&mut self, what: &str, kernel: &mut Kernel, view: &mut View<'_>) {
        let line = format!("{}: {what}\n", self.name);
        let _ = self.write(2, &line, kernel, view);
    }

    /// Run until a command has been carried out, or it has to wait.
    pub fn run(&mut self, pid: u32, kernel: &mut Kernel, view: &mut View<'_>) -> Turn {
        if let Some(words) = self.begin.take() {
            kernel.spend();
            self.start(words, kernel, view);
            return Turn::Ran;
        }
        loop {
            if self.frames.len() > FRAMES_MAX {
                self.complain("maximum recursion level exceeded", kernel, view);
                self.finish(2);
                return Turn::Ran;
            }
            if self.signalled && !matches!(self.frames.last(), Some(Frame::Run(r)) if !r.is_interruptible()) {
                self.signalled = false;
                let text = self.traps.get("TERM").cloned().unwrap_or_default();
                if matches!(self.frames.last(), Some(Frame::Run(_))) {
                    self.frames.pop();
                    self.status = 143;
                }
                self.evaluate(&text, kernel, view);
                continue;
            }
            let Some(frame) = self.frames.pop() else {
                // The script is at its end.
                if let Some(text) = self.traps.remove("EXIT") {
                    let code = self.status;
                    self.evaluate(&format!("{text}\nexit {code}"), kernel, view);
                    continue;
                }
                self.over = true;
                return Turn::Ran;
            };
            if let Some(turn) = self.frame(frame, pid, kernel, view) {
                return turn;
            }
        }
    }

    /// Which shell it is.
    pub(super) fn dialect(&self) -> Dialect {
        if self.name == "bash" { Dialect::Bash } else { Dialect::Ash }
    }
    /// Read a text and go on with it.
    pub(super) fn evaluate(&mut self, text: &str, kernel: &mut Kernel, view: &mut View<'_>) {
        match parse(text, self.dialect()) {
            Ok(list) => self.frames.push(Frame::List { list, at: 0 }),
            Err(fault) => {
                self.complain(&fault.said(self.dialect()), kernel, view);
                self.exit(2);
            }
        }
    }

    fn frame(&mut self, frame: Frame, pid: u32, kernel: &mut Kernel, view: &mut View<'_>) -> Option<Turn> {
        match frame {
            Frame::List { list, at } => {
                if let Some(item) = list.get(at) {
                    self.frames.push(Frame::List { list: list.clone(), at: at + 1 });
                    if item.background {
                        self.background(&list, at, kernel, view);
                    } else {
                        self.frames.push(Frame::AndOr { list: list.clone(), item: at, at: 1 });
                        self.pipeline(&list[at].first, kernel, view);
                    }
                }
            }
            Frame::AndOr { list, item, at } => {
                let rest = &list[item].rest;
                match rest.get(at - 1) {
                    Some((and, pipeline)) => {
                        self.frames.push(Frame::AndOr { list: list.clone(), item, at: at + 1 });
                        if *and == (self.status == 0) {
                            self.pipeline(pipeline, kernel, view);
                        }
                    }
                    None if self.status != 0 && self.exit_on_error && !self.is_tested() => self.exit(self.status),
                    None => {}
                }
            }
            Frame::Not => self.status = i32::from(self.status == 0),
            Frame::Expand { then, lists, child } => return self.expand(then, lists, child, kernel, view),
            Frame::If { node, arm, testing } => {
                let Compound::If(arms, other) = &*node else { return None };
                if !testing {
                    return None;
                }
                if self.status == 0 && arm > 0 {
                    let body = arms[arm - 1].1.clone();
                    self.push_list(body);
                } else if let Some((test, _)) = arms.get(arm) {
                    let test = test.clone();
                    self.frames.push(Frame::If { node: node.clone(), arm: arm + 1, testing });
                    self.push_list(test);
                } else {
                    self.status = 0;
                    if let Some(other) = other {
                        self.push_list(other.clone());
                    }
                }
            }
            Frame::Loop { node, testing } => {
                let (test, body, until, step) = match &*node {
                    Compound::Loop { until, test, body } => (test.clone(), body.clone(), *until, None),
                    Compound::Count { test, step, body, .. } => (test.clone(), body.clone(), false, Some(step.clone())),
                    _ => return None,
                };
                if !testing {
                    self.frames.push(Frame::Loop { node: node.clone(), testing: true });
                    self.push_list(test);
                    step.into_iter().for_each(|step| self.push_list(step));
                } else if (self.status == 0) != until {
                    self.frames.push(Frame::Loop { node: node.clone(), testing: false });
                    self.push_list(body);
                } else {
                    self.status = 0;
                }
            }
            Frame::For { node, words, at } => {
                let Compound::For { name, body, .. } = &*node else { return None };
                if let Some(word) = words.get(at) {
                    self.assign(name, word.clone());
                    let body = body.clone();
                    self.frames.push(Frame::For { node: node.clone(), words: words.clone(), at: at + 1 });
                    self.push_list(body);
                }
            }
            Frame::Run(running) => return Some(self.go_on(running, kernel, view)),
            Frame::WaitAll { pids, negate } => {
                if pids.iter().any(|p| !kernel.ended.contains_key(p)) {
                    self.frames.push(Frame::WaitAll { pids, negate });
                    return Some(Turn::Blocked);
                }
                let last = pids.iter().filter_map(|p| kernel.ended.remove(p)).last();
                self.status = last.unwrap_or(0);
                if negate {
                    self.status = i32::from(self.status == 0);
                }
            }
            Frame::Restore { fds, vars } => {
                if let Some(fds) = fds {
                    self.fds = fds;
                }
                for (name, var) in vars {
                    match var {
                        Some(var) => drop(self.vars.insert(name, var)),
                        None => drop(self.vars.remove(&name)),
                    }
                }
            }
            Frame::Call { args } => self.args = args,
        }
        let _ = pid;
        None
    }

    fn push_list(&mut self, list: List) {
        self.frames.push(Frame::List { list, at: 0 });
    }
    /// Whether the status at hand decides a condition, so that `set -e` does not apply.
    fn is_tested(&self) -> bool {
        self.frames.iter().any(|f| match f {
            Frame::If { testing, .. } | Frame::Loop { testing, .. } => *testing,
            Frame::AndOr { list, item, at } => *at <= list[*item].rest.len(),
            Frame::Not => true,
            _ => false,
        })
    }

    /// Set a variable; an exported one stays so.
    pub(super) fn assign(&mut self, name: &str, value: String) {
        let exported = self.vars.get(name).is_some_and(|v| v.exported);
        self.vars.insert(name.into(), Var { value, exported, place: LATER });
    }
    /// Something takes time.
    pub(super) fn push_running(&mut self, running: Running) {
        self.frames.push(Frame::Run(running));
    }
}

fn has_substitution(word: &Word) -> bool {
    let mut lists = Vec::new();
    substitutions(word, &mut lists);
    !lists.is_empty()
}
