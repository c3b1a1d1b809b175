//! The world: an engine and the programs of its processes.

use crate::k;
use crate::path;
use std::rc::Rc;

use super::build::{self, Built};
use super::program::{Engine, Program, Timer};
use super::{Record, Topology};
use crate::etcd::Store;
use crate::sim::{Addr, HostId, RecordId, Span, Step, Time};
use crate::wire::{Ctx, Directory, Note, Payload, Request};

/// See the module's. Cloning it is a checkpoint.
#[derive(Clone, Debug)]
pub struct World {
    pub(super) engine: Engine,
    /// By address. Behind counts, so that a clone copies only what later changes.
    pub(super) programs: Vec<Rc<Program>>,
    pub(super) shell: Addr,
    kubeadm: Addr,
    etcd: Addr,
    pub(super) apiserver: Addr,
    visitor: Addr,
    pub(super) topology: Topology,
    pub(super) directory: Directory,
}

impl World {
    /// The machines of a topology, just powered on: kubeadm begins on each of them.
    pub fn new(topology: &Topology, seed: u64) -> World {
        let Built { mut engine, programs, shell, kubeadms, inits, etcd, apiserver, visitor, directory } =
            build::build(topology, seed);
        let cause = engine.act(Note::Action("kubeadm init".into()));
        for at in inits.iter().chain(&kubeadms) {
            engine.start(*at, Span::ZERO, cause);
        }
        engine.start(shell, Span::ZERO, cause);
        engine.start(visitor, Span::ZERO, cause);
        let programs = programs.into_iter().map(Rc::new).collect();
        let (kubeadm, topology) = (kubeadms[0], topology.clone());
        World { engine, programs, shell, kubeadm, etcd, apiserver, visitor, topology, directory }
    }

    /// Do the next thing, if it is due by `until`.
    pub fn step(&mut self, until: Time) -> bool {
        match self.engine.step(until) {
            None => return false,
            Some(Step::Network) => {}
            Some(Step::Input { at, input, cause }) => {
                let program = Rc::make_mut(&mut self.programs[at.0 as usize]);
                program.handle(input, at, cause, &mut self.engine);
            }
        }
        true
    }

    /// Step until this instant, however many events it takes.
    pub fn run_until(&mut self, until: Time) {
        while self.step(until) {}
        self.engine.idle_until(until);
    }

    /// Whether the cluster is as people find it after kubeadm: the addons applied and running, every node registered, Ready,
    /// free of the taint of a node that is not ready, and heard of. An observer's look into the store, no part of the simulation.
    pub fn is_booted(&self) -> bool {
        let done = matches!(&*self.programs[self.kubeadm.0 as usize], Program::Kubeadm(k) if k.is_done());
        let nodes = self.topology.workers as usize + 1;
        let runs = |pod: &crate::api::Value| pod.at(path!("status.phase")).str() == "Running";
        done && self.store().prefix("/registry/leases/kube-node-lease/").count() >= nodes
            && self.ready_nodes() >= nodes
            && self.store().prefix("/registry/pods/kube-system/").all(|pod| runs(&pod.value))
    }

    fn ready_nodes(&self) -> usize {
        let ready = |node: &crate::api::Value| {
            let conditions = node.at(path!("status.conditions")).items();
            let tainted = node
                .at(path!("spec.taints"))
                .items()
                .iter()
                .any(|t| t.get(k!("key")).str() == "node.kubernetes.io/not-ready");
            !tainted
                && conditions.iter().any(|c| c.get(k!("type")).str() == "Ready" && c.get(k!("status")).str() == "True")
        };
        self.store().prefix("/registry/minions/").filter(|node| ready(&node.value)).count()
    }

    /// What etcd holds under a prefix: key, value, mod revision.
    pub fn stored(&self, prefix: &str) -> Vec<(Rc<str>, crate::api::Value, i64)> {
        self.store().prefix(prefix).map(|kv| (kv.key.clone(), kv.value.clone(), kv.mod_revision)).collect()
    }
    /// What etcd holds, with its history. An observer's look, no part of the simulation.
    pub fn store(&self) -> &Store {
        match &*self.programs[self.etcd.0 as usize] {
            Program::Etcd(member) => member.store(),
            _ => unreachable!("etcd's address is etcd's"),
        }
    }

