//! Runs a script, again and again from its start, until nothing is left to wait for.
//!
//! What runs in the script's own process (not in a pipe or a subshell) is cut into *units*, one a pipeline. A unit that is done
//! is remembered by its status and never run again, so a loop of a thousand rounds costs what its last round costs.

use std::rc::Rc;

use super::env::Env;
use super::expand::{glob_match, parse_number};
use super::fs::Fs;
use super::host::Host;
use super::io::{Answer, Ask, Chunk, Fd, Io, Stdin, Stop, Wait};
use super::syntax::{Body, Command, Item, Join, List, Pipeline, Redirect, Target, Word, parse};

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
    shown: std::collections::BTreeMap<u32, usize>,
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

/// A script while it runs.
pub struct Machine<'a> {
    /// The machine.
    pub host: &'a mut Host,
    /// What is done already.
    pub units: &'a mut Units,
    /// Functions that were defined.
    pub functions: &'a mut Vec<(String, Rc<Command>)>,
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
    pub fn new(host: &'a mut Host, units: &'a mut Units, functions: &'a mut Vec<(String, Rc<Command>)>) -> Machine<'a> {
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
        let mut seen: std::collections::BTreeMap<u32, usize> = Default::default();
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
        for item in list {
            status = if item.background { self.background(item, cx)? } else { self.chain(item, cx)? };
        }
        Ok(status)
    }
    fn chain(&mut self, item: &Item, cx: &mut Cx) -> Go<i32> {
        let mut status = 0;
        for (join, pipeline) in &item.chain {
            let wanted = match join {
                Join::First => true,
                Join::And => status == 0,
                Join::Or => status != 0,
            };
            if wanted {
                status = self.pipeline(pipeline, cx)?;
                if pipeline.not {
                    status = i32::from(status == 0);
                }
                cx.env.status = status;
            }
        }
        Ok(status)
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
                    m.host.spawned.push((fresh, Rc::new(vec![item]), cx.env.clone()));
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
            let simple = matches!(one.body, Body::Simple { .. } | Body::Subshell(_));
            if cx.stage == 0 && !simple && one.redirects.is_empty() {
                return self.body(&one.body, cx);
            }
            let forks = !matches!(one.body, Body::Simple { .. });
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

    fn command(&mut self, c: &Command, cx: &mut Cx) -> Go<i32> {
        if c.redirects.is_empty() {
            return self.body(&c.body, cx);
        }
        let mut out = Vec::new();
        let mut to = [Sink::Out, Sink::Err];
        let mut stdin = cx.stdin.clone();
        for r in &c.redirects {
            match self.redirect(r, cx, &mut to, &mut stdin)? {
                None => {}
                Some(complaint) => {
                    self.say(cx, &complaint);
                    return Ok(1);
                }
            }
        }
        let mut inner = Cx { env: &mut *cx.env, stage: cx.stage, stdin, out: &mut out };
        self.host.redirected += 1;
        let result = self.body(&c.body, &mut inner);
        self.host.redirected -= 1;
        let mut files: Vec<(String, String)> = Vec::new();
        for chunk in out {
            match &to[usize::from(chunk.fd == Fd::Err)] {
                Sink::Out => cx.out.push(Chunk { fd: Fd::Out, ..chunk }),
                Sink::Err => cx.out.push(Chunk { fd: Fd::Err, ..chunk }),
                Sink::File(path) => match files.iter_mut().find(|(p, _)| p == path) {
                    Some((_, text)) => text.push_str(&chunk.text),
                    None => files.push((path.clone(), chunk.text)),
                },
            }
        }
        for (path, text) in files {
            let before = self.host.fs.read(&path).unwrap_or_default();
            if let Err(why) = self.host.fs.write(&path, &format!("{before}{text}")) {
                self.say(cx, &format!("write error: {why}"));
            }
        }
        result
    }
    fn redirect(&mut self, r: &Redirect, cx: &mut Cx, to: &mut [Sink; 2], stdin: &mut Stdin) -> Go<Option<String>> {
        let (word, append) = match &r.to {
            Target::Dup(n) => {
                let sink = match n {
                    1 | 2 => to[(*n - 1) as usize].clone(),
                    _ => return Ok(Some(format!("bash: {n}: Bad file descriptor"))),
                };
                if let 1 | 2 = r.fd {
                    to[(r.fd - 1) as usize] = sink;
                }
                return Ok(None);
            }
            Target::Here(word, newline) => {
                let mut text = self.join(word, cx)?;
                if *newline {
                    text.push('\n');
                }
                *stdin = Stdin { text: text.into(), complete: true };
                return Ok(None);
            }
            Target::Read(word) => {
                let name = self.join(word, cx)?;
                return Ok(match self.host.fs.read(&cx.env.path(&name)) {
                    Ok(text) => {
                        *stdin = Stdin { text, complete: true };
                        None
                    }
                    Err(why) => Some(format!("bash: {name}: {why}")),
                });
            }
            Target::Write(word) => (word, false),
            Target::Append(word) => (word, true),
        };
        let name = self.join(word, cx)?;
        if name.is_empty() {
            return Ok(Some("bash: : No such file or directory".into()));
        }
        let path = cx.env.path(&name);
        let before = self.host.fs.read(&path);
        let start = if append { before.unwrap_or_default() } else { "".into() };
        if let Err(why) = self.host.fs.write(&path, &start) {
            return Ok(Some(format!("bash: {name}: {why}")));
        }
        let sink = Sink::File(path);
        match r.fd {
            1 | 2 => to[(r.fd - 1) as usize] = sink,
            -1 => *to = [sink.clone(), sink],
            _ => {}
        }
        Ok(None)
    }

    fn body(&mut self, body: &Body, cx: &mut Cx) -> Go<i32> {
        self.depth += 1;
        if self.depth > NESTING_MAX {
            self.depth -= 1;
            self.say(cx, "bash: maximum nesting level exceeded");
            return Err(Flow::Exit(1));
        }
        let result = self.compound(body, cx);
        self.depth -= 1;
        result
    }
    fn compound(&mut self, body: &Body, cx: &mut Cx) -> Go<i32> {
        match body {
            Body::Simple { assigns, words } => self.simple(assigns, words, cx),
            Body::Group(list) => self.list(list, cx),
            Body::Subshell(list) => self.subshell(list, cx),
            Body::If(arms, or) => {
                for (test, then) in arms {
                    if self.list(test, cx)? == 0 {
                        return self.list(then, cx);
                    }
                }
                self.list(or, cx)
            }
            Body::While { until, test, body } => {
                let mut status = 0;
                loop {
                    if (self.list(test, cx)? == 0) == *until {
                        return Ok(status);
                    }
                    match self.list(body, cx) {
                        Ok(s) => status = s,
                        Err(flow) => match leave(flow)? {
                            true => return Ok(0),
                            false => status = 0,
                        },
                    }
                    self.steps += 1;
                    if self.steps > STEPS_MAX {
                        self.say(cx, "not simulated: a loop that never waits");
                        return Err(Flow::Exit(1));
                    }
                }
            }
            Body::For(name, words, body) => {
                let values = match words {
                    None => cx.env.args.clone(),
                    Some(words) => self.words_once(words, cx)?,
                };
                let mut status = 0;
                for value in values.iter() {
                    cx.env.set(name, value);
                    match self.list(body, cx) {
                        Ok(s) => status = s,
                        Err(flow) => match leave(flow)? {
                            true => return Ok(0),
                            false => status = 0,
                        },
                    }
                }
                Ok(status)
            }
            Body::Case(word, arms) => {
                let subject = self.words_once(std::slice::from_ref(word), cx)?.join(" ");
                for (patterns, list) in arms {
                    for p in patterns {
                        let pattern = self.join(p, cx)?;
                        if glob_match(&pattern, &subject) {
                            return self.list(list, cx);
                        }
                    }
                }
                Ok(0)
            }
            Body::Function(name, command) => {
                self.functions.retain(|(n, _)| n != name);
                self.functions.push((name.clone(), Rc::new((**command).clone())));
                Ok(0)
            }
        }
    }
    fn subshell(&mut self, list: &List, cx: &mut Cx) -> Go<i32> {
        let mut env = cx.env.clone();
        let stage = self.host.log.fork(cx.stage);
        let mut inner = Cx { env: &mut env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
        match self.list(list, &mut inner) {
            Err(Flow::Exit(n) | Flow::Return(n)) => Ok(n),
            other => other,
        }
    }
    /// The output of `$( ... )`.
    pub fn substitute(&mut self, list: &List, cx: &mut Cx) -> Go<String> {
        let mut out = Vec::new();
        let mut env = cx.env.clone();
        let stage = self.host.log.fork(cx.stage);
        let mut inner = Cx { env: &mut env, stage, stdin: cx.stdin.clone(), out: &mut out };
        let result = self.list(list, &mut inner);
        cx.env.status = match result {
            Ok(n) | Err(Flow::Exit(n) | Flow::Return(n)) => n,
            Err(flow) => {
                cx.out.extend(out.into_iter().filter(|c| c.fd == Fd::Err));
                return Err(flow);
            }
        };
        let mut text = String::new();
        for chunk in out {
            match chunk.fd {
                Fd::Out => text.push_str(&chunk.text),
                Fd::Err => cx.out.push(chunk),
            }
        }
        text.truncate(text.trim_end_matches('\n').len());
        Ok(text)
    }
    fn words_once(&mut self, words: &[Word], cx: &mut Cx) -> Go<Rc<Vec<String>>> {
        let done = self.unit(cx, |m, cx| Ok(Done::Words(Rc::new(m.expand(words, cx)?))))?;
        match done {
            Done::Words(w) => Ok(w),
            Done::Ran(r) => r.map(|_| Rc::default()),
        }
    }

    fn simple(&mut self, assigns: &[(String, Word)], words: &[Word], cx: &mut Cx) -> Go<i32> {
        cx.env.status = 0;
        let mut words = self.expand(words, cx)?;
        let after = cx.env.status;
        if words.is_empty() {
            for (name, value) in assigns {
                let value = self.join(value, cx)?;
                cx.env.set(name, &value);
            }
            return Ok(if assigns.is_empty() { after } else { cx.env.status });
        }
        let saved = (!assigns.is_empty()).then(|| cx.env.vars.clone());
        for (name, value) in assigns {
            let value = self.join(value, cx)?;
            cx.env.set(name, &value);
        }
        if let Some(alias) = cx.env.aliases.get(words[0].as_str()).cloned() {
            let mut longer: Vec<String> = alias.split_whitespace().map(String::from).collect();
            longer.extend(words.drain(1..));
            words = longer;
        }
        let result = self.words(&words, cx);
        if let Some(vars) = saved {
            cx.env.vars = vars;
        }
        result
    }

    /// Run the command that these words name.
    pub fn words(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let Some(name) = words.first() else { return Ok(0) };
        if let Some((_, function)) = self.functions.iter().find(|(n, _)| n == name) {
            let function = function.clone();
            let args = std::mem::replace(&mut cx.env.args, Rc::new(words[1..].to_vec()));
            let result = self.command(&function, cx);
            cx.env.args = args;
            return match result {
                Err(Flow::Return(n)) => Ok(n),
                other => other,
            };
        }
        let number = |i: usize, or| words.get(i).and_then(|w| parse_number(w)).unwrap_or(or);
        match name.as_str() {
            "exit" | "logout" => Err(Flow::Exit(number(1, i64::from(cx.env.status)) as i32 & 255)),
            "return" => Err(Flow::Return(number(1, i64::from(cx.env.status)) as i32 & 255)),
            "break" => Err(Flow::Break(number(1, 1).clamp(1, 100) as u32)),
            "continue" => Err(Flow::Continue(number(1, 1).clamp(1, 100) as u32)),
            "timeout" => self.timeout(words, cx),
            "time" | "command" | "exec" | "sudo" | "nohup" | "env" if words.len() > 1 => self.words(&words[1..], cx),
            "sh" | "bash" | "eval" | "source" | "." => self.script_of(words, cx),
            "xargs" => self.xargs(words, cx),
            "watch" => self.watch(words, cx),
            _ => {
                let mut io = Io {
                    host: &mut *self.host,
                    env: &mut *cx.env,
                    stage: cx.stage,
                    stdin: cx.stdin.clone(),
                    out: &mut *cx.out,
                };
                match super::commands::run(words, &mut io) {
                    Ok(n) | Err(Stop::Exit(n)) => Ok(n),
                    Err(Stop::Blocked) => Err(Flow::Blocked),
                }
            }
        }
    }
    /// `timeout 5 command`: 124 where it had to be ended.
    fn timeout(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let mut at = 1;
        while words.get(at).is_some_and(|w| w.starts_with('-')) {
            at += if matches!(words[at].as_str(), "-s" | "-k") { 2 } else { 1 };
        }
        let Some(span) = words.get(at).and_then(|w| super::expand::parse_seconds(w)) else {
            self.say(cx, &format!("timeout: invalid time interval '{}'", words.get(at).map_or("", |w| w)));
            return Ok(125);
        };
        let over = self.io(cx).alarm(span);
        let stage = self.host.log.fork(cx.stage);
        let mut env = cx.env.clone();
        let mut inner = Cx { env: &mut env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
        match self.words(&words[at + 1..], &mut inner) {
            Err(Flow::Blocked) if over => {
                self.host.log.kill(stage);
                Ok(124)
            }
            other => other,
        }
    }
    fn script_of(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let text = match words[0].as_str() {
            "eval" => words[1..].join(" "),
            "sh" | "bash" if words.get(1).is_some_and(|w| w == "-c") => words.get(2).cloned().unwrap_or_default(),
            _ => {
                let file = words.get(1).map_or("-", |w| w);
                match blocked(self.io(cx).read(file))? {
                    Ok(text) => text.to_string(),
                    Err(why) => {
                        self.say(cx, &format!("bash: {file}: {why}"));
                        return Ok(127);
                    }
                }
            }
        };
        let list = match parse(&text) {
            Ok(list) => list,
            Err(_) => {
                self.say(cx, &format!("{}: -c: line 1: syntax error", words[0]));
                return Ok(2);
            }
        };
        if matches!(words[0].as_str(), "sh" | "bash") {
            let args = words.iter().skip(if words.get(1).is_some_and(|w| w == "-c") { 4 } else { 2 });
            let old = std::mem::replace(&mut cx.env.args, Rc::new(args.cloned().collect()));
            let result = self.subshell(&list, cx);
            cx.env.args = old;
            return result;
        }
        let stage = if cx.stage == 0 { self.host.log.fork(0) } else { cx.stage };
        let mut inner = Cx { env: &mut *cx.env, stage, stdin: cx.stdin.clone(), out: &mut *cx.out };
        self.list(&list, &mut inner)
    }
    fn xargs(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let mut at = 1;
        let (mut each, mut replace) = (None, None);
        while let Some(w) = words.get(at).filter(|w| w.starts_with('-')) {
            match w.as_str() {
                "-n" | "-L" => {
                    each = words.get(at + 1).and_then(|n| n.parse::<usize>().ok());
                    at += 1;
                }
                "-I" => {
                    replace = words.get(at + 1).cloned();
                    at += 1;
                }
                w if w.starts_with("-n") => each = w[2..].parse().ok(),
                w if w.starts_with("-I") => replace = Some(w[2..].into()),
                _ => {}
            }
            at += 1;
        }
        let text = blocked(self.io(cx).read_all())?;
        let items: Vec<String> = match &replace {
            Some(_) => text.lines().filter(|l| !l.trim().is_empty()).map(|l| l.trim().to_string()).collect(),
            None => text.split_whitespace().map(String::from).collect(),
        };
        if items.is_empty() {
            return Ok(0);
        }
        let base = if at < words.len() { words[at..].to_vec() } else { vec!["echo".to_string()] };
        let size = if replace.is_some() { 1 } else { each.unwrap_or(items.len()).max(1) };
        let mut status = 0;
        for batch in items.chunks(size) {
            let command: Vec<String> = match &replace {
                Some(mark) => base.iter().map(|w| w.replace(mark.as_str(), &batch[0])).collect(),
                None => base.iter().chain(batch).cloned().collect(),
            };
            let mut inner = Cx { env: &mut *cx.env, stage: cx.stage, stdin: Stdin::default(), out: &mut *cx.out };
            if self.words(&command, &mut inner)? != 0 {
                status = 123;
            }
        }
        Ok(status)
    }
    /// `watch -n 2 command`: prints each round below the last one, where the real one paints over it.
    fn watch(&mut self, words: &[String], cx: &mut Cx) -> Go<i32> {
        let (mut at, mut every) = (1, 2_000);
        while let Some(w) = words.get(at).filter(|w| w.starts_with('-')) {
            let n = match w.as_str() {
                "-n" => {
                    at += 1;
                    words.get(at).map_or("", |w| w)
                }
                w => w.trim_start_matches("-n"),
            };
            every = super::expand::parse_seconds(n).map_or(every, |s| s.as_ms().max(100));
            at += 1;
        }
        let line = words[at.min(words.len())..].join(" ");
        if line.is_empty() {
            self.say(cx, "Usage:\n watch [options] command");
            return Ok(1);
        }
        loop {
            let now = self.io(cx).now();
            let seconds = every / 1000;
            let head = format!("Every {seconds}.0s: {line}    t={}s\n", now.as_secs());
            self.io(cx).line(&head);
            self.script_of(&["eval".into(), line.clone()], cx)?;
            self.io(cx).line("");
            blocked(self.io(cx).sleep(crate::sim::Span::ms(every)))?;
        }
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
