//! A desk: etcd, the API server and a terminal, no nodes. For transcripts that need nothing else to run.

use crate::cli::{self, LineKind, Shell};
use crate::sim::{Addr, Digest, Engine, Hasher, Input, RecordId, Span, Step, Time};
use crate::wire::{Component, Directory, Note, Payload};
use crate::{apiserver, etcd};

/// Timers of the three processes.
#[derive(Clone, Debug)]
pub enum Timer {
    /// etcd's.
    Etcd(etcd::Timer),
    /// The API server's.
    ApiServer(apiserver::Timer),
    /// The terminal's.
    Shell(cli::Timer),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Etcd(t) => t.digest(h),
            Timer::ApiServer(t) => t.digest(h),
            Timer::Shell(t) => t.digest(h),
        }
    }
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Desk {
    engine: Engine<Payload, Timer, Note>,
    etcd: (Addr, etcd::Member),
    api: (Addr, apiserver::ApiServer),
    shell: (Addr, Shell),
}

fn narrow<T, U>(input: Input<Payload, T>, of: impl Fn(T) -> Option<U>) -> Option<Input<Payload, U>> {
    Some(match input {
        Input::Start => Input::Start,
        Input::Message { from, payload } => Input::Message { from, payload },
        Input::Timer(t) => Input::Timer(of(t)?),
        Input::Closed { peer } => Input::Closed { peer },
    })
}

impl Desk {
    /// All started, and the API server ready.
    pub fn new(seed: u64) -> Desk {
        let mut engine = Engine::new(seed);
        let host = engine.add_host("controlplane");
        let [etcd, api, shell] = ["etcd", "kube-apiserver", "bash"].map(|p| engine.add_process(host, p));
        let member = etcd::Member::new(etcd::Config::default());
        let server = apiserver::ApiServer::new(apiserver::Config::kubeadm(etcd, Directory::default()));
        let directory = Directory::new([("172.30.1.2:6443".into(), api)]);
        let mut config = cli::Config::control_plane("controlplane", "172.30.1.2", directory);
        // There is no binding for the admin's group yet where nobody ran kubeadm.
        if let Some((_, text)) = config.files.iter().find(|(p, _)| &**p == "/etc/kubernetes/super-admin.conf").cloned()
        {
            config.file("/root/.kube/config", &text);
        }
        for process in [etcd, api, shell] {
            engine.start(process, Span::ZERO, RecordId::NONE);
        }
        let shell = (shell, Shell::new(config));
        let mut desk = Desk { engine, etcd: (etcd, member), api: (api, server), shell };
        desk.run_for(Span::secs(2));
        desk
    }
    /// The terminal.
    pub fn shell(&self) -> &Shell {
        &self.shell.1
    }
    /// Let time pass.
    pub fn run_for(&mut self, span: Span) {
        let until = self.engine.now() + span;
        while self.step(until) {}
        self.engine.idle_until(until);
    }
    /// Let everything come to rest.
    pub fn settle(&mut self) {
        self.run_for(Span::secs(5));
    }
    /// Type something, and let time pass until it has ended, for so long at most.
    pub fn type_line(&mut self, text: &str, patience: Span) {
        let cause = self.engine.act(Note::Action(format!("$ {text}").into()));
        let (at, shell) = (self.shell.0, &mut self.shell.1);
        self.engine.run(at, cause, Timer::Shell, |ctx| shell.type_line(text, ctx));
        let until = self.engine.now() + patience;
        while self.shell.1.busy() && self.step(until) {}
    }
    /// Ctrl-C.
    pub fn interrupt(&mut self) {
        let cause = self.engine.act(Note::Action("^C".into()));
        let (at, shell) = (self.shell.0, &mut self.shell.1);
        self.engine.run(at, cause, Timer::Shell, |ctx| shell.interrupt(ctx));
    }
    /// What a command showed, standard error after `! `, its status in brackets where it is not 0.
    pub fn answer(&mut self, text: &str) -> String {
        let before = self.shell.1.screen().lines().next_back().map_or(0, |l| l.id + 1);
        self.type_line(text, Span::secs(600));
        let mut out = String::new();
        for l in self.shell.1.screen().lines().filter(|l| l.id >= before) {
            match l.kind {
                LineKind::Typed => {}
                LineKind::Out => out.push_str(&format!("{}\n", l.text)),
                LineKind::Err => out.push_str(&format!("! {}\n", l.text)),
            }
        }
        match self.shell.1.last_status() {
            0 => out,
            n => format!("{out}[{n}]\n"),
        }
    }

    fn step(&mut self, until: Time) -> bool {
        let Some(step) = self.engine.step(until) else { return false };
        let Step::Input { at, input, cause } = step else { return true };
        if at == self.etcd.0 {
            let input = narrow(input, |t| if let Timer::Etcd(t) = t { Some(t) } else { None });
            if let Some(input) = input {
                self.engine.run(at, cause, Timer::Etcd, |ctx| self.etcd.1.handle(input, ctx));
            }
        } else if at == self.api.0 {
            let input = narrow(input, |t| if let Timer::ApiServer(t) = t { Some(t) } else { None });
            if let Some(input) = input {
                self.engine.run(at, cause, Timer::ApiServer, |ctx| self.api.1.handle(input, ctx));
            }
        } else {
            let input = narrow(input, |t| if let Timer::Shell(t) = t { Some(t) } else { None });
            if let Some(input) = input {
                self.engine.run(at, cause, Timer::Shell, |ctx| self.shell.1.handle(input, ctx));
            }
        }
        true
    }
}
