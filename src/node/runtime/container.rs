//! Containers: made, started, signalled, ended; and what they wrote.

use std::rc::Rc;

use imbl::shared_ptr::RcK;

use super::disk::{Entry, View};
use super::launch::{self, Process};
use super::store::Image;
use super::{CREATE, FILL, LOOK, Runtime, SHUTDOWN, SPAWN, START, Timer, note, programs};
use crate::api::{Quantity, Value};
use crate::k;
use crate::node::shell::{Outcome, Signal};
use crate::path;
use crate::sim::{Addr, Span, Time};
use crate::wire::cri::{Answer, ContainerConfig, ContainerInfo, ContainerState, LogLine, Reply};
use crate::wire::{ARGUMENTS, Arguments, Body, Ctx, Method, Request, RuntimeStep, SCHEDULER_CONFIG};

/// A log keeps this many lines, as log rotation (`containerLogMaxSize` 10Mi) would keep some of it.
const LOG_LINES_MAX: usize = 20_000;

/// A container.
#[derive(Clone, Debug)]
pub struct Container {
    /// What the kubelet is told of it.
    pub info: Rc<ContainerInfo>,
    pub(super) image: Image,
    pub(super) process: Process,
    log: imbl::GenericVector<LogLine, RcK>,
    /// Who waits for its end.
    waiting: Vec<(Addr, u64)>,
    /// Its program has decided how it ends, a moment from now.
    ending: Option<i32>,
}

impl Container {
    /// The runtime runs again: what it waited for is due.
    pub(super) fn resume(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        self.waiting.clear();
        if !self.is_running() {
            return;
        }
        match (&self.process, self.ending) {
            (Process::Shell(_), _) => ctx.timer(Span::ZERO, Timer::Run(id.clone())),
            (_, Some(_)) => ctx.timer(Span::ZERO, Timer::Ended(id.clone())),
            (Process::Server(_) | Process::Component(_) | Process::None, None) => {}
        }
    }
    pub(super) fn is_running(&self) -> bool {
        matches!(self.info.state, ContainerState::Running(_))
    }
    fn write(&mut self, line: LogLine) {
        if self.log.len() >= LOG_LINES_MAX {
            self.log.pop_front();
        }
        self.log.push_back(line);
    }
    fn say(&mut self, at: Time, lines: Vec<(bool, String)>) {
        for (is_stderr, text) in lines {
            self.write(LogLine { at, is_stderr, partial: false, text: text.into() });
        }
    }
    /// The end of its log. Models `readLastStringFromContainerLogs`.
    fn last_words(&self) -> String {
        let last = self.log.iter().skip(self.log.len().saturating_sub(LAST_LINES));
        let mut out: String = last.flat_map(|l| [&*l.text, if l.partial { "" } else { "\n" }]).collect();
        let mut from = out.len().saturating_sub(LAST_BYTES);
        while !out.is_char_boundary(from) {
            from += 1;
        }
        out.split_off(from)
    }
}

/// How much of a log a message may be.
const LAST_LINES: usize = 80;
const LAST_BYTES: usize = 2048;

/// Whether the log tells why the container failed, where it has left no message itself.
fn falls_back(spec: &Value) -> bool {
    spec.get(k!("terminationMessagePolicy")).str() == "FallbackToLogsOnError"
}

pub(super) fn not_found(id: &str) -> Answer {
    let text = format!("an error occurred when try to find container {id:?}: not found");
    Answer::Error(format!("rpc error: code = NotFound desc = {text}").into())
}

impl Runtime {
    /// Every container as the kubelet is told of it.
    pub fn all_containers(&self) -> Vec<Rc<ContainerInfo>> {
        self.containers.values().map(|c| c.info.clone()).collect()
    }

