//! Models containerd: sandboxes with their addresses, images pulled from the registries, containers and what they write.
//!
//! Start at [`Runtime`]: it answers the calls of [`crate::wire::cri`]. Each call takes the working time given below; a pull
//! takes as long as the image is large. A container's program is a server that serves, a script run by
//! [`crate::node::shell`], or a component of the cluster, which is started and stopped as the container is.
//!
//! Simplified: a restarted runtime has forgotten its sandboxes and containers (images and files stay on the disk);
//! one layer an image; no limits on cpu and memory.

mod container;
pub mod disk;
mod exec;
pub mod flags;
pub mod images;
mod launch;
mod machine;
mod note;
pub mod programs;
mod sandbox;
mod store;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::sim::{Addr, Arrange, Digest, Hasher, Span};
use crate::wire::cri::{Answer, Call, Reply, Request};
use crate::wire::{self, Body, Ctx, Input, Payload, file_request};

pub use crate::api::hash::sha256;
use container::Container;
use disk::{Disk, Entry};
use sandbox::Sandboxes;
use store::Store;

/// Asking for nothing but what is in memory.
const LOOK: Span = Span::us(500);
/// Making a sandbox: its namespaces, its address.
const SANDBOX: Span = Span::ms(80);
/// Stopping a sandbox in which nothing runs takes at most this.
const STOP: Span = Span::ms(10);
/// Making a container: its snapshot of the image.
const CREATE: Span = Span::ms(15);
/// Starting a container: the shim and runc.
const START: Span = Span::ms(25);
/// From the start of a container to the first command of its program.
const SPAWN: Span = Span::ms(10);
/// From a signal that a server heeds to its end.
const SHUTDOWN: Span = Span::ms(20);

/// Until a program has taken the memory that it wants.
const FILL: Span = Span::secs(1);

/// What a component says of a configuration file: the kubeconfig that it names, and a line for each part of which nothing comes;
/// or why it does not begin with it.
pub type Check = fn(&str) -> Result<(Rc<str>, Vec<String>), String>;

/// A program that is a component of this world.
#[derive(Clone, Copy, Debug)]
pub struct Component {
    /// Its name.
    pub name: &'static str,
    /// The process.
    pub at: Addr,
    /// The manifest that kubeadm wrote for it: what it does without being told of its arguments.
    pub manifest: &'static str,
    /// How it reads the file that `--config` names, if it heeds that.
    pub check: Option<Check>,
}

/// What a runtime is told at its start.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The node.
    pub node_name: Rc<str>,
    /// Its address.
    pub host_ip: Rc<str>,
    /// Programs that are components of this world: a container whose image is `registry.k8s.io/PROGRAM` runs the process.
    pub components: Vec<Component>,
    /// The machine's system, which shares its files.
    pub system: Option<Addr>,
    /// Images that are there from the start.
    pub images: Vec<Rc<str>>,
}

/// What a runtime wakes up for.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// A pull has finished.
    Pulled {
        /// Who asked.
        from: Addr,
        /// The call.
        id: u64,
        /// The image as asked for.
        image: Rc<str>,
    },
    /// A program goes on.
    Run(Rc<str>),
    /// The grace period of a container is over.
    Kill(Rc<str>),
    /// A server that was told to stop ends.
    Ended(Rc<str>),
    /// A container has filled the memory that it may have.
    Exhausted(Rc<str>),
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Pulled { id, image, .. } => {
                h.word(1 | id << 8);
                h.text(image);
            }
            Timer::Run(id) => {
                h.word(2);
                h.text(id);
            }
            Timer::Kill(id) => {
                h.word(3);
                h.text(id);
            }
            Timer::Ended(id) => {
                h.word(4);
                h.text(id);
            }
            Timer::Exhausted(id) => {
                h.word(5);
                h.text(id);
            }
        }
    }
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Runtime {
    config: Rc<Config>,
    store: Store,
    disk: Disk,
    sandboxes: Sandboxes,
    containers: BTreeMap<Rc<str>, Container>,
    /// Which containers a sandbox has, in the order in which they were made.
    of_sandbox: BTreeMap<Rc<str>, Vec<Rc<str>>>,
    /// Who wants to hear of events, with the number of its call.
    listeners: Vec<(Addr, u64)>,
}

impl Runtime {
    /// A runtime that has only its first images.
    pub fn new(config: Config) -> Runtime {
        let store = Store::new(&config.images);
        Runtime {
            sandboxes: Sandboxes::new(config.host_ip.clone()),
            config: Rc::new(config),
            store,
            disk: Disk::default(),
            containers: BTreeMap::new(),
            of_sandbox: BTreeMap::new(),
            listeners: Vec::new(),
        }
    }
    /// The machine was switched on: of what ran before nothing is left but the images and the disk.
    pub fn reset(&mut self) {
        self.sandboxes = Sandboxes::new(self.config.host_ip.clone());
        self.containers.clear();
        self.of_sandbox.clear();
    }

