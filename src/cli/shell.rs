//! The terminal on the control plane node: a shell that is one process of the world.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use crate::sim::{Addr, Digest, Hasher, Span};
use crate::wire::{Body, Component, Ctx, Input, MANIFESTS, Method, Payload, Request};

use super::config::Config;
use super::env::Env;
use super::exec::{Flow, Machine, Units};
use super::fs::{Fs, Node};
use super::host::Host;
use super::io::{Answer, Ask, Fd, Log};
use super::syntax::{Command, Fault, List, parse};
use super::term::Screen;
use super::unix::ssh::{self, HERE};

/// What the shell is woken for.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// The alarm of a question.
    Alarm(u64),
    /// A script that never waits goes on.
    GoOn(u64),
    /// The next line that was typed ahead.
    Next,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Alarm(n) => h.word(n << 2),
            Timer::GoOn(n) => h.word(n << 2 | 1),
            Timer::Next => h.word(2),
        }
    }
}

/// A script while it runs: plain data.
#[derive(Clone, Debug)]
struct Process {
    job: u64,
    script: Rc<List>,
    start: Env,
    units: Units,
    log: Log,
    functions: Vec<(String, Rc<Command>)>,
}

/// The longest line that is read.
const LINE_BYTES_MAX: usize = 4 << 20;
/// How long a program takes to start and to say something.
const WORK: Span = Span::ms(20);

/// The shell.
#[derive(Clone, Debug)]
pub struct Shell {
    config: Rc<Config>,
    screen: Screen,
    fs: Fs,
    env: Env,
    functions: Vec<(String, Rc<Command>)>,
    /// Lines of a command that is not complete.
    partial: String,
    /// Lines typed while a command runs.
    ahead: VecDeque<Rc<str>>,
    foreground: Option<u64>,
    processes: BTreeMap<u64, Process>,
    /// Which process waits for the answer to a question, and where.
    asked: BTreeMap<u64, (u64, Addr)>,
    next_id: u64,
    next_job: u64,
    last_status: i32,
}

impl Shell {
    /// A shell that nobody has typed into.
    pub fn new(config: Config) -> Shell {
        let mut fs = Fs::default();
        for (path, text) in &config.files {
            fs.put(path, text);
        }
        Shell {
            config: Rc::new(config),
            screen: Screen::default(),
            fs,
            env: Env::login("root", "/root"),
            functions: Vec::new(),
            partial: String::new(),
            ahead: VecDeque::new(),
            foreground: None,
            processes: BTreeMap::new(),
            asked: BTreeMap::new(),
            next_id: 1,
            next_job: 1,
            last_status: 0,
        }
    }

    /// What is shown.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }
    /// `controlplane:~$ `, or `> ` where a command is not complete.
    pub fn prompt(&self) -> String {
        if !self.partial.is_empty() {
            return "> ".into();
        }
        let home = self.env.var("HOME");
        let cwd = match self.env.cwd.strip_prefix(home) {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("~{rest}"),
            _ => self.env.cwd.to_string(),
        };
        match self.env.var(HERE) {
            "" => format!("{}:{cwd}$ ", self.config.hostname),
            there => format!("{there}:~$ "),
        }
    }
    /// Whether a command runs in the foreground, or lines typed ahead wait for their turn.
    pub fn busy(&self) -> bool {
        self.foreground.is_some() || !self.ahead.is_empty()
    }
    /// The exit status of the last command.
    pub fn last_status(&self) -> i32 {
        self.last_status
    }
    /// The files of the machine.
    pub fn files(&self) -> &Fs {
        &self.fs
    }
    /// The files, to be changed from outside: what a component of this machine writes.
    pub fn files_mut(&mut self) -> &mut Fs {
        &mut self.fs
    }
    /// Where the terminal stands.
    pub fn config(&self) -> &Config {
        &self.config
    }
    /// A machine joined: where everybody listens now.
    pub fn listen(&mut self, directory: crate::wire::Directory) {
        Rc::make_mut(&mut self.config).directory = directory;
    }
    /// The words with which a line could go on at `cursor` (bytes), for Tab: whole words, to replace the one before the cursor.
    pub fn complete(&self, line: &str, cursor: usize) -> Vec<String> {
        let mut at = cursor.min(line.len());
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        super::complete::candidates(&line[..at], &self.env, &self.fs)
    }

