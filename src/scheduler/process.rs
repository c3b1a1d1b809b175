//! Models the process kube-scheduler: informers, leader election, one pod at a time, bindings beside each other.
//!
//! Exact: the requests, their order and bodies, events and conditions. Simplified: a cycle takes a time that grows with the
//! cluster (0.25 ms and 0.2 µs a node, which gives the real one's 800 pods a second at 5,000 nodes).

use std::rc::Rc;

use litemap::LiteMap;

use super::cache::Cache;
use super::pod_info::PodInfo;
use super::profile::{DEFAULT, Settings};
use super::queue::{Queue, Queued};
use super::storage::{STORED, Stored};
use super::volumes::Waiting;
use crate::api::{Value, kinds};
use crate::client::election;
use crate::client::{
    self, Client, Elector, InformerId, Informers, Recorder, RecorderV1, Scope, informers, recorder, recorder_v1,
};
use crate::sim::{Addr, Digest, Hasher, RecordId, Span, Time};
use crate::wire::{Component, Ctx, Input, Payload};

const CYCLE: Span = Span::us(250);
const CYCLE_PER_NODE: Span = Span(200);
/// Events are written by a client of their own, lest they wait for bindings; its requests are numbered from here.
const EVENT_REQUESTS: u64 = 1 << 40;
/// And so is the lease.
const LEASE_REQUESTS: u64 = 1 << 41;

/// What the process is told.
#[derive(Clone, Debug)]
pub struct Config {
    /// `scheduler.conf`.
    pub client: client::Config,
    /// The machine it runs on: part of its identity as a leader.
    pub host: Rc<str>,
}

impl From<client::Config> for Config {
    /// On the control plane, with the default limits: 50 requests a second, 100 at once.
    fn from(client: client::Config) -> Config {
        let client = if client.limit.is_none() { client.limit(50, 100) } else { client };
        Config { client, host: "controlplane".into() }
    }
}

/// Its timers.
#[derive(Clone, Debug, PartialEq)]
pub enum Timer {
    /// Of the informers.
    Informers(informers::Timer),
    /// Of the leader election.
    Election(election::Timer),
    /// Of the events about pods.
    Events(recorder_v1::Timer),
    /// Of the event about the leader.
    Leader(recorder::Timer),
    /// The work on a pod is done.
    Cycle,
    /// Somebody's back-off is over.
    Flush,
    /// Look whether the volumes that pods wait for are there.
    Volumes,
}

impl Digest for Timer {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Timer::Informers(t) => t.digest(h),
            Timer::Election(t) => t.digest(h),
            Timer::Events(t) => t.digest(h),
            Timer::Leader(t) => t.digest(h),
            Timer::Cycle => h.word(1),
            Timer::Flush => h.word(2),
            Timer::Volumes => h.word(3),
        }
    }
}

/// What a request of its own was for.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    /// Bind a pod to this node.
    Bind(Queued, Rc<str>),
    /// Say on a victim that it is preempted; then delete it.
    Mark(Victim),
    /// Delete a victim.
    Evict(Victim),
    /// Say on a pod why it waits.
    Condition,
    /// Say on a pod where it will be; then ask for its volumes there.
    Nominated(Queued, Rc<str>),
    /// Write a volume or a claim for the pod of this key.
    Volume(Stored, Rc<str>),
}

/// A pod that is preempted.
#[derive(Clone, Debug)]
pub(super) struct Victim {
    pub(super) pod: Rc<PodInfo>,
    pub(super) object: Value,
    /// The uid of the pod that takes its place, a reference to it, and the node.
    pub(super) by: (Rc<str>, Value),
    pub(super) node: Rc<str>,
}

