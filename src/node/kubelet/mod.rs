//! Models the kubelet: it registers its machine, keeps its lease, and makes the runtime run the pods bound to the node.
//!
//! ```text
//!   apiserver --watch spec.nodeName--> Kubelet --> one Worker a pod --Effect--> runtime, status manager, events
//!                                         ^                                        |
//!                                         +-------- PLEG, answers, timers ---------+
//! ```
//! Start at [`worker`]: what a pod needs next is decided there and in [`actions`]; what is said of it in [`status`].
//! This file owns the parts and hands each input to the one that it is for.
//!
//! The relist of the PLEG each second and the sync loop's tick each second cost nothing where nothing changed: the
//! runtime tells which pod changed, and the tick that follows is computed. So an idle node costs its lease alone.

pub mod actions;
mod admission;
pub mod backoff;
pub mod conditions;
mod config;
pub mod containers;
mod effects;
pub mod env;
mod evictions;
mod health;
mod hooks;
mod host_paths;
mod http;
mod lease;
mod mirrors;
mod node;
pub mod phase;
mod pods;
mod probes;
mod pulls;
mod reset;
mod settings;
mod sources;
mod statics;
pub mod status;
mod statuses;
mod timer;
mod volumes;
pub mod worker;

use std::collections::BTreeSet;
use std::rc::Rc;

use litemap::LiteMap;

use crate::api::{Value, kinds};
use crate::client::{Client, InformerId, Informers, Recorder, Scope};
use crate::sim::{Span, Time};
use crate::wire::cri::{self, Answer, Call};
use crate::wire::{Component, Ctx, Input, MANIFESTS, Method, Payload, Request};

pub use config::Config;
use evictions::Evictions;
use health::Health;
use http::Serving;
use lease::Lease;
use pulls::Pulls;
pub use settings::{FILE, Settings, unheeded};
use statuses::Statuses;
use timer::For;
pub use timer::Timer;
use volumes::Volumes;
use worker::Worker;

/// Each tick of the sync loop.
const TICK: Span = Span::secs(1);
/// From one relist of the PLEG to the next: a second after it is done. So the two drift apart.
const RELIST: Span = Span::ms(1003);

/// See the module.
#[derive(Clone, Debug)]
pub struct Kubelet {
    config: Rc<Config>,
    client: Client,
    informers: Informers,
    own: InformerId,
    pods: InformerId,
    services: InformerId,
    recorder: Recorder,
    /// What the runtime had of pods, by uid, that no source has named yet.
    found: LiteMap<Rc<str>, containers::Runtime>,
    /// By the kubelet's name for each pod: its uid, of a static pod the hash of its manifest.
    workers: LiteMap<Rc<str>, Rc<Worker>>,
    /// The manifest directory.
    manifests: LiteMap<Rc<str>, Value>,
    /// Which worker a file's pod is.
    static_uids: LiteMap<Rc<str>, Rc<str>>,
    /// Mirrors asked for: request and static pod.
    mirrors: LiteMap<u64, Rc<str>>,
    /// The probes of each pod that has some.
    probes: LiteMap<Rc<str>, Vec<probes::Probe>>,
    /// Hooks under way.
    hooks: LiteMap<u64, hooks::Hook>,
    volumes: Volumes,
    pulls: Pulls,
    statuses: Statuses,
    health: Health,
    evictions: Evictions,
    settings: Settings,
    lease: Lease,
    serving: Serving,
    calls: LiteMap<u64, For>,
    last_call: u64,
    /// Pods of which the runtime said that they changed.
    changed: BTreeSet<Rc<str>>,
    /// When this kubelet began: its ticks count from here.
    began: Time,
    /// One of the instants at which the PLEG looked: the others count from here.
    looked: Time,
    /// It ran on this machine before.
    again: bool,
    /// The runtime has said what there is.
    sources_ready: bool,
    /// The API server has said which pods there are.
    pods_known: bool,
    /// The pods' addresses, as the runtime was told.
    range: Rc<str>,
}

impl Kubelet {
    /// A kubelet that has not started.
    pub fn new(config: Config) -> Kubelet {
        let manifests = config.static_pods.iter().cloned().collect();
        Kubelet::with(Rc::new(config), manifests)
    }

