//! From what the kubelet hears to its workers, and from what they want to those who do it.

use crate::path;
use std::rc::Rc;

use litemap::LiteMap;

use super::containers::{self, Runtime};
use super::worker::{Effect, Node, Worker};
use super::{For, Kubelet, Timer, pulls, statics};
use crate::api::kinds::Pod;
use crate::api::{Value, View};
use crate::client::{Change, Delta, EventType};
use crate::k;
use crate::sim::{Arrange, RecordId, Span};
use crate::wire::Ctx;
use crate::wire::cri::{Answer, Call};

/// The volume manager looks at what is to be mounted each 100 ms.
pub(super) const RECONCILE: Span = Span::ms(100);
/// After a failed turn, and the longest that a worker leaves a pod alone. Models `podWorkers`' back-off.
pub(super) const BACKOFF: Span = Span::secs(10);
const RESYNC: Span = Span::secs(60);

/// A container that wants its image.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub(super) uid: Rc<str>,
    pub(super) epoch: u64,
    pub(super) image: Rc<str>,
    pub(super) always: bool,
    pub(super) never: bool,
    pub(super) field_path: Rc<str>,
    pub(super) cause: RecordId,
}

impl Kubelet {
    fn node(&self, ctx: &Ctx<'_, Timer>) -> Node {
        Node { host_ip: self.config.host_ip.clone(), now: ctx.now, looked: self.last_relist(ctx.now) }
    }

    /// Something that the kubelet watches changed.
    pub(super) fn delta(&mut self, delta: Delta, ctx: &mut Ctx<'_, Timer>) {
        if delta.from == self.own {
            match &delta.change {
                // Its lease is the garbage collector's, and not made again without an owner.
                Change::Deleted(_) => self.node_gone(),
                change => self.node_is(change.object().clone(), ctx),
            }
            return;
        }
        if delta.from != self.pods || !self.sources_ready {
            return;
        }
        match delta.change {
            Change::Added(pod) | Change::Updated { new: pod, .. } => self.pod_is(pod, ctx),
            Change::Deleted(pod) => self.pod_gone(&pod, ctx),
        }
    }

    /// The runtime has said what there is: begin with the pods.
    pub(super) fn first_list(&mut self, answer: &Answer, ctx: &mut Ctx<'_, Timer>) {
        let Answer::List(sandboxes, containers) = answer else { return };
        let mut by_pod: LiteMap<Rc<str>, Runtime> = LiteMap::new();
        let mut uids: LiteMap<Rc<str>, Rc<str>> = LiteMap::new();
        for s in sandboxes {
            uids.insert(s.id.clone(), s.config.uid.clone());
            by_pod.entry(s.config.uid.clone()).or_default().sandboxes.push(s.clone());
        }
        for c in containers {
            if let Some(of) = uids.get(&c.config.sandbox).and_then(|uid| by_pod.get_mut(uid)) {
                of.containers.push(c.clone());
            }
        }
        for (_, runtime) in by_pod.iter_mut() {
            runtime.sandboxes.arrange_by_key(|s| std::cmp::Reverse((s.created, s.config.attempt)));
            runtime.containers.arrange_by_key(|c| (c.created, c.config.attempt));
            runtime.ip = runtime.sandboxes.first().map(|s| s.ip.clone()).unwrap_or_default();
        }
        self.sources_ready = true;
        for uid in self.workers.keys().cloned().collect::<Vec<_>>() {
            let runtime = by_pod.remove(&uid).unwrap_or_default();
            self.tell(&uid, ctx, |w, cause, node| w.relisted(runtime, false, cause, node));
        }
        self.found = by_pod;
        for file in self.manifests.keys().cloned().collect::<Vec<_>>() {
            self.add_static(&file, ctx);
        }
        let pods: Vec<Value> = self.informers[self.pods].iter().map(|(_, p)| p.clone()).collect();
        for pod in pods {
            self.pod_is(pod, ctx);
        }
        self.clear_orphans(ctx);
    }

    /// Once every source has named its pods, what the runtime has beside them goes. Models `HandlePodCleanups`.
    pub(super) fn clear_orphans(&mut self, ctx: &mut Ctx<'_, Timer>) {
        if !self.sources_ready || !self.informers.has_synced(self.pods) {
            return;
        }
        for (_, runtime) in std::mem::take(&mut self.found) {
            for sandbox in runtime.sandboxes {
                self.call(Call::RemovePodSandbox(sandbox.id.clone()), For::Nothing, ctx);
            }
        }
    }

    /// Give a pod its worker, which takes over what the runtime had of it when this kubelet began.
    pub(super) fn employ(&mut self, uid: &Rc<str>, mut worker: Worker, ctx: &mut Ctx<'_, Timer>) {
        worker.runtime = self.found.remove(uid).unwrap_or_default();
        let ended = worker.has_ended();
        self.workers.insert(uid.clone(), Rc::new(worker));
        if !ended {
            self.begin_probes(uid, ctx);
        }
    }

