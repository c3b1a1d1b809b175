//! All that runs in a container, and the time that it takes.

use std::rc::Rc;

use litemap::LiteMap;

use super::process::{Process, Var};
use super::streams::{Fd, Pipe};
use crate::node::runtime::disk::View;
use crate::node::runtime::programs;
use crate::sim::{Span, Time};
use crate::wire::cri::LogLine;

/// A command's share of virtual time.
const COMMAND: Span = Span::ms(1);
/// How far a container may run ahead of the clock at a time.
const SLICE: Span = Span::ms(40);
/// Processes that a container may have; a fork bomb ends here.
const PROCESSES_MAX: usize = 200;

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

/// What a process can do now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// It did something, and may go on.
    Ran,
    /// It waits for the clock.
    Until(Time),
    /// It waits for another process, or for a signal.
    Blocked,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Kernel {
    pub(super) processes: LiteMap<u32, Process>,
    /// Exit codes that nobody has asked for.
    pub(super) ended: LiteMap<u32, i32>,
    pub(super) pipes: LiteMap<u32, Pipe>,
    pub(super) clock: Time,
    pub(super) debian: bool,
    /// Whether the first process was sent SIGTERM from inside.
    pub terminated: bool,
    last_pid: u32,
    last_pipe: u32,
    output: Vec<LogLine>,
    partial: [String; 2],
}

impl Kernel {
    /// A container whose first process executes these words.
    pub fn new(words: Vec<String>, env: &[(Rc<str>, Rc<str>)], cwd: &str, debian: bool) -> Kernel {
        let var = |(place, (k, v)): (usize, &(Rc<str>, Rc<str>))| {
            (k.to_string(), Var { value: v.to_string(), exported: true, place })
        };
        let vars = env.iter().enumerate().map(var).collect();
        let mut first = Process::new(vars, cwd);
        first.fds = [(0, Fd::Null), (1, Fd::Log(false)), (2, Fd::Log(true))].into_iter().collect();
        first.execute(words);
        Kernel {
            processes: [(1, first)].into_iter().collect(),
            ended: LiteMap::new(),
            pipes: LiteMap::new(),
            clock: Time::ZERO,
            debian,
            terminated: false,
            last_pid: 1,
            last_pipe: 0,
            output: Vec::new(),
            partial: Default::default(),
        }
    }

    /// What its first process reads.
    pub fn feed(&mut self, stdin: Rc<str>) {
        if let Some(first) = self.processes.get_mut(&1) {
            first.fds.insert(0, Fd::Text(stdin, 0));
        }
    }

    /// Go on from `now`.
    pub fn run(&mut self, now: Time, view: &mut View<'_>) -> Outcome {
        self.clock = self.clock.max(now);
        let limit = now + SLICE;
        loop {
            let mut wake: Option<Time> = None;
            let mut ran = false;
            let newest = self.last_pid;
            for pid in self.processes.keys().copied().collect::<Vec<_>>() {
                match self.turn(pid, view) {
                    Turn::Ran => ran = true,
                    Turn::Until(t) => wake = Some(wake.map_or(t, |w| w.min(t))),
                    Turn::Blocked => {}
                }
                if let Some(code) = self.ended.get(&1).copied() {
                    for is_stderr in [false, true] {
                        self.flush(is_stderr);
                    }
                    return Outcome::Exited { code, at: self.clock };
                }
            }
            // A child made by a process that then waits has yet to run.
            ran |= newest != self.last_pid;
            if ran && self.clock < limit {
                continue;
            }
            return match wake {
                _ if ran => Outcome::Sleeps(self.clock),
                Some(t) => Outcome::Sleeps(t),
                None => Outcome::Waits,
            };
        }
    }

    fn turn(&mut self, pid: u32, view: &mut View<'_>) -> Turn {
        // A process is taken out while it runs, so that it can change the others.
        let Some(mut process) = self.processes.remove(&pid) else { return Turn::Blocked };
        let turn = process.run(pid, self, view);
        match process.is_over() {
            true => {
                self.ended.insert(pid, process.status);
                drop(process);
                self.sweep();
                Turn::Ran
            }
            false => {
                self.processes.insert(pid, process);
                turn
            }
        }
    }

    /// The server that the first process has become.
    pub fn serving(&self) -> Option<programs::Server> {
        self.processes.get(&1).and_then(Process::serving)
    }
    /// A command was carried out.
    pub(super) fn spend(&mut self) {
        self.clock += COMMAND;
    }

    /// A signal arrives at the first process. Without a handler it is ignored, as the kernel does for pid 1.
    pub fn signal(&mut self, signal: Signal) {
        let Signal::Term = signal;
        let clock = self.clock;
        let Some(first) = self.processes.get_mut(&1) else { return };
        if let Some(server) = first.serving() {
            let (lines, code) = programs::stop(server, clock);
            first.finish(code);
            for (is_stderr, text) in lines {
                self.write_log(is_stderr, &format!("{text}\n"));
            }
            return;
        }
        first.interrupt();
    }

    pub(super) fn fork(&mut self, child: Process) -> Option<u32> {
        if self.processes.len() >= PROCESSES_MAX {
            return None;
        }
        self.last_pid += 1;
        self.processes.insert(self.last_pid, child);
        Some(self.last_pid)
    }

    pub(super) fn pipe(&mut self) -> u32 {
        self.last_pipe += 1;
        self.pipes.insert(self.last_pipe, Pipe::default());
        self.last_pipe
    }
    /// Whether some process other than the one at work could still write to a pipe.
    pub(super) fn has_writer(&self, pipe: u32) -> bool {
        self.processes.values().any(|p| p.holds(&Fd::PipeOut(pipe)))
    }
    pub(super) fn has_reader(&self, pipe: u32) -> bool {
        self.pipes.get(&pipe).is_some_and(|p| p.captured) || self.processes.values().any(|p| p.holds(&Fd::PipeIn(pipe)))
    }
    /// Pipes that nobody holds go.
    fn sweep(&mut self) {
        let held = |id: u32| self.processes.values().any(|p| p.holds(&Fd::PipeIn(id)) || p.holds(&Fd::PipeOut(id)));
        let gone: Vec<u32> =
            self.pipes.iter().filter(|(id, p)| !p.captured && !held(**id)).map(|(id, _)| *id).collect();
        gone.iter().for_each(|id| drop(self.pipes.remove(id)));
    }

    /// Write to the container's log.
    pub(super) fn write_log(&mut self, is_stderr: bool, text: &str) {
        for piece in text.split_inclusive('\n') {
            let partial = &mut self.partial[usize::from(is_stderr)];
            partial.push_str(piece);
            if let Some(line) = partial.strip_suffix('\n') {
                let text = Rc::from(line);
                partial.clear();
                self.output.push(LogLine { at: self.clock, is_stderr, partial: false, text });
            }
        }
    }
    fn flush(&mut self, is_stderr: bool) {
        let rest = std::mem::take(&mut self.partial[usize::from(is_stderr)]);
        if !rest.is_empty() {
            self.output.push(LogLine { at: self.clock, is_stderr, partial: true, text: rest.into() });
        }
    }
    /// What was written since the last time.
    pub fn take_output(&mut self) -> Vec<LogLine> {
        std::mem::take(&mut self.output)
    }
}