    fn with(config: Rc<Config>, manifests: LiteMap<Rc<str>, Value>) -> Kubelet {
        let mut informers = Informers::default();
        let name = &config.node_name;
        let own = informers.add(&kinds::NODE, Scope::all().fields(&format!("metadata.name={name}")));
        let services = informers.add(&kinds::SERVICE, Scope::all());
        let pods = informers.add(&kinds::POD, Scope::all().fields(&format!("spec.nodeName={name}")));
        Kubelet {
            client: Client::new(config.client.clone()),
            recorder: Recorder::new("kubelet", name),
            informers,
            own,
            pods,
            services,
            found: LiteMap::new(),
            workers: LiteMap::new(),
            manifests,
            static_uids: LiteMap::new(),
            mirrors: LiteMap::new(),
            probes: LiteMap::new(),
            hooks: LiteMap::new(),
            volumes: Volumes::default(),
            pulls: Pulls::default(),
            statuses: Statuses::default(),
            health: Health::default(),
            evictions: Evictions::default(),
            settings: Settings::default(),
            lease: Lease::default(),
            serving: Serving::default(),
            calls: LiteMap::new(),
            last_call: 0,
            changed: BTreeSet::new(),
            began: Time::ZERO,
            looked: Time::ZERO,
            again: false,
            sources_ready: false,
            pods_known: false,
            range: "".into(),
            config,
        }
    }

    /// What it was told at its start.
    pub fn config(&self) -> &Config {
        &self.config
    }

    fn start(&mut self, ctx: &mut Ctx<'_, Timer>) {
        let again = self.began != Time::ZERO;
        *self = Kubelet::with(self.config.clone(), std::mem::take(&mut self.manifests));
        (self.began, self.looked, self.again) = (ctx.now, ctx.now, again);
        if let Some(system) = self.config.system {
            ctx.send(system, Request::new(0, Method::Get, MANIFESTS));
        }
        self.call(Call::GetContainerEvents, For::Events, ctx);
        self.call(Call::List, For::First, ctx);
        self.call(Call::ListImages, For::Images, ctx);
        ctx.part(Timer::Informers, |ctx| self.informers.start(&mut self.client, ctx));
        self.begin_health(ctx);
        self.begin_lease(ctx);
    }

    fn call(&mut self, call: Call, what: For, ctx: &mut Ctx<'_, Timer>) {
        self.last_call += 1;
        self.calls.insert(self.last_call, what);
        ctx.send(self.config.runtime, cri::Request { id: self.last_call, call });
    }

    /// From now to the first tick of the loop that began with the kubelet, at or after `wait` from now.
    fn to_tick(&self, wait: Span, now: Time) -> Span {
        let due = (now + wait).since(self.began).0;
        let ticks = due.div_ceil(TICK.0).max(now.since(self.began).0 / TICK.0 + 1);
        (self.began + TICK.times(ticks)).since(now)
    }

    /// When the PLEG looked last.
    fn last_relist(&self, now: Time) -> Time {
        self.looked + RELIST.times(now.since(self.looked).0 / RELIST.0)
    }

    /// Until the PLEG looks next.
    fn to_relist(&self, now: Time) -> Span {
        Span(RELIST.0 - now.since(self.looked).0 % RELIST.0)
    }

    fn message(&mut self, payload: Payload, from: crate::sim::Addr, ctx: &mut Ctx<'_, Timer>) {
        if let Payload::CriReply(reply) = &payload {
            return self.runtime_says(reply.id, &reply.result, ctx);
        }
        if let Payload::Request(request) = &payload {
            return self.serve(from, request, ctx);
        }
        let deltas = ctx.part(Timer::Informers, |ctx| self.informers.message(&payload, &mut self.client, ctx));
        if let Some(deltas) = deltas {
            for delta in deltas {
                self.delta(delta, ctx);
            }
            // Only now is it known which mirrors there are.
            if !self.pods_known && self.informers.has_synced(self.pods) {
                self.pods_known = true;
                self.make_mirrors(ctx);
                self.clear_orphans(ctx);
            }
            return;
        }
        if ctx.part(Timer::Recorder, |ctx| self.recorder.message(&payload, &mut self.client, ctx)) {
            return;
        }
        let Payload::Response(answer) = &payload else { return };
        if self.statuses.answered(answer, &mut self.client, ctx) {
            if !answer.is_ok() && answer.code != 404 {
                self.try_statuses(Span::secs(10), ctx);
            }
        } else if self.volumes.answered(answer) || self.lease_answered(answer, ctx) || self.health_answered(answer, ctx)
        {
        } else if let Some(uid) = self.mirrors.remove(&answer.id) {
            self.mirror_answered(&uid, answer, ctx);
        }
    }

    /// The PLEG will find something of a pod when it looks next.
    fn has_changed(&mut self, uid: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        if self.changed.is_empty() {
            ctx.timer(self.to_relist(ctx.now), Timer::Relist);
        }
        self.changed.insert(uid.clone());
    }