    /// A pod bound to this node, as the API has it.
    fn pod_is(&mut self, pod: Value, ctx: &mut Ctx<'_, Timer>) {
        if let Some(uid) = statics::mirrored(&pod) {
            self.reconcile(&uid, &pod, ctx);
            let goes = !pod.at(path!("metadata.deletionTimestamp")).is_null();
            let lives = self.workers.get(&uid).is_some_and(|w| !w.is_terminating());
            if lives && !goes {
                self.statuses.mirror(&uid, pod.at(path!("metadata.uid")).str());
            } else if lives {
                // Somebody deletes the mirror of a pod that stays: that is seen by the next turn, however long it is until then.
                // Where none is planned, it is that of the routine.
                let worker = self.workers.get(&uid).filter(|w| w.due.is_none());
                if let Some(idle) = worker.map(|w| w.idle_since().map_or(Span::ZERO, |at| ctx.now.since(at))) {
                    let period = ctx.rng.jitter(RESYNC, 1, 2);
                    let wait = Span(period.0 - idle.0 % period.0);
                    self.wake_after(&uid, self.to_tick(wait, ctx.now), ctx);
                }
            } else if !goes {
                self.delete_mirror(&pod, false, ctx);
            }
            return;
        }
        let uid: Rc<str> = pod.at(path!("metadata.uid")).str().into();
        self.reconcile(&uid, &pod, ctx);
        if let Some(known) = self.workers.get(&uid) {
            // The kubelet's own writes come back to it: only what others say is news.
            let same = ["metadata", "spec"].iter().all(|part| match *part {
                "metadata" => {
                    ["labels", "annotations", "deletionTimestamp", "deletionGracePeriodSeconds", "generation"]
                        .iter()
                        .all(|f| known.pod.get(k!("metadata")).get(*f) == pod.get(k!("metadata")).get(*f))
                }
                part => known.pod.get(part) == pod.get(part),
            });
            if same && !pod.at(path!("spec.readinessGates")).is_empty() {
                return self.tell(&uid, ctx, |w, cause, node| w.gates_say(&pod, cause, node));
            }
            if !same {
                self.tell(&uid, ctx, |w, cause, node| w.update(pod, cause, node));
            }
            return;
        }
        let refused = self.refuses(&pod);
        let finished = refused.is_some() || matches!(Pod::view(&pod).status().phase(), "Succeeded" | "Failed");
        let worker = if finished { Worker::finished(pod.clone()) } else { Worker::new(pod.clone(), false) };
        self.employ(&uid, worker, ctx);
        if !finished {
            ctx.part(Timer::Informers, |ctx| {
                self.volumes.track(&uid, &pod, &mut self.informers, &mut self.client, ctx)
            });
        }
        if let Some(why) = refused {
            return self.reject(&uid, &pod, why, ctx);
        }
        if !finished {
            self.refuse_under_pressure(&uid, ctx);
        }
        self.tell(&uid, ctx, |w, cause, node| w.update(pod, cause, node));
    }

    /// The status manager tries again after this long, if it does not sooner.
    pub(super) fn try_statuses(&mut self, wait: Span, ctx: &mut Ctx<'_, Timer>) {
        if self.statuses.tries_in(wait, ctx.now) {
            ctx.timer(wait, Timer::Statuses);
        }
    }

    /// A status that somebody else changed is put right at the next of the status manager's turns.
    fn reconcile(&mut self, uid: &str, pod: &Value, ctx: &mut Ctx<'_, Timer>) {
        if self.statuses.differs(uid, pod) {
            self.try_statuses(self.to_look(ctx.now), ctx);
        }
    }

    /// A pod is no longer in the API: what runs of it is killed.
    fn pod_gone(&mut self, pod: &Value, ctx: &mut Ctx<'_, Timer>) {
        if let Some(uid) = statics::mirrored(pod) {
            self.statuses.mirror(&uid, "");
            return self.make_mirrors(ctx);
        }
        let uid: Rc<str> = pod.at(path!("metadata.uid")).str().into();
        match self.workers.get(&uid) {
            Some(w) if w.has_ended() => self.remove(&uid, ctx),
            Some(w) if !w.is_terminating() => {
                let pod = pod.clone();
                self.tell(&uid, ctx, |w, cause, node| {
                    w.pod = pod;
                    w.stop(None, cause, node)
                });
            }
            _ => {}
        }
    }

    /// Nothing of a pod is needed any more.
    fn remove(&mut self, uid: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.remove(uid) else { return };
        for s in &worker.runtime.sandboxes {
            self.call(Call::RemovePodSandbox(s.id.clone()), For::Nothing, ctx);
        }
        self.statuses.forget(uid);
        self.probes.remove(uid);
        ctx.part(Timer::Informers, |ctx| self.volumes.forget(uid, &mut self.informers, &mut self.client, ctx));
    }

