//! Models kube-controller-manager: one process, one set of informers, a work queue for each controller.
//!
//! It leads by its lease, gives each controller a service account and a token, fills its caches, and then works off queues.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::ALL;
use super::caches::Caches;
use super::expectations::Expectations;
use super::sync::{Call, Change, Controller, Look, Plan, Report};
use crate::api::{Value, kinds};
use crate::client::{self, Client, Elector, EventType, Recorder, WorkQueue, election, informers, queue, recorder};
use crate::json;
use crate::sim::{Addr, Digest, Hasher, Time};
use crate::wire::{Component, Credentials, Ctx, Input, Method, Payload, Response, wall_secs};

/// How many keys of one controller are worked on at once: `--concurrent-replicaset-syncs` and the like.
const WORKERS: usize = 5;

/// What a controller manager is told before it starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// Its kubeconfig.
    pub client: client::Config,
    /// The machine it runs on: part of its identity as a leader.
    pub host: Rc<str>,
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
enum Phase {
    /// Another one leads.
    Following,
    /// The account or the token of this controller is being asked for.
    Accounts { controller: usize, token: bool, request: u64 },
    /// At work.
    Working,
}

/// A key being worked on.
#[derive(Clone, Debug)]
struct Job {
    controller: usize,
    key: Rc<str>,
    /// Still to be made, the one under way first.
    calls: Vec<Call>,
    again: Option<crate::sim::Span>,
    remember: Option<Option<(u32, Time)>>,
}

/// One controller's own.
#[derive(Clone, Debug)]
struct Desk {
    credentials: Credentials,
    queue: WorkQueue,
    expectations: Expectations,
    /// What the controller keeps about its keys.
    memory: BTreeMap<Rc<str>, (u32, Time)>,
    recorder: Recorder,
    busy: usize,
}

/// The process.
#[derive(Clone, Debug)]
pub struct ControllerManager {
    config: Config,
    client: Client,
    caches: Caches,
    elector: Elector,
    /// Writes of the leadership, as the process itself.
    leader_events: Recorder,
    phase: Phase,
    desks: Vec<Desk>,
    jobs: BTreeMap<u64, Job>,
    /// When the work began.
    began: Option<Time>,
}

impl ControllerManager {
    /// A process that has not started.
    pub fn new(config: Config) -> ControllerManager {
        let informed = ALL.iter().flat_map(|c| c.watches.iter().copied()).chain([&kinds::POD]);
        let desk = |c: &&Controller| Desk {
            credentials: Credentials::None,
            queue: WorkQueue::default(),
            expectations: Expectations::default(),
            memory: BTreeMap::new(),
            recorder: Recorder::new(c.component, ""),
            busy: 0,
        };
        ControllerManager {
            client: Client::new(config.client.clone()),
            caches: Caches::of(informed),
            elector: Elector::new("kube-system", "kube-controller-manager"),
            leader_events: Recorder::new("kube-controller-manager", ""),
            phase: Phase::Following,
            desks: ALL.iter().map(desk).collect(),
            jobs: BTreeMap::new(),
            began: None,
            config,
        }
    }

    /// Whether it leads.
    pub fn is_leader(&self) -> bool {
        self.elector.is_leader()
    }

    /// The controllers at work, and whether each is busy with a key. None while it stands by.
    pub fn loops(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let working = self.phase == Phase::Working;
        ALL.iter().zip(&self.desks).filter(move |_| working).map(|(c, desk)| (c.account, desk.busy > 0))
    }

    /// Ask for the account, then the token, of one controller after the other; then begin to work.
    fn begin(&mut self, controller: usize, token: bool, ctx: &mut Ctx<'_, Timer>) {
        let Some(c) = ALL.get(controller) else {
            self.phase = Phase::Working;
            return ctx.part(Timer::Informers, |ctx| self.caches.informers.start(&mut self.client, ctx));
        };
        let accounts = kinds::SERVICE_ACCOUNT.path("kube-system", "");
        let (path, body) = if token {
            let body = json!({ "kind": "TokenRequest", "apiVersion": "authentication.k8s.io/v1", "spec": { "expirationSeconds": 3600 } });
            (format!("{accounts}/{}/token", c.account), body)
        } else {
            let meta = json!({ "name": (c.account), "namespace": "kube-system" });
            (accounts, json!({ "kind": "ServiceAccount", "apiVersion": "v1", "metadata": (meta) }))
        };
        let request = self.client.send(Method::Post, path, "application/json", body, ctx);
        self.phase = Phase::Accounts { controller, token, request };
    }

