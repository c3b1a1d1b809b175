//! Runs a script, again and again from its start, until nothing is left to wait for.
//!
//! What runs in the script's own process (not in a pipe or a subshell) is cut into *units*, one a pipeline. A unit that is done
//! is remembered by its status and never run again, so a loop of a thousand rounds costs what its last round costs.

mod command;
mod programs;

use std::rc::Rc;

use crate::shell::{Command, Compound, Item, List, Mode, Pipeline, Redirect, Simple, Word};

use super::env::Env;
use super::fs::Fs;
use super::host::Host;
use super::io::{Answer, Ask, Chunk, Fd, Io, Stdin, Stop, Wait};

/// Why a script leaves the place where it is, beside waiting.
#[derive(Clone, Debug, PartialEq)]
pub enum Flow {
    /// It waits.
    Blocked,
    /// `exit`
    Exit(i32),
    /// `break n`
    Break(u32),
    /// `continue n`
    Continue(u32),
    /// `return`
    Return(i32),
}

/// What running a piece of script gives.
pub type Go<T> = Result<T, Flow>;

/// A unit that is done.
#[derive(Clone, Debug)]
pub enum Done {
    /// A pipeline's end.
    Ran(Go<i32>),
    /// The words of a `for` or `case`.
    Words(Rc<Vec<String>>),
}

/// The units of a process.
#[derive(Clone, Debug)]
pub struct Units {
    done: Vec<Done>,
    at: usize,
    env: Env,
    base: Option<Fs>,
    shown: litemap::LiteMap<u32, usize>,
}

impl Units {
    /// None is done.
    pub fn new(env: Env) -> Units {
        Units { done: Vec::new(), at: 0, env, base: None, shown: Default::default() }
    }
    /// Read from the start again.
    pub fn rewind(&mut self) {
        self.at = 0;
    }
}

/// More commands than this in one script are refused.
const UNITS_MAX: usize = 100_000;
/// So many commands in one instant, and the script makes a pause.
const BURST: usize = 500;
/// More commands than this between two answers are refused.
const STEPS_MAX: u32 = 200_000;
const NESTING_MAX: u32 = 60;

/// Functions by name.
pub type Functions = Vec<(String, Command)>;

/// A script while it runs.
pub struct Machine<'a> {
    /// The machine.
    pub host: &'a mut Host,
    /// What is done already.
    pub units: &'a mut Units,
    /// Functions that were defined.
    pub functions: &'a mut Functions,
    /// Units done in this run.
    burst: usize,
    steps: u32,
    depth: u32,
}

/// Where a piece of script runs.
pub struct Cx<'c> {
    /// Variables and working directory.
    pub env: &'c mut Env,
    /// The stage; 0 is the script's own process.
    pub stage: u32,
    /// Standard input.
    pub stdin: Stdin,
    /// Output goes here.
    pub out: &'c mut Vec<Chunk>,
}