    pub(super) fn create(&mut self, config: &Rc<ContainerConfig>, ctx: &mut Ctx<'_, Timer>) -> (Span, Answer) {
        let refuse = |why: String| (LOOK, Answer::Error(format!("rpc error: code = NotFound desc = {why}").into()));
        let Some(sandbox) = self.sandboxes.get(&config.sandbox).cloned() else {
            return refuse(format!("failed to find sandbox id {:?}: not found", config.sandbox));
        };
        let Some(image) = self.store.image(&config.image).cloned() else {
            return refuse(format!("failed to resolve image {:?}: not found", config.image));
        };
        let id: Rc<str> = ctx.rng.hex(64).into();
        for (path, text) in &config.files {
            self.disk.insert(path.clone(), Entry::File(text.clone()));
        }
        let info = ContainerInfo {
            id: id.clone(),
            config: config.clone(),
            image: image.info.clone(),
            state: ContainerState::Created,
            created: ctx.now,
            memory: programs::memory(&launch::argv(config, &image.found)),
        };
        note::step(ctx, RuntimeStep::Create, &sandbox.config.uid, &config.name, Ok(id.to_string()));
        self.of_sandbox.entry(config.sandbox.clone()).or_default().push(id.clone());
        let container = Container {
            info: Rc::new(info),
            image,
            process: Process::None,
            log: Default::default(),
            waiting: Vec::new(),
            ending: None,
        };
        self.containers.insert(id.clone(), container);
        (CREATE, Answer::Id(id))
    }