    /// One or several lines are typed (or pasted), Enter after each.
    pub fn type_line(&mut self, text: &str, ctx: &mut Ctx<'_, Timer>) {
        for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
            self.ahead.push_back(line.into());
        }
        self.read(ctx);
    }
    /// Ctrl-C.
    pub fn interrupt(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.ahead.clear();
        let prompt = if self.busy() { String::new() } else { self.prompt() };
        self.screen.typed(&prompt, "^C");
        self.partial.clear();
        self.last_status = 130;
        self.env.status = 130;
        if let Some(job) = self.foreground.take() {
            self.kill(job, ctx);
        }
    }

    /// Take the next line that was typed, if nothing runs.
    fn read(&mut self, ctx: &mut Ctx<'_, Timer>) {
        while self.foreground.is_none() {
            let Some(line) = self.ahead.pop_front() else { return };
            let prompt = self.prompt();
            self.screen.typed(&prompt, &line);
            let again = !self.partial.is_empty();
            self.partial.push_str(&line);
            self.partial.push('\n');
            if self.partial.len() > LINE_BYTES_MAX {
                self.partial.clear();
                self.screen.write(Fd::Err, "bash: line too long\n");
                continue;
            }
            // A heredoc of many lines is not read again for each of them.
            if again && self.partial.len() > 1 << 16 && self.ahead.front().is_some_and(|l| !l.is_empty()) {
                continue;
            }
            match parse(&self.partial) {
                Ok(list) => {
                    let whole = ssh::whole(self.env.var(HERE), &self.config.hostname, &self.partial);
                    let list = whole.and_then(|line| parse(&line).ok()).unwrap_or(list);
                    self.partial.clear();
                    self.start(list, ctx);
                }
                Err(Fault::Incomplete) => {}
                Err(Fault::Unexpected(token)) => {
                    self.partial.clear();
                    let token: String = token.chars().take(200).collect();
                    self.screen.write(Fd::Err, &format!("bash: syntax error near unexpected token `{token}'\n"));
                    self.last_status = 2;
                    self.env.status = 2;
                }
            }
        }
    }
    fn start(&mut self, list: List, ctx: &mut Ctx<'_, Timer>) {
        if list.is_empty() {
            return;
        }
        let job = self.next_job;
        self.next_job += 1;
        self.foreground = Some(job);
        self.spawn(job, Rc::new(list), self.env.clone());
        self.run(job, ctx);
    }
    fn spawn(&mut self, job: u64, script: Rc<List>, env: Env) {
        let functions = self.functions.clone();
        let process =
            Process { job, script, start: env.clone(), units: Units::new(env), log: Log::default(), functions };
        self.processes.insert(job, process);
    }

    /// Run a process until it waits or ends.
    fn run(&mut self, job: u64, ctx: &mut Ctx<'_, Timer>) {
        let Some(mut p) = self.processes.remove(&job) else { return };
        let mut host = Host {
            config: self.config.clone(),
            fs: self.fs.clone(),
            log: std::mem::take(&mut p.log),
            now: ctx.now,
            seed: ctx.rng.bits(),
            next_job: self.next_job,
            global: self.fs.clone(),
            screen: Vec::new(),
            redirected: 0,
            pause: false,
            spawned: Vec::new(),
            cancelled: Vec::new(),
        };
        let mut env = p.start.clone();
        let result = Machine::new(&mut host, &mut p.units, &mut p.functions).script(&p.script, &mut env);
        let before = std::mem::replace(&mut self.fs, host.global);
        self.tell_manifests(&before, ctx);
        self.next_job = host.next_job;
        for (fd, text) in host.screen {
            if text == CLEAR {
                self.screen.clear();
            } else {
                self.screen.write(fd, &text);
            }
        }
        for id in host.cancelled {
            self.cancel(id, ctx);
        }
        p.log = host.log;
        for (job, script, env) in host.spawned {
            self.spawn(job, script, env);
            let id = self.next_id;
            self.next_id += 1;
            self.asked.insert(id, (job, ctx.me));
            ctx.timer(Span::ms(1), Timer::GoOn(id));
        }
        match result {
            Err(Flow::Blocked) => {
                if host.pause {
                    let id = self.next_id;
                    self.next_id += 1;
                    self.asked.insert(id, (job, ctx.me));
                    ctx.timer(Span::ms(500), Timer::GoOn(id));
                }
                let again = self.send(&mut p, ctx);
                self.processes.insert(job, p);
                if again {
                    self.run(job, ctx);
                }
            }
            ended => {
                let mut log = std::mem::take(&mut p.log);
                let open: Vec<u64> = log.slots_mut().filter(|(_, s)| s.sent).map(|(_, s)| s.id).collect();
                for id in open {
                    self.cancel(id, ctx);
                }
                if self.foreground == Some(job) {
                    self.foreground = None;
                    self.last_status = match ended {
                        Ok(n) | Err(Flow::Exit(n) | Flow::Return(n)) => n,
                        Err(_) => 0,
                    };
                    env.status = self.last_status;
                    // `exit` leaves a machine that ssh has entered.
                    if let (Err(Flow::Exit(_)), there @ 1..) = (&ended, env.var(HERE).len()) {
                        let host = env.var(HERE)[..there].to_string();
                        self.screen.write(Fd::Out, &format!("logout\nConnection to {host} closed.\n"));
                        env.set(HERE, "");
                    }
                    self.env = env;
                    self.functions = p.functions;
                    if !self.ahead.is_empty() {
                        ctx.timer(Span::ms(1), Timer::Next);
                    }
                }
                self.job_over(ctx);
            }
        }
    }
    /// What changed of the static pods and of the kubelet's configuration is told to the machine's system, and by it to the kubelet.
    fn tell_manifests(&mut self, before: &Fs, ctx: &mut Ctx<'_, Timer>) {
        if before.is(&self.fs) {
            return;
        }
        let Some(system) = self.config.directory.resolve(&format!("{}:22", self.config.hostname)) else { return };
        for dir in [MANIFESTS, "/var/lib/kubelet"] {
            let (old, new) = (before.list(dir), self.fs.list(dir));
            let gone = old.iter().filter(|(name, _)| !new.iter().any(|(n, _)| n == name)).map(|(name, _)| (name, None));
            let put = new.iter().filter(|file| !old.contains(file)).map(|(name, node)| (name, Some(node)));
            for (name, node) in gone.chain(put) {
                let method = if node.is_some() { Method::Put } else { Method::Delete };
                let mut request = Request::new(0, method, format!("{dir}/{name}"));
                if let Some(Node::File(text)) = node {
                    request.body = Body::Text(text.clone());
                }
                ctx.send(system, request);
            }
        }
    }
    /// Send what a process has newly asked. True if something was answered at once.
    fn send(&mut self, p: &mut Process, ctx: &mut Ctx<'_, Timer>) -> bool {
        let mut again = false;
        let running: Vec<u64> = self.processes.keys().copied().collect();
        for (_, slot) in p.log.slots_mut() {
            if slot.dropped && slot.sent {
                if self.asked.remove(&slot.id).is_some_and(|(_, server)| {
                    if server != ctx.me {
                        ctx.send(server, Payload::Cancel(slot.id));
                    }
                    true
                }) {
                    slot.ended = true;
                }
                continue;
            }
            if slot.sent || slot.dropped || slot.answer.is_some() {
                continue;
            }
            slot.id = self.next_id;
            match &slot.ask {
                Ask::Http { server, request } => match self.config.directory.resolve(server) {
                    Some(addr) => {
                        self.asked.insert(slot.id, (p.job, addr));
                        let request = Request { id: slot.id, ..(**request).clone() };
                        ctx.send_after(WORK, addr, request);
                    }
                    None => {
                        slot.answer = Some(Answer::Refused);
                        again = true;
                    }
                },
                Ask::Alarm(at) => {
                    self.asked.insert(slot.id, (p.job, ctx.me));
                    ctx.timer(at.since(ctx.now), Timer::Alarm(slot.id));
                }
                Ask::Jobs(job) => {
                    let over = running
                        .iter()
                        .all(|j| if *job == 0 { Some(*j) == self.foreground || *j == p.job } else { j != job });
                    if over {
                        slot.answer = Some(Answer::Over);
                        again = true;
                    }
                    continue;
                }
                Ask::Now | Ask::Random => continue,
            }
            slot.sent = true;
            self.next_id += 1;
        }
        again
    }
    fn cancel(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>) {
        if let Some((_, server)) = self.asked.remove(&id)
            && server != ctx.me
        {
            ctx.send(server, Payload::Cancel(id));
        }
    }
    fn kill(&mut self, job: u64, ctx: &mut Ctx<'_, Timer>) {
        self.processes.remove(&job);
        let open: Vec<u64> = self.asked.iter().filter(|(_, (j, _))| *j == job).map(|(id, _)| *id).collect();
        for id in open {
            self.cancel(id, ctx);
        }
        self.job_over(ctx);
    }
    /// A process is gone: those who wait for it look again.
    fn job_over(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let mut waiting = Vec::new();
        for (job, p) in &mut self.processes {
            if p.log.slots_mut().any(|(_, s)| s.answer.is_none() && matches!(s.ask, Ask::Jobs(_))) {
                waiting.push(*job);
            }
        }
        for job in waiting {
            self.run(job, ctx);
        }
    }
    /// Something came for the question of this number.
    fn answer(&mut self, id: u64, ctx: &mut Ctx<'_, Timer>, keep: bool, put: impl FnOnce(&mut super::io::Slot)) {
        let Some((job, _)) = self.asked.get(&id).copied() else { return };
        let Some(slot) = self.processes.get_mut(&job).and_then(|p| p.log.by_id(id)) else { return };
        put(slot);
        let keep = keep || slot.is_stream();
        if !keep {
            self.asked.remove(&id);
        }
        self.run(job, ctx);
    }
}