    /// Give a worker an input and do what it then wants.
    pub(super) fn tell(
        &mut self,
        uid: &Rc<str>,
        ctx: &mut Ctx<'_, Timer>,
        input: impl FnOnce(&mut Worker, RecordId, &Node) -> Vec<Effect>,
    ) {
        let node = self.node(ctx);
        let Some(worker) = self.workers.get_mut(uid).map(Rc::make_mut) else { return };
        let effects = input(worker, ctx.cause, &node);
        let epoch = worker.epoch();
        for effect in effects {
            self.carry_out(uid, epoch, effect, ctx);
        }
        self.statuses.next(&mut self.client, ctx);
    }

    pub(super) fn wake_after(&mut self, uid: &Rc<str>, wait: Span, ctx: &mut Ctx<'_, Timer>) {
        if let Some(worker) = self.workers.get_mut(uid).map(Rc::make_mut) {
            worker.due = Some(ctx.now + wait);
        }
        ctx.timer(wait, Timer::Wake(uid.clone()));
    }

    fn carry_out(&mut self, uid: &Rc<str>, epoch: u64, effect: Effect, ctx: &mut Ctx<'_, Timer>) {
        let Some(worker) = self.workers.get(uid) else { return };
        match effect {
            Effect::Status(status) => {
                self.describe_missing_node(ctx);
                let Some(worker) = self.workers.get(uid) else { return };
                let (pod, is_static) = (worker.pod.clone(), worker.is_static);
                self.statuses.set(uid, &pod, is_static, status, ctx.cause);
            }
            Effect::Probe => {
                self.reconcile_mirror(uid, ctx);
                self.probes_see(uid, ctx);
            }
            Effect::Changed => self.has_changed(uid, ctx),
            Effect::Await => self.wake_after(uid, self.to_relist(ctx.now), ctx),
            Effect::Event { type_, reason, message, field_path } => {
                self.event(uid, type_, reason, &message, &field_path, ctx);
            }
            Effect::Call(call) => self.call(call, For::Worker(uid.clone(), epoch), ctx),
            Effect::Relist => self.call(Call::ListPod(uid.clone()), For::Pod(uid.clone(), false), ctx),
            Effect::Mount => {
                let nothing =
                    worker.has_volumes || containers::of(&worker.pod).iter().all(|c| c.spec.volume_mounts().len() == 0);
                let turn = if nothing { 1 } else { 0 };
                let wait = if nothing { Span::ZERO } else { RECONCILE };
                ctx.timer(wait, Timer::Mount { uid: uid.clone(), epoch, turn });
            }
            Effect::Pull { image, always, never, field_path } => {
                if let Some(why) = pulls::misnamed(&image) {
                    self.event(uid, EventType::Warning, "InspectFailed", &why, &field_path, ctx);
                    return self.tell(uid, ctx, |w, _, node| w.pulled(Err(("InvalidImageName", why.into())), node));
                }
                let wanted = Wanted {
                    uid: uid.clone(),
                    epoch,
                    image: image.clone(),
                    always,
                    never,
                    field_path: field_path.into(),
                    cause: ctx.cause,
                };
                self.call(Call::ImageStatus(image), For::Image(wanted), ctx);
            }
            Effect::PostStart { container, id } => self.hook(uid, epoch, (container, id), None, ctx),
            Effect::PreStop { container, id, grace } => self.hook(uid, epoch, (container, id), Some(grace), ctx),
            Effect::Create { container, attempt, sandbox } => self.create(uid, epoch, container, attempt, sandbox, ctx),
            Effect::Requeue(backoff) => {
                let wait = ctx.rng.jitter(Span(backoff.0.clamp(BACKOFF.0, RESYNC.0)), 1, 2);
                self.wake_after(uid, self.to_tick(wait, ctx.now), ctx);
            }
            Effect::Deadline(wait) => ctx.timer(self.to_tick(wait, ctx.now), Timer::Deadline(uid.clone())),
            Effect::Ended => {
                let is_static = worker.is_static;
                let api_has = self.informers[self.pods].get(&crate::client::ObjectRef::of(&worker.pod).key()).cloned();
                self.pulls.forget(uid);
                match api_has {
                    Some(mirror) if is_static => {
                        self.remove(uid, ctx);
                        self.delete_mirror(&mirror, false, ctx);
                        self.add_waiting(ctx);
                    }
                    Some(pod) if *pod.at(path!("metadata.uid")).str() == **uid => self.statuses.ended(uid, ctx.cause),
                    _ => {
                        self.remove(uid, ctx);
                        self.add_waiting(ctx);
                    }
                }
            }
        }
    }
}
