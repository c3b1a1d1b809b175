//! Models kube-controller-manager: one process, one set of informers, a work queue for each controller.
//!
//! It leads by its lease, gives each controller a service account and a token, fills its caches, and then works off queues.

use std::rc::Rc;

use litemap::LiteMap;

use super::caches::Caches;
use super::expectations::Expectations;
use super::jobs::{Asked, Job};
use super::sync::{Change, Controller};
use super::{ALL, switch};
use crate::api::{Kind, NULL, Value, kinds};
use crate::client::{self, Client, Elector, EventType, Recorder, WorkQueue, election, informers, queue, recorder};
use crate::json;
use crate::k;
use crate::sim::{Addr, Digest, Hasher, Time};
use crate::wire::{ARGUMENTS, Arguments, Body, Component, Credentials, Ctx, Input, Method, Note, Payload, Response};

/// What a controller manager is told before it starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// Its kubeconfig.
    pub client: client::Config,
    /// The machine it runs on: part of its identity as a leader.
    pub host: Rc<str>,
    /// Its arguments, where they are not kubeadm's.
    pub arguments: Arguments,
}

/// Its timers.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Timer {
    Informers(informers::Timer),
    Queue(u8, queue::Timer),
    Election(election::Timer),
    Recorder(u8, recorder::Timer),
    Leader(recorder::Timer),
    /// Ask again for what is needed to begin.
    Begin,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Informers(t) => t.digest(h),
            Timer::Queue(n, t) => {
                h.word(u64::from(*n));
                t.digest(h);
            }
            Timer::Election(t) => t.digest(h),
            Timer::Recorder(n, t) => {
                h.word(u64::from(*n));
                t.digest(h);
            }
            Timer::Leader(t) => t.digest(h),
            Timer::Begin => h.word(1),
        }
    }
}

/// How far it has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phase {
    /// Another one leads.
    Following,
    /// The account or the token of this controller is being asked for.
    Accounts { controller: usize, token: bool, request: u64 },
    /// At work.
    Working,
}

/// One controller's own.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    pub(super) credentials: Credentials,
    /// Since when it has these.
    pub(super) granted: Time,
    pub(super) queue: WorkQueue,
    pub(super) expectations: Expectations,
    pub(super) recorder: Recorder,
    pub(super) busy: usize,
    /// What the controller keeps about its keys.
    pub(super) memory: LiteMap<Rc<str>, (u32, Time)>,
    /// What its syncs noted of them.
    pub(super) notes: LiteMap<Rc<str>, Value>,
}

/// The process.
#[derive(Clone, Debug)]
pub struct ControllerManager {
    pub(super) config: Config,
    pub(super) client: Client,
    pub(super) caches: Caches,
    elector: Elector,
    /// Writes of the leadership, as the process itself.
    leader_events: Recorder,
    pub(super) phase: Phase,
    pub(super) desks: Vec<Desk>,
    /// By the number of their first request.
    pub(super) jobs: LiteMap<u64, Job>,
    pub(super) asked: LiteMap<u64, Asked>,
    /// Of controllers whose token is to be renewed: the request under way, if it was not refused.
    pub(super) renewals: LiteMap<usize, Option<u64>>,
    pub(super) last_job: u64,
    /// When the work began.
    pub(super) began: Option<Time>,
}

impl ControllerManager {
    /// A process that has not started.
    pub fn new(config: Config) -> ControllerManager {
        let kept = |k: &&Kind| !k.etcd_prefix.is_empty() && k.stored_as.is_none() && k.kind != "Event";
        let informed =
            ALL.iter().flat_map(|c| c.watches.iter().copied()).chain(kinds::ALL.iter().copied().filter(kept));
        let desk = |c: &&Controller| Desk {
            credentials: Credentials::None,
            granted: Time::ZERO,
            queue: WorkQueue::with_backoff(c.backoff.0, c.backoff.1),
            expectations: Expectations::default(),
            memory: LiteMap::new(),
            recorder: Recorder::new(c.component, ""),
            busy: 0,
            notes: LiteMap::new(),
        };
        ControllerManager {
            client: Client::new(config.client.clone()),
            caches: Caches::of(informed),
            elector: Elector::new("kube-system", "kube-controller-manager"),
            leader_events: Recorder::new("kube-controller-manager", ""),
            phase: Phase::Following,
            desks: ALL.iter().map(desk).collect(),
            jobs: LiteMap::new(),
            began: None,
            asked: LiteMap::new(),
            renewals: LiteMap::new(),
            last_job: 0,
            config,
        }
    }

    /// How long a node may be unheard before it is given up.
    pub fn grace(&self) -> crate::sim::Span {
        super::node_lifecycle::grace(&self.config.arguments)
    }

    /// Whether it leads.
    pub fn is_leader(&self) -> bool {
        self.elector.is_leader()
    }