    fn begun(&mut self, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Phase::Accounts { controller, token, .. } = self.phase else { return };
        let there = !token && answer.code == 409;
        if !answer.is_ok() && !there {
            return ctx.timer(crate::sim::Span::secs(1), Timer::Begin);
        }
        if token {
            let text = answer.value().at("status.token").rc_str().unwrap_or_else(|| "".into());
            self.desks[controller].credentials = Credentials::Token(text);
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
        for (desk, c) in self.desks.iter_mut().zip(ALL) {
            if !c.watches.iter().any(|w| w.plural == kind.plural && w.group == kind.group) {
                continue;
            }
            for k in (c.keys)(&change, &self.caches) {
                let k = joined(&k);
                // Creations and deletions of what it owns are what it waits for.
                let owned = kind.plural != c.watches[0].plural;
                let gone = new.is_null()
                    || (old.at("metadata.deletionTimestamp").is_null()
                        && !new.at("metadata.deletionTimestamp").is_null());
                if owned && (old.is_null() || gone) {
                    desk.expectations.lower(&k);
                }
                desk.queue.add(k, ctx.cause);
            }
        }
    }

    /// Work off the queues, as far as workers are free.
    fn work(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if self.phase != Phase::Working || !self.caches.informers.synced() {
            return;
        }
        self.began.get_or_insert(ctx.now);
        for controller in 0..ALL.len() {
            while self.desks[controller].busy < WORKERS {
                let Some((key, cause)) = self.desks[controller].queue.get() else { break };
                ctx.because(cause, |ctx| self.sync(controller, key, ctx));
            }
        }
    }

    fn sync(&mut self, controller: usize, key: Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let desk = &self.desks[controller];
        let look = Look {
            caches: &self.caches,
            now: wall_secs(ctx.now),
            at: ctx.now,
            began: self.began.unwrap_or(ctx.now),
            memory: desk.memory.get(&key).copied(),
            expects: desk.expectations.are_open(&key, ctx.now),
        };
        let Plan { mut calls, reports, again, remember } = (ALL[controller].sync)(&split(&key), &look, ctx.rng);
        for report in &reports {
            self.report(controller, report, "", ctx);
        }
        for _ in calls.iter().filter(|c| c.expected) {
            self.desks[controller].expectations.raise(&key, ctx.now);
        }
        calls.reverse();
        self.desks[controller].busy += 1;
        self.go_on(Job { controller, key, calls, again, remember }, ctx);
    }

    /// Make the job's next call, or end it.
    fn go_on(&mut self, job: Job, ctx: &mut Ctx<'_, Timer>) {
        let desk = &mut self.desks[job.controller];
        match job.calls.last() {
            Some(call) => {
                self.client.set_credentials(desk.credentials.clone());
                let id = self.client.send(call.method, call.path.as_str(), call.content_type, call.body.clone(), ctx);
                self.client.set_credentials(self.config.client.credentials.clone());
                self.jobs.insert(id, job);
            }
            None => {
                desk.busy -= 1;
                desk.queue.forget(&job.key);
                desk.queue.done(&job.key);
                match job.remember {
                    Some(Some(what)) => drop(desk.memory.insert(job.key.clone(), what)),
                    Some(None) => drop(desk.memory.remove(&job.key)),
                    None => {}
                }
                if let Some(after) = job.again {
                    let n = job.controller as u8;
                    ctx.part(|t| Timer::Queue(n, t), |ctx| desk.queue.add_after(job.key.clone(), after, ctx));
                }
            }
        }
    }

    /// A call of a job was answered: go on, or try the whole key again later.
    fn answered(&mut self, mut job: Job, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Some(call) = job.calls.pop() else { return };
        let reason = answer.value().get("reason").str();
        let settled = call.optional || call.settled_by_others && matches!(reason, "AlreadyExists" | "NotFound");
        if answer.is_ok() {
            if let Some(report) = &call.then {
                self.report(job.controller, report, answer.value().at("metadata.name").str(), ctx);
            }
        } else {
            if call.expected {
                self.desks[job.controller].expectations.lower(&job.key);
            }
            if !settled {
                return self.failed(job, ctx);
            }
        }
        self.go_on(job, ctx);
    }

    fn failed(&mut self, job: Job, ctx: &mut Ctx<'_, Timer>) {
        let (n, desk) = (job.controller as u8, &mut self.desks[job.controller]);
        for _ in job.calls.iter().filter(|c| c.expected) {
            desk.expectations.lower(&job.key);
        }
        desk.busy -= 1;
        desk.queue.done(&job.key);
        ctx.part(|t| Timer::Queue(n, t), |ctx| desk.queue.add_rate_limited(job.key, ctx));
    }

    fn report(&mut self, controller: usize, report: &Report, made: &str, ctx: &mut Ctx<'_, Timer>) {
        let Report { about, kind, reason, message } = report;
        let of = kinds::by_kind(about.get("apiVersion").str(), about.get("kind").str());
        let message = message.replace("{}", made);
        let Some(of) = of else { return };
        let about = client::reference(of, about);
        self.recording(controller, ctx, |recorder, client, ctx| {
            recorder.event(&about, *kind, reason, &message, client, ctx)
        });
    }

    /// Let the recorder of a controller act in the controller's name.
    fn recording<R>(
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
        let Payload::Response(answer) = payload else { return };
        match self.phase {
            Phase::Accounts { request, .. } if request == answer.id => self.begun(answer, ctx),
            _ => {
                if let Some(job) = self.jobs.remove(&answer.id) {
                    self.answered(job, answer, ctx);
                }
            }
        }
    }

    fn elected(&mut self, turn: election::Turn, ctx: &mut Ctx<'_, Timer>) {
        match turn {
            election::Turn::None => {}
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
        for (_, job) in std::mem::take(&mut self.jobs) {
            self.failed(job, ctx);
        }
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
                *self = ControllerManager::new(self.config.clone());
                let host = self.config.host.clone();
                ctx.part(Timer::Election, |ctx| self.elector.start(&host, &mut self.client, ctx));
            }
            Input::Message { payload, .. } => self.message(&payload, ctx),
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
                if let Phase::Accounts { controller, token, .. } = self.phase {
                    self.begin(controller, token, ctx);
                }
            }
            Input::Closed { peer } => self.closed(peer, ctx),
        }
        self.work(ctx);
    }
}

fn joined((namespace, name): &super::sync::Key) -> Rc<str> {
    if namespace.is_empty() { name.clone() } else { format!("{namespace}/{name}").into() }
}

fn split(key: &str) -> super::sync::Key {
    match key.split_once('/') {
        Some((namespace, name)) => (namespace.into(), name.into()),
        None => ("".into(), key.into()),
    }
}
