//! Models VolumeBinding's Reserve and PreBind: the volumes of claims that waited for their first pod are asked for, and the pod is
//! bound once they are there.
//!
//! Simplified: a volume that another pod took meanwhile is waited for until the time is over.

use std::rc::Rc;

use super::hints::Event;
use super::plugins::volume_binding::{Step, claims, is_bound, steps};
use super::process::{Asked, Scheduler, Timer};
use super::queue::Queued;
use crate::api::{Kind, Value, kinds, volume};
use crate::client::{Change, InformerId, ObjectRef, PatchType, reference};
use crate::sim::{Span, Time};
use crate::wire::{Ctx, Method};
use crate::{json, k, path};

/// It looks so often whether the claims are bound.
const POLL: Span = Span::secs(1);
/// `bindTimeoutSeconds`.
const PATIENCE: Span = Span::secs(600);

/// A pod that has its node and waits for its volumes.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    pod: Queued,
    node: Rc<str>,
    since: Time,
}

/// What it knows of storage.
pub(super) const KINDS: [&Kind; 3] =
    [&kinds::PERSISTENT_VOLUME_CLAIM, &kinds::PERSISTENT_VOLUME, &kinds::STORAGE_CLASS];

impl Scheduler {
    /// A claim, a volume or a class has changed.
    pub(super) fn learn_storage(
        &mut self,
        of: [InformerId; 3],
        from: InformerId,
        change: &Change,
        ctx: &mut Ctx<'_, Timer>,
    ) {
        let [claims, volumes, classes] = of.map(|id| self.informers[id].clone());
        (self.cache.claims, self.cache.volumes, self.cache.classes) = (claims, volumes, classes);
        match change {
            Change::Added(v) | Change::Updated { new: v, .. } if from == of[0] => {
                self.queue.wake(Event::Claim(v), ctx.cause, ctx.now);
            }
            Change::Added(_) => self.queue.wake(Event::Volume, ctx.cause, ctx.now),
            Change::Updated { .. } | Change::Deleted(_) => {}
        }
    }

    /// Whether a pod has to wait for volumes on its node. If so others are told first where it will be, for that takes a while.
    /// Models `NominatedNodeNameForExpectation`.
    pub(super) fn wait_for_volumes(&mut self, pod: &Queued, node: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> bool {
        if self.volumes_of(pod, node).is_empty() {
            return false;
        }
        if pod.object.at(path!("status.nominatedNodeName")).str() == &**node {
            self.ask_for_volumes(pod.clone(), node.clone(), ctx);
        } else {
            let patch = json!({ "status": { "nominatedNodeName": (node.clone()) } });
            let at = ObjectRef::of(&pod.object);
            let id = self.client.patch(&kinds::POD, at, "status", PatchType::Strategic, patch, ctx);
            self.asked.insert(id, Asked::Nominated(pod.clone(), node.clone()));
        }
        true
    }

    /// What is to be written for the claims of the pod.
    fn volumes_of(&self, pod: &Queued, node: &Rc<str>) -> Vec<(&'static Kind, Value)> {
        let mut writes = Vec::new();
        let slot = if pod.pod.needs.claims.is_empty() { None } else { self.cache.find(node) };
        let Some(slot) = slot else { return writes };
        for (claim, step) in steps(&self.cache, &pod.pod, self.cache.node(slot)) {
            writes.extend(match step {
                Step::Bind(v) => {
                    let about = reference(&kinds::PERSISTENT_VOLUME_CLAIM, claim);
                    Some((&kinds::PERSISTENT_VOLUME, volume::claimed(v, claim, about)))
                }
                Step::Provision => {
                    let mut claim = claim.clone();
                    let notes = claim.entry(k!("metadata")).entry(k!("annotations"));
                    notes.set(k!("volume.kubernetes.io/selected-node"), node.clone());
                    Some((&kinds::PERSISTENT_VOLUME_CLAIM, claim))
                }
                Step::Nothing | Step::Refused(_) => None,
            });
        }
        writes
    }

    /// Ask for the volumes, and wait for them.
    pub(super) fn ask_for_volumes(&mut self, pod: Queued, node: Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        for (kind, object) in self.volumes_of(&pod, &node) {
            let at = ObjectRef::of(&object);
            let path = kind.path(at.namespace, at.name);
            let id = self.client.send(Method::Put, path, "application/json", object, ctx);
            self.asked.insert(id, Asked::Condition);
        }
        if self.waiting.is_empty() {
            ctx.timer(POLL, Timer::Volumes);
        }
        self.waiting.push(Waiting { pod, node, since: ctx.now });
    }

    /// A second has passed: bind the pods whose claims are bound, give up those that waited too long.
    pub(super) fn look_at_volumes(&mut self, ctx: &mut Ctx<'_, Timer>) {
        for w in std::mem::take(&mut self.waiting) {
            if self.queue.get(&w.pod.pod.key).is_none() {
                continue; // deleted meanwhile
            }
            if claims(&self.cache, &w.pod.pod).all(|(_, c)| c.is_some_and(is_bound)) {
                self.bind(w.pod, w.node, ctx);
            } else if ctx.now.since(w.since) >= PATIENCE {
                let why = "running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded";
                self.bind_failed(&w.pod, &w.node, why, ctx);
            } else {
                self.waiting.push(w);
            }
        }
        if !self.waiting.is_empty() {
            ctx.timer(POLL, Timer::Volumes);
        }
    }
}