    /// What a clone of it has to count: processes, events that wait, and what components keep of each second object.
    pub fn weight(&self) -> u64 {
        (self.programs.len() + self.engine.pending() + self.store().len() / 2) as u64
    }
    /// The program of a process.
    pub fn program(&self, at: Addr) -> &Program {
        &self.programs[at.0 as usize]
    }
    /// Every process with its address and program.
    pub fn programs(&self) -> impl Iterator<Item = (Addr, &Program)> {
        self.programs.iter().enumerate().map(|(i, p)| (Addr(i as u32), &**p))
    }
    /// The process of this name: `node01/kubelet`.
    pub fn find(&self, name: &str) -> Option<Addr> {
        (0..self.programs.len() as u32).map(Addr).find(|a| *self.engine.process(*a).name == *name)
    }
    /// The terminal of the person.
    pub fn shell(&self) -> &crate::cli::Shell {
        match &*self.programs[self.shell.0 as usize] {
            Program::Shell(s) => s,
            _ => unreachable!("the shell's address is a shell's"),
        }
    }
    /// The engine: names, processes, what is under way.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }
    /// When the next event is due.
    pub fn next_at(&self) -> Option<Time> {
        self.engine.next_at()
    }
    /// Now.
    pub fn now(&self) -> Time {
        self.engine.now()
    }
    /// The trace so far in 64 bits.
    pub fn hash(&self) -> u64 {
        self.engine.hash()
    }
    /// The newest record's number.
    pub fn last_record(&self) -> RecordId {
        self.engine.last_record()
    }
    /// Take what was written down since the last time.
    pub fn take_records(&mut self) -> std::vec::Drain<'_, Record> {
        self.engine.drain()
    }
    /// Let time pass without an event.
    pub fn idle_until(&mut self, t: Time) {
        self.engine.idle_until(t);
    }

    /// The visitor sends a request to the API server; its number.
    pub fn send(&mut self, mut request: Request) -> u64 {
        let (visitor, to) = (self.visitor, self.apiserver);
        let Program::Visitor(v) = Rc::make_mut(&mut self.programs[visitor.0 as usize]) else { return 0 };
        v.sent += 1;
        request.id = v.sent;
        let (id, cause) = (request.id, self.engine.act(Note::Action("a visitor sends a request".into())));
        self.engine.run(visitor, cause, Timer::Visitor, |ctx| ctx.send(to, request));
        id
    }
    /// What the visitor got since the last time.
    pub fn received(&mut self) -> Vec<Payload> {
        match Rc::make_mut(&mut self.programs[self.visitor.0 as usize]) {
            Program::Visitor(v) => std::mem::take(&mut v.got),
            _ => Vec::new(),
        }
    }

    // What a person does. Each is one record without a cause, and the cause of all that follows.

    /// Enter in the terminal.
    pub fn type_line(&mut self, line: &str) {
        self.with_shell(format!("$ {line}"), |shell, ctx| shell.type_line(line, ctx));
    }
    /// Put a file into the home of the terminal's user, as if it had been copied there beforehand.
    pub fn write_file(&mut self, name: &str, text: &str) {
        if let Program::Shell(shell) = Rc::make_mut(&mut self.programs[self.shell.0 as usize]) {
            shell.put_file(&format!("/root/{name}"), text);
        }
    }
    /// Ctrl-C in the terminal.
    pub fn interrupt(&mut self) {
        self.with_shell("^C".into(), |shell, ctx| shell.interrupt(ctx));
    }
    /// The editor in the terminal is closed: with this text, or without saving.
    pub fn edited(&mut self, text: Option<&str>) {
        let words = if text.is_some() {
            "the editor is closed, the file is saved"
        } else {
            "the editor is closed, nothing is saved"
        };
        self.with_shell(words.into(), |shell, ctx| shell.edited(text, ctx));
    }

    fn with_shell(&mut self, words: String, f: impl FnOnce(&mut crate::cli::Shell, &mut Ctx<'_, crate::cli::Timer>)) {
        let cause = self.engine.act(Note::Action(words.into()));
        let program = Rc::make_mut(&mut self.programs[self.shell.0 as usize]);
        if let Program::Shell(shell) = program {
            self.engine.run(self.shell, cause, Timer::Shell, |ctx| f(shell, ctx));
        }
    }

    pub(super) fn host(&self, name: &str) -> Option<HostId> {
        let mut hosts = self.programs().map(|(a, _)| self.engine.process(a).host);
        hosts.find(|h| self.engine.host_name(*h) == name)
    }
}