/// What `clear` writes.
pub const CLEAR: &str = "\u{1b}[H\u{1b}[2J\u{1b}[3J";

impl Component for Shell {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                let config = (*self.config).clone();
                *self = Shell::new(config);
            }
            Input::Message { payload, .. } => match payload {
                // What its machine's system says of a file that was written.
                Payload::Response(r) if r.id == 0 => {
                    if let Body::Text(said) = &r.body {
                        self.screen.write(Fd::Err, said);
                    }
                }
                Payload::Response(r) => {
                    let failed = !r.is_ok();
                    self.answer(r.id, ctx, false, |slot| {
                        slot.ended |= failed;
                        slot.answer = Some(Answer::Response(r));
                    });
                }
                Payload::Watch(frame) => self.answer(frame.id, ctx, true, |slot| slot.frames.push(frame)),
                Payload::WatchEnd(id) => self.answer(id, ctx, false, |slot| slot.ended = true),
                _ => {}
            },
            Input::Timer(Timer::Alarm(id)) => {
                self.answer(id, ctx, false, |slot| slot.answer = Some(Answer::Over));
            }
            Input::Timer(Timer::GoOn(id)) => {
                if let Some((job, _)) = self.asked.remove(&id) {
                    self.run(job, ctx);
                }
            }
            Input::Timer(Timer::Next) => self.read(ctx),
            Input::Closed { peer } => {
                let open: Vec<u64> = self.asked.iter().filter(|(_, (_, at))| *at == peer).map(|(id, _)| *id).collect();
                for id in open {
                    self.answer(id, ctx, false, |slot| {
                        slot.ended = true;
                        slot.answer.get_or_insert(Answer::Refused);
                    });
                }
            }
        }
    }
}