impl<'a> Machine<'a> {
    /// A run.
    pub fn new(host: &'a mut Host, units: &'a mut Units, functions: &'a mut Functions) -> Machine<'a> {
        Machine { host, units, functions, burst: 0, steps: 0, depth: 0 }
    }

    /// Run a script to its end or until it waits.
    pub fn script(&mut self, list: &List, env: &mut Env) -> Go<i32> {
        self.units.rewind();
        self.host.log.rewind();
        let mut out = Vec::new();
        let mut cx = Cx { env, stage: 0, stdin: Stdin::default(), out: &mut out };
        let result = self.list(list, &mut cx);
        self.flush(&mut out);
        if let Some(base) = &self.units.base {
            self.host.global.merge(base, &self.host.fs);
        }
        result
    }

    /// Show what has not been shown yet.
    fn flush(&mut self, out: &mut Vec<Chunk>) {
        let mut seen: litemap::LiteMap<u32, usize> = Default::default();
        for c in out.drain(..) {
            let seen = seen.entry(c.stage).or_default();
            let shown = self.units.shown.entry(c.stage).or_default();
            *seen += c.skip;
            let end = *seen + c.text.len();
            if end > *shown {
                self.host.screen.push((c.fd, c.text[shown.saturating_sub(*seen)..].to_string()));
                *shown = end;
            }
            *seen = end;
        }
    }

    /// Run something once: a second run reads how it ended.
    fn unit(&mut self, cx: &mut Cx, f: impl FnOnce(&mut Self, &mut Cx) -> Go<Done>) -> Go<Done> {
        if cx.stage != 0 {
            return f(self, cx);
        }
        if let Some(done) = self.units.done.get(self.units.at) {
            let done = done.clone();
            self.units.at += 1;
            if self.units.at == self.units.done.len() {
                *cx.env = self.units.env.clone();
            }
            return Ok(done);
        }
        if self.units.at >= UNITS_MAX {
            self.host.screen.push((Fd::Err, format!("not simulated: a script of more than {UNITS_MAX} commands\n")));
            return Err(Flow::Exit(1));
        }
        self.burst += 1;
        if self.burst > BURST {
            self.host.pause = true;
            return Err(Flow::Blocked);
        }
        if self.units.base.is_none() {
            self.units.base = Some(self.host.global.clone());
        }
        if let Some(base) = &self.units.base {
            self.host.fs = base.clone();
        }
        let result = f(self, cx);
        let done = match result {
            Err(Flow::Blocked) => return Err(Flow::Blocked),
            Ok(done) => done,
            Err(flow) => Done::Ran(Err(flow)),
        };
        self.flush(cx.out);
        self.units.shown.clear();
        if let Some(base) = self.units.base.take() {
            self.host.global.merge(&base, &self.host.fs);
        }
        let old = std::mem::take(&mut self.host.log);
        self.host.discard(old);
        self.units.done.push(done.clone());
        self.units.at += 1;
        self.units.env = cx.env.clone();
        Ok(done)
    }

    fn list(&mut self, list: &List, cx: &mut Cx) -> Go<i32> {
        let mut status = 0;
        for item in list.iter() {
            status = if item.background { self.background(item, cx)? } else { self.chain(item, cx)? };
        }
        Ok(status)
    }
    fn chain(&mut self, item: &Item, cx: &mut Cx) -> Go<i32> {
        let mut status = self.negated(&item.first, cx)?;
        for (and, pipeline) in &item.rest {
            if *and == (status == 0) {
                status = self.negated(pipeline, cx)?;
            }
        }
        Ok(status)
    }
    fn negated(&mut self, pipeline: &Pipeline, cx: &mut Cx) -> Go<i32> {
        let status = self.pipeline(pipeline, cx)?;
        cx.env.status = if pipeline.negate { i32::from(status == 0) } else { status };
        Ok(cx.env.status)
    }
    fn background(&mut self, item: &Item, cx: &mut Cx) -> Go<i32> {
        let done = self.unit(cx, |m, cx| {
            let fresh = m.host.next_job;
            let place = m.host.log.place(cx.stage);
            let slot = m.host.log.slot(place, || Ask::Random);
            let job = match &slot.answer {
                Some(Answer::Number(n)) => *n,
                _ => {
                    slot.answer = Some(Answer::Number(fresh));
                    m.host.next_job += 1;
                    let item = Item { background: false, ..item.clone() };
                    m.host.spawned.push((fresh, Rc::from([item]), cx.env.clone()));
                    fresh
                }
            };
            cx.env.last_job = job;
            Ok(Done::Ran(Ok(0)))
        })?;
        status_of(done)
    }

    fn pipeline(&mut self, pipeline: &Pipeline, cx: &mut Cx) -> Go<i32> {
        self.steps += 1;
        if self.steps > STEPS_MAX {
            self.say(cx, "not simulated: a script that never waits");
            return Err(Flow::Exit(1));
        }
        if let [one] = &pipeline.commands[..] {
            let forks = matches!(one, Command::Compound(..));
            let subshell = matches!(one, Command::Compound(body, _) if matches!(**body, Compound::Subshell(_)));
            if cx.stage == 0 && forks && !subshell && one.redirects().is_empty() {
                return self.body(one, cx);
            }
            let done = self.unit(cx, |m, cx| {
                let stage = if forks && cx.stage == 0 { m.host.log.fork(0) } else { cx.stage };
                let mut inner = Cx { env: &mut *cx.env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
                m.command(one, &mut inner).map(|s| Done::Ran(Ok(s)))
            })?;
            return status_of(done);
        }
        let done = self.unit(cx, |m, cx| m.pipe(&pipeline.commands, cx).map(|s| Done::Ran(Ok(s))))?;
        status_of(done)
    }
    /// Each command reads what the one before has written so far.
    fn pipe(&mut self, commands: &[Command], cx: &mut Cx) -> Go<i32> {
        let mut stdin = cx.stdin.clone();
        let mut stages = Vec::new();
        let mut result = Ok(0);
        for (i, c) in commands.iter().enumerate() {
            let stage = self.host.log.fork(cx.stage);
            let mut out = Vec::new();
            let mut env = cx.env.clone();
            let mut inner = Cx { env: &mut env, stage, stdin, out: &mut out };
            result = self.command(c, &mut inner);
            if let Err(Flow::Exit(n) | Flow::Return(n)) = result {
                result = Ok(n);
            }
            let blocked = result == Err(Flow::Blocked);
            let last = i + 1 == commands.len();
            let mut text = String::new();
            for chunk in out {
                if !last && chunk.fd == Fd::Out {
                    text.push_str(&chunk.text);
                } else {
                    cx.out.push(chunk);
                }
            }
            stdin = Stdin { text: text.into(), complete: !blocked };
            stages.push((stage, blocked));
        }
        if result.is_ok() {
            // The reader has ended: those who still write to it are killed.
            for (stage, _) in stages.iter().filter(|(_, blocked)| *blocked) {
                self.host.log.kill(*stage);
            }
        }
        result
    }
    /// The world as a command at this place sees it.
    pub fn io<'i>(&'i mut self, cx: &'i mut Cx) -> Io<'i> {
        Io { host: &mut *self.host, env: &mut *cx.env, stage: cx.stage, stdin: cx.stdin.clone(), out: &mut *cx.out }
    }
    fn say(&mut self, cx: &mut Cx, text: &str) {
        self.io(cx).complain(text);
    }
}

#[derive(Clone)]
enum Sink {
    Out,
    Err,
    File(String),
}

fn status_of(done: Done) -> Go<i32> {
    match done {
        Done::Ran(result) => result,
        Done::Words(_) => Ok(0),
    }
}

/// Whether a loop is left; what goes on to the loop around it is an error.
fn leave(flow: Flow) -> Go<bool> {
    match flow {
        Flow::Break(1) => Ok(true),
        Flow::Continue(1) => Ok(false),
        Flow::Break(n) => Err(Flow::Break(n - 1)),
        Flow::Continue(n) => Err(Flow::Continue(n - 1)),
        other => Err(other),
    }
}

fn blocked<T>(wait: Wait<T>) -> Go<T> {
    wait.map_err(|stop| match stop {
        Stop::Blocked => Flow::Blocked,
        Stop::Exit(n) => Flow::Exit(n),
    })
}