    /// The controllers at work, and whether each is busy with a key. None while it stands by.
    pub fn loops(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let working = self.phase == Phase::Working;
        let at_work = move |c: &Controller| working && !c.is_idle();
        ALL.iter().zip(&self.desks).filter(move |(c, _)| at_work(c)).map(|(c, desk)| (c.account, desk.busy > 0))
    }

    /// Ask for the account, then the token, of one controller after the other; then begin to work.
    fn begin(&mut self, controller: usize, token: bool, ctx: &mut Ctx<'_, Timer>) {
        let is_on = |n: &usize| switch::is_on(ALL[*n], &self.config.arguments);
        let controller = (controller..ALL.len()).find(is_on).unwrap_or(ALL.len());
        let Some(c) = ALL.get(controller) else {
            self.phase = Phase::Working;
            return ctx.part(Timer::Informers, |ctx| self.caches.informers.start(&mut self.client, ctx));
        };
        if c.is_root {
            self.desks[controller].credentials = self.config.client.credentials.clone();
            return self.begin(controller + 1, false, ctx);
        }
        let request = if token {
            self.ask_token(controller, ctx)
        } else {
            let accounts = kinds::SERVICE_ACCOUNT.path("kube-system", "");
            let meta = json!({ "name": (c.account), "namespace": "kube-system" });
            let body = json!({ "kind": "ServiceAccount", "apiVersion": "v1", "metadata": (meta) });
            self.client.send(Method::Post, accounts, "application/json", body, ctx)
        };
        self.phase = Phase::Accounts { controller, token, request };
    }

    fn begun(&mut self, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Phase::Accounts { controller, token, .. } = self.phase else { return };
        let there = !token && answer.code == 409;
        let idle = ALL.get(controller).is_some_and(|c| c.is_idle());
        if !answer.is_ok() && !there {
            return ctx.timer(crate::sim::Span::secs(1), Timer::Begin);
        }
        if token || idle {
            self.take_token(controller, answer, ctx);
            self.begin(controller + 1, false, ctx);
        } else {
            self.begin(controller, true, ctx);
        }
    }

    /// An object changed: the controllers that watch it queue what it concerns.
    fn changed(&mut self, delta: &client::Delta, ctx: &mut Ctx<'_, Timer>) {
        let Some(kind) = self.caches.kind(delta.from) else { return };
        let (old, new) = match &delta.change {
            client::Change::Added(new) => (&Value::Null, new),
            client::Change::Updated { old, new } => (old, new),
            client::Change::Deleted(old) => (old, &Value::Null),
        };
        let change = Change { kind, old, new };
        let doomed = |v: &Value| !v.get(k!("metadata")).get(k!("deletionTimestamp")).is_null();
        let gone = new.is_null() || doomed(new) && !doomed(old);
        let uid = change.object().get(k!("metadata")).get(k!("uid")).str();
        for (n, (desk, c)) in self.desks.iter_mut().zip(ALL).enumerate() {
            // One that is switched off has no credentials.
            if !c.watches(kind) || desk.credentials == Credentials::None {
                continue;
            }
            for k in (c.keys)(&change, &self.caches) {
                let k = joined(&k);
                // Creations and deletions of what it owns are what it waits for.
                if old.is_null() {
                    desk.expectations.lower(&k, "");
                }
                if gone {
                    desk.expectations.lower(&k, uid);
                }
                let after = c.due(&change, &self.caches);
                ctx.part(|t| Timer::Queue(n as u8, t), |ctx| desk.queue.add_after(k, after, ctx));
            }
        }
    }