    fn runtime_says(&mut self, id: u64, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        if let (Answer::Event(uid), Some(For::Events)) = (answer, self.calls.get(&id)) {
            return self.has_changed(uid, ctx);
        }
        let Some(what) = self.calls.remove(&id) else { return };
        match what {
            For::Events | For::Nothing => {}
            For::First => {
                self.runtime_found(ctx);
                self.first_list(answer, ctx);
            }
            For::Images => {
                if let Answer::Images(list) = answer {
                    self.images_are(list.clone(), ctx);
                }
            }
            For::Pod(uid, pleg) => self.pod_listed(&uid, pleg, answer, ctx),
            For::Overdue(uid, epoch, container) => {
                self.hook_failed(&uid, container, ctx);
                self.worker_answered(&uid, epoch, answer, ctx);
            }
            For::Worker(uid, epoch) => self.worker_answered(&uid, epoch, answer, ctx),
            For::Image(wanted) => self.image_status(wanted, answer, ctx),
            For::Pull => self.pull_answered(answer, ctx),
            For::Hook(n) => self.hook_answered(n, answer, ctx),
            For::Probe(asking) => self.probe_answered(asking, answer, ctx),
            For::Path(uid, volume) => self.path_seen(&uid, volume, answer),
            For::Log(reading) => self.log_read(reading, answer, ctx),
            For::Exec(to, id) => ctx.send(to, http::executed(id, answer)),
        }
    }

    fn timer(&mut self, timer: Timer, ctx: &mut Ctx<'_, Timer>) {
        match timer {
            Timer::Informers(t) => {
                let deltas = ctx.part(Timer::Informers, |ctx| self.informers.timer(t, &mut self.client, ctx));
                for delta in deltas {
                    self.delta(delta, ctx);
                }
            }
            Timer::Recorder(t) => ctx.part(Timer::Recorder, |ctx| self.recorder.timer(t, &mut self.client, ctx)),
            Timer::Lease => self.renew_lease(ctx),
            Timer::Register => self.register(ctx),
            Timer::NodeStatus(turn) => self.report_node(turn, ctx),
            Timer::Ready => self.become_ready(ctx),
            Timer::Runtime => self.look_at_runtime(ctx),
            Timer::Cordon => self.look_at_cordon(ctx),
            Timer::Pressure => self.look_at_resources(ctx),
            Timer::Relist => {
                for uid in std::mem::take(&mut self.changed) {
                    self.call(Call::ListPod(uid.clone()), For::Pod(uid, true), ctx);
                }
            }
            // The queue holds one instant a pod: a later request took the place of this one.
            Timer::Wake(uid) if self.workers.get(&uid).is_none_or(|w| w.due != Some(ctx.now)) => {}
            Timer::Wake(uid) | Timer::Deadline(uid) => self.wake(&uid, ctx),
            Timer::Probe(uid, n) => self.probe_ticks(&uid, n, ctx),
            Timer::Hook(n) => self.hook_over(n, None, ctx),
            Timer::Mount { uid, epoch, turn } => self.look_at_volumes(&uid, epoch, turn, ctx),
            Timer::Statuses if !self.statuses.is_due(ctx.now) => {}
            Timer::Statuses => {
                self.make_mirrors(ctx);
                self.statuses.retry();
                self.statuses.next(&mut self.client, ctx);
            }
        }
    }

    fn closed(&mut self, peer: crate::sim::Addr, ctx: &mut Ctx<'_, Timer>) {
        if peer == self.config.runtime {
            // Its answers will not come; what waits for them is tried again with the next look at the pod.
            self.calls.clear();
            self.hooks.clear();
            return self.runtime_lost(ctx);
        }
        ctx.part(Timer::Informers, |ctx| self.informers.closed(peer, &mut self.client, ctx));
        ctx.part(Timer::Recorder, |ctx| self.recorder.closed(peer, &self.client, ctx));
        if peer == self.config.client.server {
            self.statuses.closed();
            self.volumes.closed();
            self.mirrors.clear();
            self.try_statuses(Span::secs(10), ctx);
            self.lease_closed(ctx);
            self.health_closed(ctx);
        }
        self.serving.closed(peer);
    }
}

impl Component for Kubelet {
    type Timer = Timer;

    fn handle(&mut self, input: Input<Timer>, ctx: &mut Ctx<'_, Timer>) {
        match input {
            Input::Start => self.start(ctx),
            Input::Message { from, payload } => self.message(payload, from, ctx),
            Input::Timer(timer) => self.timer(timer, ctx),
            Input::Closed { peer } => self.closed(peer, ctx),
        }
    }
}

#[cfg(test)]
mod lives_test;
