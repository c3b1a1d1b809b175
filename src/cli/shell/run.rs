//! The processes of the shell: how one begins, runs until it waits, and ends.

use std::rc::Rc;

use crate::cli::env::Env;
use crate::cli::exec::{Flow, Functions, Machine, Units};
use crate::cli::host::Host;
use crate::cli::io::Fd;
use crate::cli::io::Log;
use crate::cli::unix::ssh::HERE;
use crate::shell::List;
use crate::sim::Span;
use crate::wire::{Ctx, file_request};

use super::{CLEAR, Shell, Timer};

/// A script while it runs: plain data.
#[derive(Clone, Debug)]
pub(super) struct Process {
    pub(super) job: u64,
    pub(super) script: List,
    pub(super) start: Env,
    pub(super) units: Units,
    pub(super) log: Log,
    pub(super) functions: Functions,
    /// The files to which a command of it goes on writing.
    open: Vec<Rc<str>>,
}

impl Shell {
    pub(super) fn spawn(&mut self, job: u64, script: List, env: Env) {
        let functions = self.functions.clone();
        let (start, open) = (env.clone(), Vec::new());
        let process = Process { job, script, start, units: Units::new(env), log: Log::default(), functions, open };
        self.processes.insert(job, process);
    }

    /// Run a process until it waits or ends.
    pub(super) fn run(&mut self, job: u64, ctx: &mut Ctx<'_, Timer>) {
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
            open: Vec::new(),
            pause: false,
            spawned: Vec::new(),
            cancelled: Vec::new(),
        };
        let mut env = p.start.clone();
        let result = Machine::new(&mut host, &mut p.units, &mut p.functions).script(&p.script, &mut env);
        self.fs = host.global;
        p.open = host.open;
        self.tell_files(&p.open, ctx);
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
    /// What changed of the machine's files is told to its system, and by it to whom it concerns: of static pods and of the kubelet's
    /// configuration to the kubelet, else to the runtime, whose containers may see them. Only kubectl's own files are left out.
    ///
    /// Simplified: a file to which a command goes on writing, this process's (`open`) or another's, is told once the command is over.
    pub(super) fn tell_files(&mut self, open: &[Rc<str>], ctx: &mut Ctx<'_, Timer>) {
        if self.told.is(&self.fs) {
            return;
        }
        let Some(system) = self.config.directory.resolve(&format!("{}:22", self.config.hostname)) else { return };
        let mut told = self.fs.clone();
        for (path, text) in self.fs.changes(&self.told) {
            let others = self.processes.values().flat_map(|p| &p.open);
            if open.iter().chain(others).any(|o| *o == path) {
                told.put_back(&path, &self.told);
            } else if !path.starts_with("/root/.kube/") {
                ctx.send(system, file_request(&path, text.as_ref()));
            }
        }
        self.told = told;
    }
}