/// Its informers.
#[derive(Clone, Debug)]
pub(super) struct Watched {
    pub(super) pods: InformerId,
    pub(super) nodes: InformerId,
    pub(super) namespaces: InformerId,
    pub(super) services: InformerId,
    /// What has pods of its own, by kind.
    pub(super) controllers: [(&'static str, InformerId); 3],
    pub(super) budgets: InformerId,
    pub(super) storage: [InformerId; STORED.len()],
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Scheduler {
    pub(super) config: Config,
    pub(super) client: Client,
    pub(super) events_client: Client,
    pub(super) lease_client: Client,
    pub(super) informers: Informers,
    pub(super) watched: Watched,
    pub(super) elector: Elector,
    pub(super) electing: bool,
    pub(super) events: RecorderV1,
    pub(super) leader_events: Recorder,
    pub(super) cache: Cache,
    pub(super) queue: Queue,
    /// Where the next cycle begins to look: nextStartNodeIndex.
    pub(super) start: usize,
    /// Whether a cycle is under way.
    busy: bool,
    flush_at: Option<Time>,
    pub(super) asked: LiteMap<u64, Asked>,
    /// Pods that have a node, and wait for their volumes.
    pub(super) waiting: Vec<Waiting>,
    /// The file that `--config` names, if it does.
    pub(super) settings: Option<Rc<Settings>>,
}

impl Scheduler {
    /// A scheduler that has not started yet.
    pub fn new(config: impl Into<Config>) -> Scheduler {
        let config = config.into();
        let mut informers = Informers::default();
        let watched = Watched {
            pods: informers.add(&kinds::POD, Scope::all().fields("status.phase!=Succeeded,status.phase!=Failed")),
            nodes: informers.add(&kinds::NODE, Scope::all()),
            namespaces: informers.add(&kinds::NAMESPACE, Scope::all()),
            services: informers.add(&kinds::SERVICE, Scope::all()),
            controllers: [&kinds::REPLICA_SET, &kinds::STATEFUL_SET, &kinds::REPLICATION_CONTROLLER]
                .map(|kind| (kind.kind, informers.add(kind, Scope::all()))),
            budgets: informers.add(&kinds::POD_DISRUPTION_BUDGET, Scope::all()),
            storage: STORED.map(|(_, kind)| informers.add(kind, Scope::all())),
        };
        Scheduler {
            client: Client::new(config.client.clone()),
            events_client: Client::numbered_from(config.client.clone(), EVENT_REQUESTS),
            lease_client: Client::numbered_from(config.client.clone(), LEASE_REQUESTS),
            informers,
            watched,
            elector: Elector::new("kube-system", "kube-scheduler"),
            electing: false,
            events: RecorderV1::new(DEFAULT, &config.host),
            leader_events: Recorder::new(DEFAULT, ""),
            cache: Cache::default(),
            queue: Queue::default(),
            start: 0,
            busy: false,
            flush_at: None,
            asked: LiteMap::new(),
            waiting: Vec::new(),
            settings: None,
            config,
        }
    }

    /// What it knows of the cluster: for the page and for tests.
    pub fn cache(&self) -> &Cache {
        &self.cache
    }
    /// Who waits: for the page and for tests.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }
    /// Whether it leads.
    pub fn is_leader(&self) -> bool {
        self.elector.is_leader()
    }

    pub(super) fn pods(&self) -> &client::Store {
        &self.informers[self.watched.pods]
    }

    fn message(&mut self, payload: &Payload, ctx: &mut Ctx<'_, Timer>) {
        if self.told(payload) {
            return;
        }
        if let Payload::Response(answer) = payload
            && let Some(asked) = self.asked.remove(&answer.id)
        {
            return self.answered(asked, answer, ctx);
        }
        let turn = ctx.part(Timer::Election, |ctx| self.elector.message(payload, &mut self.lease_client, ctx));
        if let Some(turn) = turn {
            return self.elected(turn, ctx);
        }
        let theirs = ctx.part(Timer::Events, |ctx| self.events.message(payload, &mut self.events_client, ctx))
            || ctx.part(Timer::Leader, |ctx| self.leader_events.message(payload, &mut self.events_client, ctx));
        if theirs {
            return;
        }
        let deltas = ctx.part(Timer::Informers, |ctx| self.informers.message(payload, &mut self.client, ctx));
        self.learn(deltas.unwrap_or_default(), ctx);
    }

    /// Take up work if there is any, and be woken for what waits.
    fn carry_on(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if !self.elector.is_leader() {
            return;
        }
        if !self.busy && self.queue.is_due() {
            self.busy = true;
            ctx.timer(CYCLE + CYCLE_PER_NODE.times(self.cache.nodes() as u64), Timer::Cycle);
        }
        if let Some(next) = self.queue.next_flush()
            && self.flush_at.is_none_or(|at| next < at || at <= ctx.now)
        {
            self.flush_at = Some(next);
            ctx.timer(next.since(ctx.now), Timer::Flush);
        }
    }

    fn closed(&mut self, peer: Addr, ctx: &mut Ctx<'_, Timer>) {
        ctx.part(Timer::Informers, |ctx| self.informers.closed(peer, &mut self.client, ctx));
        let turn = ctx.part(Timer::Election, |ctx| self.elector.closed(peer, &self.lease_client, ctx));
        self.elected(turn, ctx);
        ctx.part(Timer::Events, |ctx| self.events.closed(peer, &self.events_client, ctx));
        ctx.part(Timer::Leader, |ctx| self.leader_events.closed(peer, &self.events_client, ctx));
        for (_, asked) in std::mem::take(&mut self.asked) {
            if let Asked::Bind(q, node) | Asked::Nominated(q, node) = asked {
                self.bind_failed(&q, &node, "running Bind plugin \"DefaultBinder\": connection refused", ctx);
            }
        }
    }
}

impl Component for Scheduler {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => {
                *self = Scheduler::new(self.config.clone());
                ctx.part(Timer::Informers, |ctx| self.informers.start(&mut self.client, ctx));
            }
            Input::Message { from, payload } => match payload.health() {
                Some(well) => ctx.send(from, well),
                None => self.message(&payload, ctx),
            },
            Input::Closed { peer } => self.closed(peer, ctx),
            Input::Timer(Timer::Informers(t)) => {
                let deltas = ctx.part(Timer::Informers, |ctx| self.informers.timer(t, &mut self.client, ctx));
                self.learn(deltas, ctx);
            }
            Input::Timer(Timer::Election(t)) => {
                let turn = ctx.part(Timer::Election, |ctx| self.elector.timer(t, &mut self.lease_client, ctx));
                self.elected(turn, ctx);
            }
            Input::Timer(Timer::Events(t)) => {
                ctx.part(Timer::Events, |ctx| self.events.timer(t, &mut self.events_client, ctx));
            }
            Input::Timer(Timer::Leader(t)) => {
                ctx.part(Timer::Leader, |ctx| self.leader_events.timer(t, &mut self.events_client, ctx));
            }
            Input::Timer(Timer::Cycle) => {
                self.busy = false;
                if let Some(q) = self.queue.pop() {
                    let cause = if q.cause == RecordId::NONE { ctx.cause } else { q.cause };
                    ctx.because(cause, |ctx| self.schedule(q, ctx));
                }
            }
            Input::Timer(Timer::Volumes) => self.look_at_volumes(ctx),
            Input::Timer(Timer::Flush) => self.queue.flush(ctx.cause, ctx.now),
        }
        self.carry_on(ctx);
    }
}