    pub(super) fn start(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> (Span, Answer) {
        let runs = |c: &Container| match c.process {
            Process::Component(at) if c.is_running() => Some(at),
            _ => None,
        };
        let taken: Vec<Addr> = self.containers.values().filter_map(runs).collect();
        let Some(container) = self.containers.get_mut(id) else { return (LOOK, not_found(id)) };
        let config = container.info.config.clone();
        let Some(sandbox) = self.sandboxes.get(&config.sandbox).cloned() else { return (LOOK, not_found(id)) };
        let uid = &sandbox.config.uid;
        let ip = self.sandboxes.address(&sandbox);
        let found = container.image.found.clone();
        let files = View {
            disk: &mut self.disk,
            root: &format!("/run/containerd/{id}"),
            mounts: &config.mounts,
            base: found.base,
            programs: found.repository.programs,
            hostname: &sandbox.config.hostname,
            ip: &ip,
            resolv: &sandbox.config.resolv,
            changed: Vec::new(),
        };
        match launch::launch(&self.config, &config, &found, &files, &|at| taken.contains(&at), ctx.now) {
            Err(why) => {
                let message = format!(
                    "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create \
                     failed: unable to start container process: error during container init: {why}"
                );
                let state = ContainerState::Exited {
                    started: Time::ZERO,
                    finished: ctx.now,
                    code: 128,
                    reason: "StartError".into(),
                    message: message.as_str().into(),
                };
                Rc::make_mut(&mut container.info).state = state;
                note::step(ctx, RuntimeStep::Start, uid, &config.name, Err(message.clone()));
                (START, Answer::Error(format!("rpc error: code = Unknown desc = {message}").into()))
            }
            Ok(launched) => {
                let info = Rc::make_mut(&mut container.info);
                info.state = ContainerState::Running(ctx.now);
                let limit = Quantity::parse(config.spec.at(path!("resources.limits.memory")).str());
                if limit.is_ok_and(|limit| (limit.value() as u64) < info.memory) {
                    ctx.timer(START + FILL, Timer::Exhausted(id.clone()));
                }
                container.say(ctx.now, launched.lines);
                container.process = launched.process;
                container.ending = launched.exit;
                note::step(ctx, RuntimeStep::Start, uid, &config.name, Ok(launch::argv(&config, &found).join(" ")));
                match &container.process {
                    // It reads its arguments before anything else.
                    Process::Component(addr) => {
                        ctx.start(*addr);
                        let words = launched.arguments.map(|Arguments(words)| (ARGUMENTS, words));
                        let file = launched.file.map(|text| (SCHEDULER_CONFIG, text));
                        for (path, text) in file.into_iter().chain(words) {
                            let mut told = Request::new(0, Method::Post, path);
                            told.body = Body::Text(text);
                            ctx.send(*addr, told);
                        }
                    }
                    // It begins about when the caller is told that it has: a short program may be over before its start is told.
                    Process::Shell(_) => {
                        let begins = START - SPAWN + Span(ctx.rng.below(2 * SPAWN.0));
                        ctx.timer(begins, Timer::Run(id.clone()));
                    }
                    Process::None => ctx.timer(SHUTDOWN + START, Timer::Ended(id.clone())),
                    Process::Server(_) => {}
                }
                (START, Answer::Done)
            }
        }
    }

    /// Let a script go on.
    pub(super) fn run(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let Some(container) = self.containers.get_mut(id).filter(|c| c.is_running()) else { return };
        if let Some(code) = container.ending {
            return self.ended(id, code, ctx);
        }
        let Some(sandbox) = self.sandboxes.get(&container.info.config.sandbox) else { return };
        let ip = self.sandboxes.address(sandbox);
        let root = format!("/run/containerd/{id}");
        let config = container.info.config.clone();
        let mut process = std::mem::replace(&mut container.process, Process::None);
        let mut changed = Vec::new();
        if let Process::Shell(kernel) = &mut process {
            let mut view = View {
                disk: &mut self.disk,
                root: &root,
                mounts: &config.mounts,
                base: container.image.found.base,
                programs: container.image.found.repository.programs,
                hostname: &sandbox.config.hostname,
                ip: &ip,
                resolv: &sandbox.config.resolv,
                changed: Vec::new(),
            };
            let outcome = kernel.run(ctx.now, &mut view);
            changed = view.changed;
            for line in kernel.take_output() {
                container.write(line);
            }
            match outcome {
                Outcome::Exited { code, at } => {
                    container.ending = Some(code);
                    ctx.timer(at.since(ctx.now), Timer::Run(id.clone()));
                }
                Outcome::Sleeps(until) => ctx.timer(until.since(ctx.now), Timer::Run(id.clone())),
                Outcome::Waits => {}
            }
        }
        if let Some(container) = self.containers.get_mut(id) {
            container.process = process;
        }
        self.share(changed, ctx);
    }

    /// `None`: answered when the container has ended.
    pub(super) fn stop(
        &mut self,
        id: &Rc<str>,
        grace: u32,
        who: (Addr, u64),
        ctx: &mut Ctx<'_, Timer>,
    ) -> Option<(Span, Answer)> {
        let Some(container) = self.containers.get_mut(id).filter(|c| c.is_running()) else {
            return Some((LOOK, Answer::Done));
        };
        container.waiting.push(who);
        if grace == 0 {
            self.kill(id, ctx);
            return None;
        }
        ctx.timer(Span::secs(u64::from(grace)), Timer::Kill(id.clone()));
        self.terminate(id, ctx);
        None
    }

    /// SIGTERM to a container's first process; whether it ends of it.
    pub(super) fn terminate(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> bool {
        let Some(container) = self.containers.get_mut(id).filter(|c| c.ending.is_none()) else { return true };
        match &mut container.process {
            Process::Server(server) => {
                let (lines, code) = programs::stop(*server, ctx.now);
                container.ending = Some(code);
                container.say(ctx.now, lines);
                ctx.timer(SHUTDOWN, Timer::Ended(id.clone()));
            }
            Process::Component(_) => {
                container.ending = Some(0);
                ctx.timer(SHUTDOWN, Timer::Ended(id.clone()));
            }
            Process::Shell(kernel) => {
                kernel.signal(Signal::Term);
                self.run(id, ctx);
            }
            Process::None => {}
        }
        self.containers.get(id).is_none_or(|c| c.ending.is_some())
    }

    pub(super) fn server_ended(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        if let Some(code) = self.containers.get(id).filter(|c| c.is_running()).and_then(|c| c.ending) {
            self.ended(id, code, ctx);
        }
    }

    /// A component has ended by itself: a leader that lost its lease does.
    pub(super) fn component_ended(&mut self, at: Addr, ctx: &mut Ctx<'_, Timer>) {
        let is_it = |c: &Container| c.is_running() && matches!(c.process, Process::Component(addr) if addr == at);
        let id = self.containers.iter().find(|(_, c)| is_it(c)).map(|(id, _)| id.clone());
        id.into_iter().for_each(|id| self.ended(&id, 1, ctx));
    }

    /// SIGKILL.
    pub(super) fn kill(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        if self.containers.get(id).is_some_and(Container::is_running) {
            self.ended(id, 137, ctx);
        }
    }

    /// The kernel finds no memory for a container within its limit, and kills it.
    pub fn exhaust(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        self.kill(id, ctx);
        let Some(container) = self.containers.get_mut(id) else { return };
        if let ContainerState::Exited { reason, .. } = &mut Rc::make_mut(&mut container.info).state {
            *reason = "OOMKilled".into();
        }
    }

    /// A container's program has ended.
    fn ended(&mut self, id: &Rc<str>, code: i32, ctx: &mut Ctx<'_, Timer>) {
        let Some(container) = self.containers.get_mut(id) else { return };
        let ContainerState::Running(started) = container.info.state else { return };
        if let Process::Component(addr) = container.process {
            ctx.stop(addr);
        }
        // A script may have written a moment ahead of the signal that ended it.
        while container.log.back().is_some_and(|l| l.at > ctx.now) {
            container.log.pop_back();
        }
        container.process = Process::None;
        container.ending = None;
        let reason: Rc<str> = if code == 0 { "Completed".into() } else { "Error".into() };
        let path = match container.info.config.spec.get(k!("terminationMessagePath")).str() {
            "" => "/dev/termination-log",
            path => path,
        };
        let message: Rc<str> = match self.disk.get(format!("/run/containerd/{id}{path}").as_str()) {
            Some(Entry::File(said)) if !said.is_empty() => said.clone(),
            _ if code != 0 && falls_back(&container.info.config.spec) => container.last_words().into(),
            _ => "".into(),
        };
        Rc::make_mut(&mut container.info).state =
            ContainerState::Exited { started, finished: ctx.now, code, reason, message };
        let config = container.info.config.clone();
        for (to, id) in std::mem::take(&mut container.waiting) {
            ctx.send(to, Reply { id, result: Answer::Done });
        }
        if let Some(sandbox) = self.sandboxes.get(&config.sandbox).cloned() {
            let uid = &sandbox.config.uid;
            note::step(ctx, RuntimeStep::Exit, uid, &config.name, Ok(format!("exit code {code}")));
            self.event(ctx, uid);
        }
    }

    pub(super) fn remove(&mut self, id: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> (Span, Answer) {
        self.kill(id, ctx);
        if let Some(container) = self.containers.remove(id) {
            if let Some(ids) = self.of_sandbox.get_mut(&container.info.config.sandbox) {
                ids.retain(|i| i != id);
            }
            let root: Rc<str> = format!("/run/containerd/{id}/").into();
            let below = self.disk.range(root.clone()..).take_while(|(p, _)| p.starts_with(&*root));
            for path in below.map(|(p, _)| p.clone()).collect::<Vec<_>>() {
                self.disk.remove(&path);
            }
        }
        (LOOK, Answer::Done)
    }

    pub(super) fn read_log(&self, id: &Rc<str>, now: Time) -> Answer {
        match self.containers.get(id) {
            Some(c) => Answer::Log(c.log.iter().filter(|l| l.at <= now).cloned().collect()),
            None => not_found(id),
        }
    }
}