    /// The containers went on while it did not run: each has a shim of its own.
    fn begin(&mut self, ctx: &mut Ctx<'_, Timer>) {
        self.listeners.clear();
        for (id, container) in &mut self.containers {
            container.resume(id, ctx);
        }
    }

    /// A container has changed files of the node.
    fn share(&self, mut paths: Vec<Rc<str>>, ctx: &mut Ctx<'_, Timer>) {
        // However often: what counts is what is there now.
        paths.arrange();
        paths.dedup();
        for (path, system) in paths.iter().zip(self.config.system.into_iter().cycle()) {
            match self.disk.get(path) {
                Some(Entry::File(text)) => ctx.send(system, file_request(path, Some(text))),
                Some(Entry::Directory) => {}
                Some(Entry::Gone) | None => ctx.send(system, file_request(path, None)),
            }
        }
    }

    fn answer(&self, ctx: &mut Ctx<'_, Timer>, after: Span, to: Addr, id: u64, result: Answer) {
        ctx.send_after(after, to, Reply { id, result });
    }

    /// Tell the listeners that a container of this pod changed.
    fn event(&self, ctx: &mut Ctx<'_, Timer>, uid: &Rc<str>) {
        for (to, id) in &self.listeners {
            ctx.send(*to, Reply { id: *id, result: Answer::Event(uid.clone()) });
        }
    }

    fn call(&mut self, from: Addr, request: &Request, ctx: &mut Ctx<'_, Timer>) {
        let id = request.id;
        let (after, result) = match &request.call {
            Call::Status => (LOOK, Answer::Done),
            Call::UpdateRuntimeConfig(range) => {
                self.sandboxes.set_range(range);
                (LOOK, Answer::Done)
            }
            Call::RunPodSandbox(config) => self.run_sandbox(config, ctx),
            Call::StopPodSandbox(sandbox) => self.stop_sandbox(sandbox, ctx),
            Call::RemovePodSandbox(sandbox) => self.remove_sandbox(sandbox, ctx),
            Call::ImageStatus(name) => (LOOK, Answer::Image(self.store.find(name))),
            Call::ListImages => (LOOK, Answer::Images(self.store.list())),
            Call::PullImage(name) => return self.pull(from, id, name, ctx),
            Call::CreateContainer(config) => self.create(config, ctx),
            Call::StartContainer(container) => self.start(container, ctx),
            Call::StopContainer(container, grace) => {
                let Some(answer) = self.stop(container, *grace, (from, id), ctx) else { return };
                answer
            }
            Call::RemoveContainer(container) => self.remove(container, ctx),
            Call::List => (LOOK, Answer::List(self.sandboxes.list(), self.all_containers())),
            Call::ListPod(uid) => (LOOK, self.list_pod(uid)),
            Call::GetContainerEvents => {
                self.listeners.retain(|(to, _)| *to != from);
                self.listeners.push((from, id));
                return;
            }
            Call::ReadLog(container) => (LOOK, self.read_log(container, ctx.now)),
            Call::Stat(path) => (LOOK, Answer::Lies(machine::lies(&self.disk, path))),
            Call::ExecSync(container, words, stdin, timeout) => self.exec(container, (words, stdin), *timeout, ctx),
            Call::Connect(container, port, path) => (LOOK, self.connect(container, *port, path, ctx.now)),
        };
        self.answer(ctx, after, from, id, result);
    }
}

impl wire::Component for Runtime {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => self.begin(ctx),
            Input::Message { from, payload: Payload::Cri(request) } => self.call(from, &request, ctx),
            Input::Message { from, payload: Payload::Request(file) } if self.config.system == Some(from) => {
                match &file.body {
                    Body::Text(text) => drop(self.disk.insert(file.path.clone(), Entry::File(text.clone()))),
                    _ => drop(self.disk.remove(&file.path)),
                }
            }
            Input::Message { .. } => {}
            Input::Timer(Timer::Pulled { from, id, image }) => self.pulled(from, id, &image, ctx),
            Input::Timer(Timer::Run(container)) => self.run(&container, ctx),
            Input::Timer(Timer::Kill(container)) => self.kill(&container, ctx),
            Input::Timer(Timer::Exhausted(container)) => self.exhaust(&container, ctx),
            Input::Timer(Timer::Ended(container)) => self.server_ended(&container, ctx),
            Input::Closed { peer } => {
                self.listeners.retain(|(to, _)| *to != peer);
                self.component_ended(peer, ctx);
            }
        }
    }
}
