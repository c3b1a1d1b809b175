//! Models VolumeBinding's Reserve and PreBind: the volumes of claims that waited for their first pod are asked for, and the pod is
//! bound once they are there. Until then nobody else gets them.

use std::rc::Rc;

use super::claims::{claims, is_bound};
use super::plugins::volume_binding::{SELECTED, plan, reaches};
use super::process::{Asked, Scheduler, Timer};
use super::queue::Queued;
use super::storage::{STORED, Stored};
use crate::api::{Value, kinds, volume};
use crate::client::{ObjectRef, PatchType, key_of, reference};
use crate::sim::{Span, Time};
use crate::wire::{Ctx, Method, Response};
use crate::{json, k, path};

/// It looks so often whether the claims are bound.
const POLL: Span = Span::secs(1);

/// A pod that has its node and waits for its volumes.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    pod: Queued,
    node: Rc<str>,
    since: Time,
    /// How much was asked to be written, and what was.
    asked: usize,
    wrote: Vec<(Stored, Value)>,
}

impl Scheduler {
    /// Whether a pod has to wait for volumes on its node: they are its from now on. If so others are told first where it will be,
    /// for that takes a while. Models `NominatedNodeNameForExpectation`.
    pub(super) fn wait_for_volumes(&mut self, pod: &Queued, node: &Rc<str>, ctx: &mut Ctx<'_, Timer>) -> bool {
        let writes = self.volumes_of(pod, node);
        if writes.is_empty() {
            return false;
        }
        writes.into_iter().for_each(|(what, object)| self.cache.storage.put(what, object));
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
    fn volumes_of(&self, pod: &Queued, node: &Rc<str>) -> Vec<(Stored, Value)> {
        let slot = if pod.pod.needs.claims.is_empty() { None } else { self.cache.find(node) };
        let Some(slot) = slot else { return Vec::new() };
        let plan = plan(&self.cache, &pod.pod, self.cache.node(slot));
        let bind = |(claim, v): &(&Value, &Value)| {
            let about = reference(&kinds::PERSISTENT_VOLUME_CLAIM, claim);
            (Stored::Volume, volume::claimed(v, claim, about))
        };
        let provision = |(claim, _): &(&Value, Option<&Value>)| {
            let mut claim = (*claim).clone();
            claim.entry(k!("metadata")).entry(k!("annotations")).set(SELECTED, node.clone());
            (Stored::Claim, claim)
        };
        plan.binds.iter().map(bind).chain(plan.provisions.iter().map(provision)).collect()
    }

    /// Ask for the volumes, and wait for them.
    pub(super) fn ask_for_volumes(&mut self, pod: Queued, node: Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let writes = self.volumes_of(&pod, &node);
        let asked = writes.len();
        for (what, object) in writes {
            let at = ObjectRef::of(&object);
            let path = STORED[what as usize].1.path(at.namespace, at.name);
            let id = self.client.send(Method::Put, path, "application/json", object, ctx);
            self.asked.insert(id, Asked::Volume(what, pod.pod.key.clone()));
        }
        if self.waiting.is_empty() {
            ctx.timer(POLL, Timer::Volumes);
        }
        self.waiting.push(Waiting { pod, node, since: ctx.now, asked, wrote: Vec::new() });
    }

    /// A volume or a claim was written for a pod, or was not.
    pub(super) fn volume_written(&mut self, what: Stored, pod: &str, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Some(at) = self.waiting.iter().position(|w| &*w.pod.pod.key == pod) else { return };
        if answer.is_ok() {
            return self.waiting[at].wrote.push((what, answer.value().clone()));
        }
        let w = self.waiting.remove(at);
        let why = format!("running PreBind plugin \"VolumeBinding\": {}", answer.value().get(k!("message")).str());
        self.bind_failed(&w.pod, &w.node, &why, ctx);
    }

    /// A second has passed: bind the pods whose claims are bound, give up those that cannot have their volumes, or waited too long.
    pub(super) fn look_at_volumes(&mut self, ctx: &mut Ctx<'_, Timer>) {
        for w in std::mem::take(&mut self.waiting) {
            if self.queue.get(&w.pod.pod.key).is_none() {
                self.give_back(&w.pod); // deleted meanwhile
                continue;
            }
            let why = match self.are_there(&w) {
                Ok(true) => {
                    self.bind(w.pod, w.node, ctx);
                    continue;
                }
                Ok(false) if ctx.now.since(w.since) < w.pod.pod.needs.profile.volume_timeout => {
                    self.waiting.push(w);
                    continue;
                }
                Ok(false) => "context deadline exceeded".into(),
                Err(why) => why,
            };
            let why = format!("running PreBind plugin \"VolumeBinding\": binding volumes: {why}");
            self.bind_failed(&w.pod, &w.node, &why, ctx);
        }
        if !self.waiting.is_empty() {
            ctx.timer(POLL, Timer::Volumes);
        }
    }

    /// Whether all that was written has led to bound claims; or why it will not. Models `checkBindings`.
    fn are_there(&self, w: &Waiting) -> Result<bool, String> {
        let known = |what: Stored, key: &str| self.informers[self.storage_of(what)].get(key);
        let revision = |v: &Value| v.at(path!("metadata.resourceVersion")).str().parse::<u64>().unwrap_or(0);
        let mut done = w.asked <= w.wrote.len();
        for (what, wrote) in &w.wrote {
            let key = key_of(wrote);
            let Some(now) = known(*what, &key) else { return Err("failed to check binding: object not found".into()) };
            if revision(now) < revision(wrote) {
                return Ok(false);
            }
            let name = ObjectRef::of(now).name;
            let (volume, claim) = match what {
                Stored::Volume => {
                    let held = now.at(path!("spec.claimRef"));
                    if held.get(k!("uid")).is_empty() {
                        return Err(format!("ClaimRef got reset for pv {name:?}"));
                    }
                    let claim =
                        ObjectRef { namespace: held.get(k!("namespace")).str(), name: held.get(k!("name")).str() };
                    (Some(now), known(Stored::Claim, &claim.key()))
                }
                _ => {
                    if now.at(path!("metadata.annotations")).get(SELECTED).str() != &*w.node {
                        return Err(format!("provisioning failed for PVC {name:?}"));
                    }
                    (known(Stored::Volume, now.at(path!("spec.volumeName")).str()), Some(now))
                }
            };
            if let (Some(volume), Some(slot)) = (volume, self.cache.find(&w.node))
                && !reaches(volume, self.cache.node(slot))
            {
                let (pv, node) = (ObjectRef::of(volume).name, &w.node);
                return Err(format!(
                    "pv {pv:?} node affinity doesn't match node \"{node}\": no matching NodeSelectorTerms"
                ));
            }
            done &= claim.is_some_and(is_bound);
        }
        Ok(done)
    }

    /// What was decided for a pod's claims is undone: others may have it. Models `RevertAssumedPodVolumes`.
    pub(super) fn give_back(&mut self, pod: &Queued) {
        let mut undo: Vec<(Stored, Rc<str>)> = Vec::new();
        for claim in claims(&self.cache, &pod.pod).filter_map(|(_, c)| c) {
            undo.push((Stored::Claim, key_of(claim)));
            let volumes = self.cache.storage[Stored::Volume].iter();
            undo.extend(
                volumes.filter(|(_, v)| volume::is_bound_to(v, claim)).map(|(key, _)| (Stored::Volume, key.clone())),
            );
        }
        for (what, key) in undo {
            if let Some(known) = self.informers[self.storage_of(what)].get(&key).cloned() {
                self.cache.storage.put(what, known);
            }
        }
    }
}