    /// Let the recorder of a controller act in the controller's name.
    pub(super) fn recording<R>(
        &mut self,
        controller: usize,
        ctx: &mut Ctx<'_, Timer>,
        act: impl FnOnce(&mut Recorder, &mut Client, &mut Ctx<'_, recorder::Timer>) -> R,
    ) -> R {
        let Desk { credentials, recorder, .. } = &mut self.desks[controller];
        self.client.set_credentials(credentials.clone());
        let r = ctx.part(|t| Timer::Recorder(controller as u8, t), |ctx| act(recorder, &mut self.client, ctx));
        self.client.set_credentials(self.config.client.credentials.clone());
        r
    }

    fn message(&mut self, payload: &Payload, ctx: &mut Ctx<'_, Timer>) {
        if let Some(deltas) =
            ctx.part(Timer::Informers, |ctx| self.caches.informers.message(payload, &mut self.client, ctx))
        {
            return deltas.iter().for_each(|d| self.changed(d, ctx));
        }
        if let Some(turn) = ctx.part(Timer::Election, |ctx| self.elector.message(payload, &mut self.client, ctx)) {
            return self.elected(turn, ctx);
        }
        if ctx.part(Timer::Leader, |ctx| self.leader_events.message(payload, &mut self.client, ctx)) {
            return;
        }
        if (0..ALL.len()).any(|n| self.recording(n, ctx, |r, client, ctx| r.message(payload, client, ctx))) {
            return;
        }
        if let Payload::Request(exec) = payload
            && &*exec.path == ARGUMENTS
            && let Body::Text(said) = &exec.body
        {
            self.config.arguments = Arguments(said.clone());
            let ours = self.config.arguments.get("controllers").unwrap_or("*").split(',');
            for unknown in ours.filter(|name| !switch::is_known(name.trim_start_matches('-'))) {
                ctx.note(Note::Log(format!("--controllers: the simulation has no {unknown:?}").into()));
            }
            // It had begun as kubeadm has it.
            self.elector = Elector::new("kube-system", "kube-controller-manager");
            self.elector.heed(&self.config.arguments);
            return self.stand_for_election(ctx);
        }
        let Payload::Response(answer) = payload else { return };
        match self.phase {
            Phase::Accounts { request, .. } if request == answer.id => self.begun(answer, ctx),
            _ => match self.asked.remove(&answer.id) {
                Some(asked) => self.answered(asked, answer.is_ok(), answer.value(), ctx),
                None => self.renewed(answer, ctx),
            },
        }
    }

    fn stand_for_election(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let host = self.config.host.clone();
        let turn = ctx.part(Timer::Election, |ctx| self.elector.start(&host, &mut self.client, ctx));
        self.elected(turn, ctx);
    }

    fn elected(&mut self, turn: election::Turn, ctx: &mut Ctx<'_, Timer>) {
        match turn {
            election::Turn::None => {}
            election::Turn::Acquired if self.elector.lease().is_null() => self.begin(0, false, ctx),
            election::Turn::Acquired => {
                let about = client::reference(&kinds::LEASE, self.elector.lease());
                let said = format!("{} became leader", self.elector.identity());
                ctx.part(Timer::Leader, |ctx| {
                    let client = &mut self.client;
                    self.leader_events.event(&about, EventType::Normal, "LeaderElection", &said, client, ctx);
                });
                self.begin(0, false, ctx);
            }
            // The process ends; its kubelet starts it again.
            election::Turn::Lost => ctx.stop(ctx.me),
        }
    }

    /// The connection broke: nothing that was asked will be answered.
    fn closed(&mut self, peer: Addr, ctx: &mut Ctx<'_, Timer>) {
        for (_, asked) in std::mem::take(&mut self.asked) {
            self.answered(asked, false, NULL, ctx);
        }
        self.renewals.clear();
        if matches!(self.phase, Phase::Accounts { .. }) {
            ctx.timer(crate::sim::Span::secs(1), Timer::Begin);
        }
        ctx.part(Timer::Informers, |ctx| self.caches.informers.closed(peer, &mut self.client, ctx));
        ctx.part(Timer::Leader, |ctx| self.leader_events.closed(peer, &self.client, ctx));
        for n in 0..ALL.len() {
            self.recording(n, ctx, |r, client, ctx| r.closed(peer, client, ctx));
        }
        let turn = ctx.part(Timer::Election, |ctx| self.elector.closed(peer, &self.client, ctx));
        self.elected(turn, ctx);
    }
}

impl Component for ControllerManager {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                *self = ControllerManager::new(Config { arguments: Arguments::default(), ..self.config.clone() });
                self.stand_for_election(ctx);
            }
            Input::Message { from, payload } => match payload.health() {
                Some(well) => ctx.send(from, well),
                None => self.message(&payload, ctx),
            },
            Input::Timer(Timer::Informers(t)) => {
                let deltas = ctx.part(Timer::Informers, |ctx| self.caches.informers.timer(t, &mut self.client, ctx));
                deltas.iter().for_each(|d| self.changed(d, ctx));
            }
            Input::Timer(Timer::Election(t)) => {
                let turn = ctx.part(Timer::Election, |ctx| self.elector.timer(t, &mut self.client, ctx));
                self.elected(turn, ctx);
            }
            Input::Timer(Timer::Queue(n, t)) => self.desks[usize::from(n)].queue.timer(t, ctx.now),
            Input::Timer(Timer::Leader(t)) => {
                ctx.part(Timer::Leader, |ctx| self.leader_events.timer(t, &mut self.client, ctx));
            }
            Input::Timer(Timer::Recorder(n, t)) => {
                self.recording(usize::from(n), ctx, |r, client, ctx| r.timer(t, client, ctx));
            }
            Input::Timer(Timer::Begin) => {
                self.renewals.retain(|_, request| request.is_some());
                if let Phase::Accounts { controller, token, .. } = self.phase {
                    self.begin(controller, token, ctx);
                }
            }
            Input::Closed { peer } => self.closed(peer, ctx),
        }
        self.work(ctx);
    }
}

pub(super) fn joined((namespace, name): &super::sync::Key) -> Rc<str> {
    if namespace.is_empty() { name.clone() } else { format!("{namespace}/{name}").into() }
}

pub(super) fn split(key: &str) -> super::sync::Key {
    match key.split_once('/') {
        Some((namespace, name)) => (namespace.into(), name.into()),
        None => ("".into(), key.into()),
    }
}
